// Words of the screen that opens the day.
import type { today as english } from '../en/today.ts'
import type { WordsLike } from '../words.ts'

export const today: WordsLike<typeof english> = {
  title: 'Aujourd’hui',
  toWrite: 'Notes à rédiger',
  toWriteCount: '{count, plural, one {# note} other {# notes}}',
  nothingToWrite: 'Toutes les notes sont rédigées',
  nothingToWriteAbout: 'Les brouillons et les notes non signées attendront ici.',
  allToWrite: 'Toutes les notes à rédiger',
  recent: 'Clients récents',
  noClients: 'Pas encore de clients',
  noClientsAbout: 'Un nom ou un pseudonyme et un moyen de contact suffisent.',
  addClient: 'Ajouter un client',
  allClients: 'Tous les clients',
  running: 'Séance avec {name}',
  since: 'depuis {time}',
  openClient: 'Ouvrir',
  lastSession: 'dernière séance {when}',
  noSession: 'pas encore de séance',
  amendment: 'Rectificatif',
  backup: {
    title: 'Sauvegarde',
    never: 'Il n’y a pas encore de sauvegarde.',
    neverAbout: 'Si cet ordinateur est perdu, le cabinet l’est aussi.',
    last: 'Dernière sauvegarde vérifiée {when}.',
    old: 'La dernière sauvegarde vérifiée date de {when}.',
    ahead:
      'La dernière sauvegarde vérifiée se dit du {when}, qui n’est pas encore venu : une horloge était fausse. Laissez l’ordinateur se mettre à l’heure tout seul, et faites une nouvelle sauvegarde.',
    make: 'Faire une sauvegarde',
    look: 'Ouvrir les sauvegardes',
    noFolder: 'Choisissez un dossier une fois, et les sauvegardes se feront toutes seules.',
    failed: {
      first: 'La sauvegarde automatique a échoué ({when}).',
      second: 'Le second endroit n’a pas reçu de sauvegarde depuis {when}.'
    }
  },
  security: {
    drill: 'Il est temps d’essayer la restauration d’une sauvegarde.',
    due: 'Sécurité : {count, plural, one {# point} other {# points}} à regarder.',
    look: 'Ouvrir le tableau de sécurité'
  },
  consents: {
    due: 'Consentements de {count, plural, one {# client} other {# clients}} à revoir.',
    lookDue: 'Les montrer',
    withdrawn: '{count, plural, one {# client a} other {# clients ont}} retiré ou refusé un consentement nécessaire aux séances.',
    lookWithdrawn: 'Montrer lesquels',
    screenings: '{count, plural, one {# personne} other {# personnes}} à évaluer pour les séances à distance.',
    lookScreenings: 'Voir qui',
    recordings: '{count, plural, one {# enregistrement} other {# enregistrements}} à supprimer.',
    lookRecordings: 'Ouvrir le registre'
  },
  enquiries: {
    unanswered: '{count, plural, one {# demande attend} other {# demandes attendent}} une réponse.',
    look: 'Répondre',
    expired: '{count, plural, one {# demande close est} other {# demandes closes sont}} à détruire ou à garder.',
    lookExpired: 'Les passer en revue'
  },
  policies: {
    reviews: '{count, plural, one {# politique} other {# politiques}} à réviser.',
    acknowledgements: '{count, plural, one {# prise de connaissance} other {# prises de connaissance}} de politiques à obtenir.',
    look: 'Montrer les politiques'
  },
  referrals: '{count, plural, one {Une orientation} other {# orientations}} dont il faut prendre des nouvelles.',
  lookReferrals: 'Voir qui',
  readiness: {
    open: 'Prêt pour le travail en ligne : {percent} %, {count, plural, =0 {à valider} one {un point ouvert} other {# points ouverts}}.',
    due: '{count, plural, one {Un point} other {# points}} du travail en ligne à revoir.',
    look: 'Le parcourir'
  },
  platforms: {
    leaving: '{count, plural, one {# personne est} other {# personnes sont}} encore sur une plateforme abandonnée ou fermée.',
    look: 'Voir les plateformes',
    due: '{count, plural, one {# plateforme} other {# plateformes}} à vérifier de nouveau.',
    lookDue: 'Ouvrir le registre'
  },
  recovery: {
    due: 'Il n’y a pas encore de clé de secours. Sans elle, une phrase de passe oubliée ferme le coffre pour toujours.',
    make: 'Établir une fiche de secours'
  }
}
