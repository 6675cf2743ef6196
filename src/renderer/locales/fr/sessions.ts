// Words of sessions.
import type { sessions as english } from '../en/sessions.ts'
import type { WordsLike } from '../words.ts'

export const sessions: WordsLike<typeof english> = {
  title: 'Séance',
  join: 'Rejoindre la séance',
  again: 'Rouvrir le lien',
  elsewhere: 'S’ouvre hors d’Entrenous ; le début est horodaté.',
  running: 'Séance en cours',
  since: 'Depuis {time} · {minutes, plural, one {# minute} other {# minutes}}',
  end: 'Terminer',
  ended: 'La séance est terminée.',
  other: 'Une séance avec un autre client est en cours. Rejoindre celle-ci y met fin.',
  ending: {
    title: 'Une autre séance est en cours',
    about: 'La séance avec {name} est encore en cours. Rejoindre celle-ci y met fin maintenant.',
    confirm: 'Y mettre fin et rejoindre'
  },
  noLink: 'Pas encore de lien de séance',
  noLinkAbout: 'Indiquez le lien de la salle dans « Lien de séance », sur la fiche du client ; une seule touche l’ouvrira.',
  refused: 'Ce lien n’est pas ouvert',
  refusedAbout:
    'Seuls les liens https de plateformes vidéo connues sont ouverts, sans nom ni mot de passe. Vérifiez le lien sur la fiche du client.',
  refusedHost:
    '{host} ne fait pas partie des plateformes qu’Entrenous ouvre. S’il est à vous, ajoutez-le dans les réglages, sous « Vos propres serveurs vidéo ».'
}
