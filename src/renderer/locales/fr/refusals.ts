// Why the program says no, and what can be done about it.
import type { refusals as english } from '../en/refusals.ts'
import type { WordsLike } from '../words.ts'

export const refusals: WordsLike<typeof english> = {
  invalid: 'Un champ n’est pas rempli comme il le faudrait.',
  unknown: 'Le programme ne connaît pas cette demande.',
  locked: 'Le coffre est verrouillé.',
  notFound: 'Ce dossier n’existe plus.',
  conflict: 'Ceci a été modifié ailleurs entre-temps.',
  signed: 'Une note signée ne peut plus être modifiée ; elle peut être complétée.',
  empty: 'Une note vide ne peut pas être signée.',
  reasonMissing: 'Un motif est nécessaire.',
  cancelled: 'Annulé.',
  diskFull: 'Le disque est plein : libérez de l’espace.',
  readOnly: 'Le dossier du coffre est protégé en écriture.',
  passphraseWrong: 'Cette phrase de passe n’ouvre pas le coffre.',
  passphraseWeak: 'Cette phrase de passe est trop faible.',
  tooSoon: 'Trop d’essais : patientez un instant.',
  keychainUnavailable: 'Le trousseau de cet ordinateur est inaccessible.',
  keychainLocked: 'Le trousseau de cet ordinateur est verrouillé.',
  keychainDenied: 'L’accès au trousseau de cet ordinateur a été refusé.',
  keychainMissing: 'Le trousseau de cet ordinateur ne contient plus la clé de ce coffre.',
  keychainForeign: 'Le trousseau de cet ordinateur contient la clé d’un autre coffre.',
  keychainNotKept: 'Le trousseau de cet ordinateur n’a pas conservé la clé.',
  vaultExists: 'Il y a déjà un coffre ; il ne sera pas remplacé.',
  vaultAbsent: 'Il n’y a pas de coffre ici.',
  vaultDamaged: 'Le fichier du coffre est endommagé.',
  vaultNewer: 'Ce coffre provient d’une version plus récente d’Entrenous.',
  slotsDamaged: 'Le fichier de clés du coffre est illisible.',
  backupDamaged: 'Ce fichier n’est pas une sauvegarde Entrenous complète.',
  backupNewer: 'Cette sauvegarde provient d’une version plus récente d’Entrenous.',
  backupPassphraseWrong: 'Cette phrase de passe n’ouvre pas la sauvegarde.',
  linkNotAllowed: 'Les liens de ce genre ne sont pas ouverts.',
  linkMissing: 'Ce client n’a pas de lien de séance.',
  printFailed: 'Le PDF n’a pas pu être produit.',
  failed: 'Une erreur est survenue. Rien de ce qui était enregistré n’est perdu.'
}
