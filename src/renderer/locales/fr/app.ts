// Words of the frame: navigation, commands, locking.
import type { app as english } from '../en/app.ts'
import type { WordsLike } from '../words.ts'

export const app: WordsLike<typeof english> = {
  name: 'Entrenous',
  skip: 'Aller au contenu',
  navigation: 'Principale',
  sample: 'Cabinet d’exemple : clients inventés',
  nav: {
    today: 'Aujourd’hui',
    calendar: 'Agenda',
    clients: 'Clients',
    enquiries: 'Demandes',
    exchanges: 'Messages',
    tasks: 'Tâches',
    consents: 'Consentements',
    notesToWrite: 'Notes à rédiger',
    documents: 'Documents',
    search: 'Recherche',
    backups: 'Sauvegardes',
    audit: 'Journal d’audit',
    settings: 'Réglages'
  },
  lock: 'Verrouiller',
  hide: 'Masquer l’écran',
  commands: {
    today: 'Aller à Aujourd’hui',
    calendar: 'Aller à l’agenda',
    clients: 'Aller aux clients',
    enquiries: 'Aller aux demandes',
    exchanges: 'Aller aux messages',
    tasks: 'Aller aux tâches',
    notesToWrite: 'Aller aux notes à rédiger',
    documents: 'Aller aux documents',
    search: 'Chercher dans les clients et les notes',
    consents: 'Aller aux consentements',
    newClient: 'Ajouter un client',
    newNote: 'Rédiger une note de séance',
    emergency: 'Ouvrir la fiche d’urgence',
    newAppointment: 'Prendre un rendez-vous',
    newTask: 'Noter une tâche',
    newExchange: 'Saisir un message reçu',
    moveAppointment: 'Déplacer le rendez-vous',
    rebook: 'Reprendre le même créneau',
    sign: 'Signer la note ou le rectificatif',
    join: 'Rejoindre une séance',
    share: 'Communiquer quelque chose à un tiers',
    backup: 'Faire une sauvegarde',
    audit: 'Ouvrir le journal d’audit',
    security: 'Regarder le tableau de sécurité',
    settings: 'Ouvrir les réglages',
    keys: 'Afficher tous les raccourcis',
    palette: 'Trouver une commande ou un client',
    blur: 'Masquer l’écran aux regards',
    lock: 'Verrouiller maintenant'
  },
  palette: {
    title: 'Trouver une commande ou un client',
    placeholder: 'Une commande, ou le nom d’un client…',
    chooseNote: 'Sur qui porte la note ?',
    chooseShare: 'Au sujet de qui communiquer ?',
    chooseJoin: 'De qui est-ce la séance ?',
    choosePlaceholder: 'Le nom d’un client…',
    commands: 'Commandes',
    clients: 'Clients',
    nothing: 'Aucun résultat.'
  },
  keys: {
    title: 'Raccourcis clavier',
    about: 'Les lettres seules agissent quand aucun champ n’est actif. On peut les désactiver dans les réglages.',
    off: 'Les lettres seules sont désactivées dans les réglages.',
    command: 'Effet',
    key: 'Touche'
  },
  confirming: {
    title: 'Votre phrase de passe, encore une fois',
    about:
      'Ce que vous allez faire figurera au journal d’audit ainsi : « {what} ». Vos réglages demandent la phrase de passe avant que quoi que ce soit sorte du coffre ou soit supprimé pour de bon, et avant que cette demande soit désactivée.',
    uncover: 'Le coffre devait se verrouiller en votre absence. Votre phrase de passe montre que c’est vous qui continuez.',
    go: 'Continuer'
  },
  veil: {
    title: 'Une séance est en cours : les noms et les textes des autres sont floutés',
    about: 'Maj+P masque tout.',
    back: 'Retour à la séance',
    show: 'Montrer cet écran'
  },
  cover: {
    title: 'L’écran est masqué',
    about: 'Noms et textes sont floutés. Rien n’a été fermé.',
    show: 'L’afficher de nouveau'
  },
  running: {
    snapshot: 'Sauvegarde',
    export: 'Export',
    prove: 'Essai d’une restauration',
    cancel: 'Annuler : {what}'
  },
  closing: {
    title: 'Sauvegarde avant de verrouiller',
    about: 'Le coffre se verrouille dès que la sauvegarde est faite et vérifiée. Pendant ce temps, personne ne peut lire l’écran.',
    working: 'Copie et relecture complète',
    none: 'Aucune sauvegarde n’a été faite',
    failed:
      'Ce que vous avez changé depuis la dernière n’est encore dans aucune sauvegarde. Votre travail est enregistré, et le coffre se verrouille de lui-même dans une minute.',
    lockNow: 'Verrouiller sans sauvegarder',
    quitNow: 'Quitter sans sauvegarder'
  },
  notSaved: {
    title: 'Tout n’est pas enregistré',
    about:
      'Une saisie n’a pas pu être enregistrée ; le coffre n’est donc pas encore verrouillé. Un formulaire est peut-être inachevé, ou le disque est plein.',
    again: 'Réessayer',
    back: 'Revenir à mon travail',
    lockAnyway: 'Verrouiller sans enregistrer',
    lost: 'Verrouiller maintenant fait perdre ce qui n’a pas été enregistré.'
  },
  missing: {
    behind:
      '{count, plural, one {Une modification enregistrée manque} other {# modifications enregistrées manquent}} dans ce coffre. Il se lit, et rien n’y est écrit tant que vous n’avez pas décidé.',
    unknown:
      'On ne peut dire si des modifications enregistrées manquent dans ce coffre. Il se lit, et rien n’y est écrit tant que vous n’avez pas décidé.',
    decide: 'Décider…'
  },
  saving: {
    failing: 'Pas encore enregistré. {reason} Votre texte est conservé ici, et l’enregistrement est retenté.'
  },
  notFound: {
    title: 'Il n’y a rien ici',
    about: 'Cette adresse ne mène à aucun écran.',
    back: 'Aller à Aujourd’hui'
  },
  crashed: {
    title: 'Cet écran s’est arrêté',
    about: 'Ce qui était enregistré est en sûreté dans le coffre. Rouvrez l’écran ; s’il s’arrête encore, verrouillez puis déverrouillez.',
    again: 'Le rouvrir'
  }
}
