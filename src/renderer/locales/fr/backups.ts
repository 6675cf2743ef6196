// Words of backups.
import type { backups as english } from '../en/backups.ts'
import type { WordsLike } from '../words.ts'

export const backups: WordsLike<typeof english> = {
  title: 'Sauvegardes',
  about: 'Un seul fichier chiffré qui contient tout, et dont l’ouverture est vérifiée avant qu’on l’appelle sauvegarde.',
  last: 'Dernière sauvegarde',
  never: 'Il n’y a pas encore de sauvegarde',
  neverAbout: 'Si cet ordinateur est perdu, le cabinet l’est aussi.',
  verified: 'Vérifiée {when}',
  holds: '{clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}} · {size}',
  old: 'Il y a plus d’une semaine : le moment d’en faire une nouvelle.',
  make: 'Faire une sauvegarde',
  form: {
    about:
      'La sauvegarde reçoit sa propre phrase de passe. Qui possède le fichier et cette phrase peut tout lire ; sans elle, personne, pas même vous, ne peut l’ouvrir.',
    label: 'Phrase de passe de la sauvegarde',
    go: 'Choisir où enregistrer…',
    place: 'De préférence sur un disque gardé ailleurs.'
  },
  working: 'Copie, chiffrement et relecture complète',
  cancelled: 'Annulé ; rien d’inachevé n’est resté.',
  done: {
    title: 'La sauvegarde est faite et vérifiée',
    about: '{clients, plural, one {# client} other {# clients}} et {notes, plural, one {# note} other {# notes}} ont été relus ({size}).',
    keep: 'Gardez la phrase de passe à l’écart du fichier.',
    another: 'En faire une autre'
  },
  restoring: 'Restaurer',
  restoringAbout:
    'Une sauvegarde se restaure au premier démarrage sur un nouvel ordinateur, ou quand le coffre est endommagé. Votre coffre présent n’est jamais écrasé.'
}
