// Words of exchanges in writing.
import type { exchanges as english } from '../en/exchanges.ts'
import type { WordsLike } from '../words.ts'

export const exchanges: WordsLike<typeof english> = {
  title: 'Messages',
  titleOf: 'Messages : {name}',
  about: 'Ce que les clients ont écrit, et le délai de réponse promis ; et ce que vous leur avez écrit.',
  add: 'Saisir un message…',
  all: 'Tous les messages',
  search: 'Mots d’un message ou de sa réponse, client',
  filter: 'Afficher',
  filters: { open: 'À répondre', late: 'En retard', answered: 'Avec réponse', closed: 'Clos', sent: 'Envoyés', all: 'Tous' },
  counted: '{what} ({count})',
  whose: 'Messages de qui',
  none: 'Aucune réponse en attente',
  noneAbout:
    'Un courriel, un tchat ou un message reçu se saisit ici ; il figure sur Aujourd’hui jusqu’à la réponse. Ce que vous avez écrit en premier s’y saisit aussi.',
  noHits: 'Aucun message ne correspond',
  noHitsAbout: 'Aucun message ne correspond à ce qui est choisi ci-dessus.',
  showAll: 'Tout afficher',
  showMore: 'Afficher la suite',
  ofClient: { none: 'Rien n’est arrivé ni parti par écrit.' },
  states: { open: 'à répondre', answered: 'avec réponse', closed: 'clos sans réponse', sent: 'envoyé' },
  protections: { unknown: 'Non précisé', secured: 'Chiffré, ou fichier protégé', open: 'Non protégé' },
  answerBy: 'réponse due {when}',
  lateSince: 'était due {when}',
  onlyOf: '{name} uniquement',
  from: 'Message de {name}',
  to: 'Message à {name}',
  received: 'Message reçu',
  sent: 'Message envoyé',
  words: '{count, plural, one {# mot} other {# mots}}',
  minutes: '{count, plural, one {# minute} other {# minutes}}',
  noReply: 'Sans texte.',
  closedTitle: 'Clos sans réponse',
  closedOn: '{when} : {why}',
  more: 'Autres actions pour ce message',
  change: 'Modifier le message…',
  close: 'Clore sans réponse…',
  reopen: 'Remettre en attente de réponse',
  remove: 'Retirer',
  toasts: {
    answered: 'Réponse conservée.',
    closed: 'Clos sans réponse.',
    reopened: 'Le message attend de nouveau une réponse.',
    removed: 'Retiré.'
  },
  against: {
    never: 'Cette personne a demandé qu’on ne lui écrive pas. Répondez autrement.',
    hours: 'Heures sûres : {hours}',
    calling: 'Comment l’appeler : {calling}',
    missing: 'Aucun consentement valable pour cela ({what}).',
    record: 'Noter un consentement'
  },
  form: {
    add: 'Saisir un message',
    change: 'Modifier le message',
    addNow: 'Saisir',
    save: 'Enregistrer',
    client: 'Client',
    from: 'De',
    everybody: 'Le client, ou tous ensemble',
    alone: 'Ne concerne que {name}',
    aloneAbout: 'N’est pas montré parmi ce qui est commun à tous, et reste à l’écart quand le dossier est communiqué.',
    channel: 'Reçu par',
    date: 'Reçu le',
    time: 'À',
    promiseDate: 'Répondre avant le',
    promiseAbout: 'Comme promis : sous {hours} h.',
    promiseTime: 'Jusqu’à',
    direction: 'Sens',
    directions: { received: 'Reçu', sent: 'Je l’ai écrit' },
    to: 'À',
    sentBy: 'Envoyé par',
    sentOn: 'Envoyé le',
    secured: 'En chemin',
    securedAbout: 'Courriels et SMS ordinaires ne sont pas protégés.',
    minutes: 'Minutes',
    received: 'Texte',
    receivedAbout: 'Copié ou tapé. Il reste dans le coffre, et la recherche le trouve.',
    faults: {
      client: 'Choisissez un client.',
      person: 'Cette personne n’est pas de ce dossier.',
      moment: 'Il faut une date complète et une heure.',
      notYet: 'Ce moment n’est pas encore venu.',
      beforeReceived: 'C’est avant la réception.',
      minutes: 'Des minutes entières, un jour au plus.',
      received: 'Saisissez ce qui a été écrit.'
    }
  },
  answer: {
    title: 'Réponse',
    reply: 'Ce que vous répondez',
    replyAbout: 'Conservé au fil de la frappe. L’envoi vous revient : ce programme n’utilise aucun réseau.',
    date: 'Répondu le',
    now: 'Maintenant, sauf si vous indiquez un autre moment.',
    time: 'À',
    how: 'Par',
    minutes: 'Minutes',
    minutesAbout: 'Lecture et réponse.',
    go: 'Répondu',
    save: 'Enregistrer',
    correct: 'Corriger la réponse…',
    faults: {
      reply: 'Ce texte ne peut pas être conservé : trop long, ou des caractères abîmés.',
      moment: 'Il faut une date complète et une heure déjà venue.',
      beforeReceived: 'C’est avant la réception du message.',
      minutes: 'Des minutes entières, un jour au plus.'
    }
  },
  closing: {
    title: 'Clore sans réponse',
    why: 'Pourquoi',
    whys: {
      notNeeded: 'Aucune réponse n’est nécessaire',
      inSession: 'Abordé en séance',
      misdirected: 'Ne m’était pas destiné',
      other: 'Autre raison'
    },
    words: 'En quelques mots',
    go: 'Clore sans réponse'
  }
}
