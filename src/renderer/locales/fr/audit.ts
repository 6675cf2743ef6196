// Words of the audit log: a sentence for every method of the contract.
import type { audit as english } from '../en/audit.ts'
import type { WordsLike } from '../words.ts'

export const audit: WordsLike<typeof english> = {
  title: 'Journal d’audit',
  about: 'Qui a fait quoi à quel dossier, et quand ; jamais ce qui fut écrit. Rien ici ne peut être modifié ni retiré.',
  lines: '{count, plural, one {# ligne} other {# lignes}}',
  zone: 'Les heures sont celles de {zone}.',
  columns: { n: 'Ligne', at: 'Quand', what: 'Quoi', whom: 'Client' },
  filter: { room: 'Domaine', everything: 'Tous', client: 'Client', everybody: 'Tous les clients', from: 'Du', to: 'Au' },
  reversed: 'Le dernier jour précède le premier.',
  noHits: 'Aucune ligne ici',
  noHitsAbout: 'Rien n’a été fait qui corresponde au choix ci-dessus.',
  showAll: 'Montrer toutes les lignes',
  paper: {
    open: 'Imprimer…',
    title: 'Le journal sur papier',
    lines: 'Tel qu’affiché : {count, plural, one {# ligne} other {# lignes}}, environ {pages, plural, one {# page} other {# pages}}.',
    most: 'C’est plus qu’il n’en tient : les {most} lignes les plus récentes sur {count}, environ {pages} pages. Choisissez des jours pour imprimer les précédentes.',
    warning:
      'Ce qui quitte le coffre n’est pas chiffré : on y lit le nom de vos clients et quand vous avez ouvert leurs dossiers. Gardez-le sous clé.',
    print: 'Imprimer',
    save: 'Enregistrer en PDF',
    printed: 'Le journal est envoyé à l’imprimante.',
    what: 'Lignes montrées : {count} sur {total}, la plus récente en premier. {zone}',
    part: 'Partie : {part}',
    client: 'Client : {client}',
    days: 'Jours : {from} à {to}',
    begin: 'le premier',
    end: 'le dernier',
    fingerprint: 'Empreinte de la ligne montrée la plus récente, qui vaut pour toutes celles d’avant :'
  },
  verify: 'Vérifier la chaîne',
  whole:
    'La chaîne est entière : {count, plural, one {# ligne, ni modifiée, ni déplacée, ni retirée} other {# lignes, aucune modifiée, déplacée ni retirée}}.',
  gaps: '{count, plural, one {# ligne} other {# lignes}}, aucune modifiée depuis que le coffre a été sauvé. En {gaps, plural, one {un endroit} other {# endroits}}, des lignes se sont perdues avec le coffre abîmé : la chaîne y recommence.',
  broken:
    'La ligne {line} n’est pas ce qu’elle doit être : quelqu’un a modifié le journal hors d’Entrenous. Notez ce jour et cette ligne, gardez une copie du dossier du coffre tel qu’il est maintenant, et comparez avec votre dernière sauvegarde.',
  unnamed: 'Quelque chose d’une autre version ({method})',
  rooms: {
    vault: 'Coffre et clés',
    clients: 'Clients',
    notes: 'Notes',
    search: 'Recherche',
    sessions: 'Séances',
    documents: 'Documents',
    drafts: 'Formulaires non envoyés',
    backups: 'Sauvegardes',
    offsite: 'Copies à distance',
    settings: 'Réglages',
    security: 'Sécurité',
    today: 'Aujourd’hui',
    integrity: 'Vérification du coffre',
    audit: 'Journal d’audit'
  },
  methods: {
    vault: {
      state: 'État du coffre demandé',
      choose: 'Coffre choisi',
      judge: 'Phrase de passe évaluée',
      suggest: 'Phrase de passe proposée',
      create: 'Coffre créé',
      unlock: 'Coffre déverrouillé avec la phrase de passe',
      recover: 'Coffre ouvert avec la clé de secours ; nouvelle phrase de passe',
      changePassphrase: 'Phrase de passe changée',
      confirmPassphrase: 'A confirmé la phrase de passe',
      pinTries: 'Code PIN : disponibilité demandée',
      unlockByPin: 'Coffre déverrouillé avec le code PIN',
      extras: 'Moyens de déverrouillage consultés',
      setPin: 'Code PIN choisi',
      dropPin: 'Code PIN abandonné',
      proposeCode: 'Mise en place de codes d’une application commencée',
      confirmCode: 'Codes d’une application d’authentification mis en place',
      dropCode: 'Codes de l’application d’authentification abandonnés',
      chooseKeyFile: 'Fichier-clé choisi',
      makeKeyFile: 'Fichier-clé créé ; nécessaire depuis lors',
      dropKeyFile: 'Fichier-clé abandonné',
      rotateKey: 'Clé des données renouvelée',
      cancelRotation: 'Renouvellement de la clé des données arrêté',
      proposeRecoveryKey: 'Clé de secours proposée',
      printRecoveryKit: 'Fiche de secours imprimée',
      confirmRecoveryKey: 'Nouvelle clé de secours confirmée',
      salvage: 'Ce qui se lisait d’un coffre abîmé a été sauvé ; le journal continue ici dans le nouveau',
      acceptMissing: 'Poursuivi bien que des modifications manquent',
      lock: 'Coffre verrouillé'
    },
    clients: {
      list: 'Liste des clients parcourue',
      get: 'Fiche d’un client lue',
      alike: 'A cherché si un client existe déjà',
      add: 'Client ajouté',
      change: 'Fiche d’un client modifiée',
      archive: 'Client archivé',
      unarchive: 'Client repris des archives'
    },
    notes: {
      begin: 'Note commencée',
      get: 'Note lue',
      ofClient: 'Liste des notes d’un client lue',
      unfinished: 'Liste des notes à rédiger lue',
      save: 'Note rédigée',
      sign: 'Note signée',
      amend: 'Rectificatif commencé',
      discard: 'Brouillon abandonné',
      recover: 'Brouillon abandonné rétabli',
      copied: 'Texte non enregistré copié',
      print: 'Note imprimée',
      savePdf: 'Note enregistrée en PDF',
      versions: 'Versions d’une note parcourues',
      version: 'Version antérieure d’une note lue'
    },
    search: { find: 'Recherche dans les clients et les notes' },
    sessions: {
      checkLink: 'Lien de séance vérifié',
      start: 'Séance commencée',
      end: 'Séance terminée',
      running: 'Séance en cours demandée'
    },
    documents: {
      preview: 'Document regardé',
      savePdf: 'Document enregistré en PDF',
      showSaved: 'A regardé où un PDF est enregistré',
      ofClient: 'Documents d’un client parcourus'
    },
    drafts: {
      get: 'Formulaire non envoyé lu',
      keep: 'Formulaire non envoyé conservé',
      drop: 'Formulaire non envoyé abandonné'
    },
    backups: {
      make: 'Export fait',
      cancel: 'Sauvegarde annulée',
      last: 'Dernière sauvegarde demandée',
      look: 'Sauvegardes consultées',
      now: 'Sauvegarde faite',
      automatic: 'Sauvegarde automatique faite',
      due: 'Sauvegarde à faire demandée',
      chooseFolder: 'Dossier des sauvegardes automatiques choisi',
      dropFolder: 'Dossier des sauvegardes automatiques retiré',
      plan: 'Rythme et durée des sauvegardes modifiés',
      setPassphrase: 'Phrase de passe des sauvegardes automatiques choisie ou retirée',
      choose: 'Fichier de sauvegarde choisi',
      pick: 'Sauvegarde choisie dans la liste',
      open: 'Sauvegarde ouverte',
      leave: 'Restauration abandonnée',
      restore: 'Sauvegarde restaurée',
      deleteAside: 'Coffre mis de côté supprimé'
    },
    offsite: {
      look: 'A regardé les copies à distance',
      configure: 'A réglé les copies à distance',
      turn: 'A activé ou désactivé les copies à distance',
      forget: 'A renoncé aux copies à distance',
      test: 'A essayé l’endroit des copies à distance',
      create: 'A créé l’endroit des copies à distance',
      copyFile: 'A porté une sauvegarde à distance',
      resume: 'A repris les copies à distance',
      cancel: 'A interrompu une copie à distance'
    },
    settings: {
      get: 'Réglages lus',
      change: 'Réglages modifiés',
      preferences: 'Langue et thème lus',
      prefer: 'Langue, thème ou raccourcis modifiés'
    },
    security: {
      look: 'A regardé le tableau de sécurité',
      answerDisk: 'A répondu si le disque est chiffré',
      tick: 'A coché un point de la vérification mensuelle',
      untick: 'A retiré une coche de la vérification mensuelle',
      proveFile: 'A essayé la restauration d’une sauvegarde',
      proveNewest: 'A essayé la restauration de la dernière sauvegarde automatique',
      proveDue: 'Restauration de la dernière sauvegarde automatique essayée d’elle-même',
      cancelProof: 'A interrompu l’essai d’une restauration',
      plan: 'A lu le plan de reprise',
      changePlan: 'A modifié le plan de reprise',
      planPaper: 'A regardé le plan de reprise sur papier',
      printPlan: 'A imprimé le plan de reprise',
      savePlan: 'A enregistré le plan de reprise en PDF'
    },
    today: { look: 'Écran Aujourd’hui regardé' },
    integrity: {
      look: 'Dernière vérification du coffre demandée',
      check: 'Coffre vérifié en entier',
      cancel: 'Vérification du coffre arrêtée'
    },
    audit: {
      list: 'Journal d’audit lu',
      print: 'Journal d’audit imprimé',
      savePdf: 'Journal d’audit enregistré en PDF',
      verify: 'Journal d’audit vérifié'
    }
  },
  events: {
    vault: {
      wrongPin: 'Un code PIN faux a été essayé',
      wrongCode: 'La phrase de passe était juste, le code de l’application non',
      wrongPassphrase: 'Une phrase de passe fausse a été essayée',
      wrongRecoveryKey: 'Une clé de secours fausse a été essayée',
      knocksChanged:
        'Pendant que le coffre était verrouillé, quelqu’un a modifié ou supprimé sa liste d’essais manqués ; ce qui en reste suit'
    }
  }
}
