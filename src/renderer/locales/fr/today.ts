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
  toAnswer: 'Messages en attente de réponse',
  toAnswerCount: '{count, plural, one {# message} other {# messages}}',
  allToAnswer: 'Tous les messages',
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
    earlierKey:
      'La dernière sauvegarde vérifiée ({when}) date d’avant le renouvellement de la clé des données ou la restauration du coffre : la phrase de passe actuelle ne l’ouvre peut-être pas.',
    make: 'Faire une sauvegarde',
    look: 'Ouvrir les sauvegardes',
    elsewhere: 'La dernière copie à distance, {when}, a échoué.',
    lookElsewhere: 'Ouvrir les copies à distance',
    noFolder: 'Choisissez un dossier une fois, et les sauvegardes se feront toutes seules.',
    failed: {
      first: 'La sauvegarde automatique a échoué ({when}).',
      second: 'Le second endroit n’a pas reçu de sauvegarde depuis {when}.'
    },
    stopped: {
      first:
        'Le coffre a été verrouillé avant que la sauvegarde soit faite ({when}) : ce que vous avez changé depuis la précédente n’est encore dans aucune sauvegarde.',
      second: 'Le coffre a été verrouillé avant que la sauvegarde au second endroit soit faite ({when}).'
    }
  },
  tasks: {
    title: 'À faire',
    none: 'Rien à faire cette semaine',
    noneAbout: 'Les échéances du cabinet et vos propres tâches se trouveront ici.',
    all: 'Toutes les tâches ({count})',
    overdue: '{count} en retard'
  },
  sessions: {
    start: 'Commencer',
    ready: 'tout est prêt',
    running: 'en cours',
    needsOf: 'Ce qui manque à la séance avec {name}',
    needs: {
      consent: 'Consentement : {kinds}',
      screening: 'Évaluation d’indication',
      platform: 'Plateforme à ne pas utiliser',
      link: 'Pas de lien de séance',
      phone: 'Pas de numéro de téléphone',
      emergency: 'Fiche d’urgence : aucun lieu',
      country: 'Fiche d’urgence : aucun lieu ({country})'
    }
  },
  details: {
    lost: 'Le nom de votre cabinet n’a pas pu être sauvé, ni peut-être son adresse, son fuseau horaire et d’autres réglages. Ils manqueront à vos documents tant que vous ne les aurez pas saisis.',
    fillIn: 'Compléter les réglages'
  },
  recovery: {
    due: 'Aucune clé de secours n’ouvre encore ce coffre. Sans elle, une phrase de passe oubliée le ferme pour toujours, et les sauvegardes automatiques sans phrase de passe à elles ne s’ouvrent que sur cet ordinateur.',
    make: 'Établir une fiche de secours'
  }
}
