// Words of the persons of a file, of how they may be reached, and of what two files have in common.
import type { persons as english } from '../en/persons.ts'
import type { WordsLike } from '../words.ts'

export const persons: WordsLike<typeof english> = {
  whose: { label: 'De qui', all: 'Tout', shared: 'Commun à tous' },
  title: 'Personnes',
  none: {
    individual: 'Personne d’autre dans ce dossier : parents d’un mineur, partenaire qui accompagne, tuteur.',
    couple: 'Ajoutez les deux partenaires : chacun a son nom, son contact et ses propres consentements.',
    family: 'Ajoutez toutes les personnes qui participent : chacune a son nom, son contact et ses propres consentements.',
    group: 'Ajoutez les membres : chacun a son nom, son contact et ses propres consentements.'
  },
  add: 'Ajouter une personne',
  more: 'Plus sur {name}',
  change: 'Modifier…',
  leave: 'Ne participe plus',
  comeBack: 'Participe de nouveau',
  leavesOn: 'participe jusqu’au {date}',
  leftOn: 'ne participe plus depuis le {date}',
  left: 'Ne participe plus. Rien n’est perdu.',
  called: 'se fait appeler {name}',
  age: '{years, plural, one {# an} other {# ans}}',
  authority: 'Titulaire de l’autorité parentale',
  authorityBy: 'Titulaire de l’autorité parentale ({shown})',
  agreed: 'A consenti à : {kinds}',
  roles: {
    client: 'Client·e',
    partner: 'Partenaire',
    parent: 'Parent',
    child: 'Enfant',
    sibling: 'Frère ou sœur',
    grandparent: 'Grand-parent',
    guardian: 'Tuteur ou tutrice',
    member: 'Membre',
    other: 'Quelqu’un d’autre'
  },
  form: {
    add: 'Ajouter une personne au dossier',
    change: 'Modifier la personne',
    addNow: 'Ajouter',
    save: 'Enregistrer',
    name: 'Nom',
    nameAbout: 'Sous ce nom, la personne signe et consent.',
    role: 'Dans ce dossier',
    preferredName: 'Comment on l’appelle',
    pronouns: 'Pronoms',
    birthDate: 'Date de naissance',
    email: 'Courriel',
    phone: 'Téléphone',
    authority: 'Titulaire de l’autorité parentale, ou tuteur légal',
    authorityAbout: 'Consent pour le mineur, seul ou avec l’autre titulaire, selon le droit du lieu.',
    authorityShown: 'Justificatif',
    authorityShownAbout: 'Le document que vous avez vu : livret de famille, jugement et sa date.',
    about: 'À propos'
  },
  faults: {
    name: 'Il faut un nom.',
    namesake:
      'Quelqu’un dans ce dossier porte ou portait ce nom. Les consentements distinguent les personnes par leur nom : ajoutez une lettre ou un second prénom.',
    email: 'Cette adresse n’est pas complète.',
    phone: 'Ce n’est pas un numéro de téléphone.',
    birthDate: 'Cette date ne peut pas être une date de naissance.',
    other: 'Ce champ n’est pas rempli comme il le faudrait.'
  },
  suggestions: 'Du dossier :',
  rules: {
    title: 'Joindre {name}',
    term: 'Comment joindre',
    change: 'Comment joindre…',
    unasked: 'Pas encore demandé comment joindre',
    none: 'sans restriction',
    saved: 'Enregistré.',
    save: 'Enregistrer',
    unsafe: 'Pas seul·e, ou pas en sécurité pour parler',
    call: { yes: 'appels possibles', no: 'ne jamais appeler' },
    voicemail: { yes: 'messagerie vocale possible', no: 'pas de message vocal' },
    write: { yes: 'écrits possibles', no: 'ni courriel ni SMS' },
    post: { yes: 'courrier possible', no: 'pas de courrier' },
    hours: 'sûr : {hours}',
    calling: 'dire : {calling}',
    safeWord: 'Mot de sécurité :',
    showWord: 'Afficher le mot de sécurité',
    hideWord: 'Masquer le mot de sécurité',
    answers: { unasked: 'Pas demandé', yes: 'Oui', no: 'Non' },
    form: {
      unsafe: 'La personne n’est pas seule, ou pas en sécurité chez elle',
      unsafeAbout: 'Figure en premier partout où un moyen de la joindre est montré.',
      call: 'Puis-je appeler ?',
      voicemail: 'Puis-je laisser un message ?',
      write: 'Puis-je écrire (courriel, SMS) ?',
      post: 'Puis-je envoyer du courrier ?',
      hours: 'Quand c’est sûr',
      hoursAbout: 'p. ex. en semaine avant 16 h',
      calling: 'Que dire',
      callingAbout: 'Comment l’appeler, et qui vous dites être.',
      safeWord: 'Mot de sécurité',
      safeWordAbout: 'Prononcé quand quelqu’un écoute. Masqué à l’écran.',
      about: 'Autre chose'
    }
  },
  conflicts: {
    found: 'Un autre dossier a un point commun : {what}.',
    about: 'Il n’est pas dit lequel, pour ne rien en révéler. Demandez-vous si vous pouvez être là pour les deux.',
    kinds: { surname: 'le nom de famille', phone: 'le téléphone', address: 'l’adresse', referrer: 'qui l’a adressé' }
  }
}
