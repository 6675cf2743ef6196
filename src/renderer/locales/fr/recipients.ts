// Words of the register of recipients.
import type { recipients as english } from '../en/recipients.ts'
import type { WordsLike } from '../words.ts'

export const recipients: WordsLike<typeof english> = {
  title: 'Destinataires des données',
  back: 'Réglages',
  about: 'Qui, à part vous, voit quelque chose de vos clients. La notice d’information nomme ceux qui figurent ici.',
  none: 'Personne n’est inscrit pour le moment',
  noneAbout:
    'Pensez à la plateforme vidéo, à la messagerie, à votre comptable, à la personne qui vous supervise si elle connaît des noms, à l’hébergeur d’une sauvegarde chiffrée.',
  add: 'Ajouter un destinataire',
  paper: 'Registre sur papier',
  print: 'Imprimer…',
  savePdf: 'Enregistrer en PDF (non chiffré)…',
  kinds: {
    platform: 'Plateforme de séance',
    email: 'Fournisseur de messagerie',
    storage: 'Hébergeur de sauvegardes chiffrées',
    accountant: 'Comptable',
    assistant: 'Assistant·e',
    supervisor: 'Superviseur·e',
    colleague: 'Collègue remplaçant·e',
    insurer: 'Assureur',
    technician: 'Technicien·ne informatique',
    other: 'Quelqu’un d’autre'
  },
  contracts: {
    none: 'Aucun contrat pour le moment',
    confidentiality: 'Engagement de confidentialité',
    processor: 'Contrat de sous-traitance (RGPD art. 28)',
    businessAssociate: 'Business associate agreement (HIPAA)',
    notNeeded: 'Pas de contrat nécessaire'
  },
  contractOf: '{contract}, {when}',
  nothingSaid: 'Les données et leur finalité ne sont pas encore indiquées',
  contractDue: 'Contrat manquant',
  checkDue: 'À vérifier',
  checked: 'vérifié le {when}',
  neverChecked: 'jamais vérifié',
  next: 'prochaine fois le {when}',
  until: 'jusqu’au {when}',
  check: 'Vérifié aujourd’hui',
  checkNamed: 'Vérifié aujourd’hui : {name}',
  checkedNow: 'C’est noté : vérifié aujourd’hui.',
  more: 'Plus pour {name}',
  change: 'Modifier…',
  end: 'Ne reçoit plus rien',
  resume: 'Reçoit de nouveau des données',
  ended: 'Le registre en garde la trace, comme ancien destinataire.',
  form: {
    add: 'Ajouter un destinataire',
    change: 'Modifier le destinataire',
    addNow: 'Ajouter',
    save: 'Enregistrer',
    name: 'Nom',
    kind: 'Type',
    sees: 'Quelles données',
    seesAbout: 'p. ex. nom et adresse électronique ; factures sans contenu clinique',
    purpose: 'Finalité',
    purposeAbout: 'p. ex. séances vidéo, comptabilité',
    country: 'Pays où elles sont conservées',
    contractPart: 'Contrat et vérifications',
    contract: 'Contrat',
    contractOn: 'Signé le',
    checkedOn: 'Vérifié le',
    checkMonths: 'Mois jusqu’à la prochaine vérification',
    about: 'Remarques'
  },
  faults: {
    name: 'Indiquez de qui il s’agit.',
    date: 'Saisissez une date entière, ou aucune.',
    checkMonths: 'Un nombre entier de 1 à 36.'
  }
}
