// Words of the marks of single records.
import type { marks as english } from '../en/marks.ts'
import type { WordsLike } from '../words.ts'

export const marks: WordsLike<typeof english> = {
  mark: 'Marquer…',
  title: 'Marquer cette pièce',
  about: 'Ce qui est marqué reste à l’écart quand le dossier est communiqué, sauf autorisation distincte. Un texte signé reste tel quel.',
  concerns: 'Concerne',
  concernsAbout: 'Ce qui ne concerne qu’une personne n’est pas montré parmi ce qui est commun à tous.',
  everybody: 'Tous',
  alone: '{name} uniquement',
  sensitive: 'Sensible',
  sensitiveSaid: 'sensible : {what}',
  save: 'Marquer',
  saved: 'Marqué.'
}
