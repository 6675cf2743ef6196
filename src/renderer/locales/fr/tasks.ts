// Words of the one list of tasks.
import type { tasks as english } from '../en/tasks.ts'
import type { WordsLike } from '../words.ts'

export const tasks: WordsLike<typeof english> = {
  title: 'Tâches',
  titleOf: 'Tâches : {name}',
  about: 'Toutes les échéances, d’où qu’elles viennent. Entrée mène là où cela se règle ; les vôtres se cochent ici.',
  add: 'Nouvelle tâche…',
  all: 'Toutes les tâches',
  search: 'Tâche, client, nature',
  filter: 'Montrer',
  filters: {
    open: 'À faire',
    overdue: 'En retard',
    today: 'Aujourd’hui',
    week: '7 prochains jours',
    later: 'Plus tard',
    done: 'Faites'
  },
  counted: '{what} ({count})',
  sort: { by: 'Trier par : {what}', due: 'Jour', client: 'Client', kind: 'Nature' },
  columns: { what: 'Quoi', client: 'Client', due: 'Échéance' },
  none: 'Rien à faire',
  noneAbout: 'Ce que le programme sait apparaît ici de soi-même. Écrivez les vôtres ci-dessus.',
  noHits: 'Rien ici',
  noHitsAbout: 'Aucune tâche ne correspond aux choix ci-dessus.',
  showOpen: 'Montrer tout ce qui est à faire',
  said: '{said} : {more}',
  now: 'maintenant',
  doneOn: 'faite {when}',
  open: 'ouvrir',
  finish: 'Faite',
  unfinish: 'Pas encore faite',
  finishNamed: 'Faite : {words}',
  unfinishNamed: 'Pas encore faite : {words}',
  tomorrow: 'Demain',
  nextWeek: 'Dans une semaine',
  remove: 'Supprimer',
  conflict: 'Elle a été modifiée ou faite entre-temps.',
  keys: { open: 'Entrée', finish: 'Espace', tomorrow: '1', nextWeek: '7', remove: 'Suppr' },
  toasts: {
    added: 'Tâche gardée.',
    finished: 'Faite.',
    again: 'Faite ; elle revient à son prochain jour.',
    unfinished: 'Pas encore faite.',
    postponed: 'Reportée : {when}.',
    removed: 'Supprimée.',
    notHers: 'Cette ligne s’efface d’elle-même une fois la chose faite : Entrée y mène.'
  },
  quick: { title: 'Une tâche en une ligne', words: 'Nouvelle tâche', add: 'Garder la tâche' },
  ofClient: { none: 'Rien à faire.' },
  repeats: {
    day: '{every, plural, one {chaque jour} other {tous les # jours}}',
    week: '{every, plural, one {chaque semaine} other {toutes les # semaines}}',
    month: '{every, plural, one {chaque mois} other {tous les # mois}}',
    year: '{every, plural, one {chaque année} other {tous les # ans}}'
  },
  kinds: {
    own: 'Tâche',
    appointment: 'Dire ce que le rendez-vous est devenu',
    noteMissing: 'Commencer la note de séance',
    note: 'Rédiger et signer la note',
    exchange: 'Répondre à un message',
    enquiry: 'Répondre à une demande',
    consentMissing: 'Recueillir les consentements avant la séance',
    consentWithdrawn: 'Un consentement nécessaire aux séances a été retiré ou refusé',
    consent: 'Renouveler ou revoir les consentements',
    screening: 'Évaluation d’indication',
    emergency: 'Parcourir la fiche d’urgence',
    referral: 'Demander si la personne est bien arrivée',
    recording: 'Supprimer un enregistrement',
    platformLeft:
      '{count, plural, one {Une personne est encore reçue} other {# personnes sont encore reçues}} sur une plateforme abandonnée ou fermée',
    enquiryExpired: 'Détruire ou garder une demande close',
    policy: 'Réviser une politique',
    acknowledgement: 'Obtenir {count, plural, one {une prise de connaissance} other {# prises de connaissance}}',
    readiness: 'Être prêt pour le travail en ligne : {count, plural, =0 {à valider} one {un point ouvert} other {# points ouverts}}',
    readinessPoint: 'Revoir un point du travail en ligne',
    platform: 'Vérifier une plateforme',
    recipient: 'Vérifier le contrat d’un destinataire',
    directory: 'Vérifier {count, plural, one {une entrée} other {# entrées}} du répertoire d’orientation',
    insurance: 'Renouveler l’assurance',
    registration: 'Renouveler l’inscription',
    check: '{count, plural, one {# vérification de sécurité du mois} other {# vérifications de sécurité du mois}}',
    drill: 'Essayer la restauration d’une sauvegarde',
    disk: 'Dire si le disque de l’ordinateur est chiffré'
  },
  form: {
    add: 'Nouvelle tâche',
    change: 'Modifier la tâche',
    addNow: 'Ajouter',
    save: 'Enregistrer',
    words: 'Ce qui est à faire',
    dueOn: 'Pour le',
    client: 'Client',
    nobody: 'Personne',
    repeats: 'Répétition',
    units: { never: 'Jamais', day: 'En jours', week: 'En semaines', month: 'En mois', year: 'En années' },
    every: {
      day: 'Tous les combien de jours',
      week: 'Toutes les combien de semaines',
      month: 'Tous les combien de mois',
      year: 'Tous les combien d’années'
    },
    faults: {
      words: 'Dites ce qui est à faire.',
      dueOn: 'Une date complète, s’il vous plaît.',
      every: 'Un nombre entier de 1 à 99, s’il vous plaît.'
    }
  }
}
