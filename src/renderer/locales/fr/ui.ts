// Words of the controls themselves.
import type { ui as english } from '../en/ui.ts'
import type { WordsLike } from '../words.ts'

export const ui: WordsLike<typeof english> = {
  close: 'Fermer',
  cancel: 'Annuler',
  save: 'Enregistrer',
  again: 'Réessayer',
  undo: 'Annuler l’action',
  clear: 'Effacer',
  loading: 'Chargement…',
  optional: 'facultatif',
  failed: 'Lecture impossible',
  show: 'Afficher',
  hide: 'Masquer',
  messages: 'Messages',
  dismiss: 'Fermer le message',
  rows: '{count, plural, one {# ligne} other {# lignes}}',
  sorted: { ascending: 'tri croissant', descending: 'tri décroissant' },
  noMatch: 'Aucune correspondance.',
  passphrase: { show: 'Afficher la phrase de passe', hide: 'Masquer la phrase de passe' }
}
