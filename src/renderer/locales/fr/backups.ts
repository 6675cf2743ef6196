// Words of backups.
import type { backups as english } from '../en/backups.ts'
import type { WordsLike } from '../words.ts'

export const backups: WordsLike<typeof english> = {
  title: 'Sauvegardes',
  about: 'Des copies chiffrées de tout, chacune relue jusqu’à la dernière page avant qu’on l’appelle sauvegarde.',
  last: 'Dernière sauvegarde',
  never: 'Il n’y a pas encore de sauvegarde',
  neverAbout: 'Si cet ordinateur est perdu, le cabinet l’est aussi.',
  verified: 'Vérifiée {when}',
  holds: '{clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}} · {size}',
  old: 'Elle date de {days, plural, one {# jour} other {# jours}} : le moment d’en faire une nouvelle.',
  ahead:
    'Une date qui n’est pas encore venue : une horloge était fausse. Laissez l’ordinateur se mettre à l’heure tout seul ; le moment d’en faire une nouvelle.',
  earlierKey:
    'Faite avant le renouvellement de la clé des données ou la restauration du coffre : la phrase de passe actuelle ne l’ouvre peut-être pas ; la clé de secours de son temps l’ouvre, ou sa propre phrase de passe. Faites-en une nouvelle.',
  now: 'Sauvegarder maintenant',
  workingNow: 'Copie et relecture complète',
  chooseFirst: 'Choisissez d’abord un dossier ci-dessous.',
  madeNow:
    '{count, plural, one {Une nouvelle sauvegarde est faite et vérifiée.} other {De nouvelles sauvegardes sont faites et vérifiées aux deux endroits.}}',
  failed: 'Pas de sauvegarde {where}. Sa ligne, plus bas, dit pourquoi et que faire.',
  noneThere: 'Rien n’a été sauvegardé : le disque n’est pas branché.',
  elsewhere: 'La dernière copie à distance, {when}, a échoué.',
  places: { first: 'au premier endroit', second: 'au second endroit' },
  make: 'Faire un export',
  form: {
    about:
      'Un export est fait pour sortir de chez vous : il reçoit sa propre clé et sa propre phrase de passe. Qui possède le fichier et cette phrase peut tout lire ; sans elle, ou la clé de secours, personne ne le peut.',
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
    show: 'Montrer dans le dossier',
    another: 'En faire une autre'
  },
  destination: {
    title: 'Où vont les sauvegardes automatiques',
    first: 'Premier endroit',
    second: 'Second endroit',
    firstNone: 'Pas encore de dossier. Sans lui, rien ne se sauvegarde tout seul.',
    secondNone: 'Aucun. Un disque que vous branchez de temps en temps convient bien.',
    firstChoose: 'Choisir un dossier pour le premier endroit',
    secondChoose: 'Choisir un dossier pour le second endroit',
    choose: 'Choisir un dossier…',
    other: 'Un autre…',
    drop: 'Arrêter',
    dropTitle: 'Ne plus sauvegarder dans {label} ?',
    dropAbout: 'Plus aucune sauvegarde n’y est faite. Celles qui s’y trouvent y restent et ne sont plus dans la liste.',
    dropLast:
      'Plus aucune sauvegarde ne se fait toute seule, ni là ni ailleurs. Celles qui s’y trouvent y restent et ne sont plus dans la liste.',
    dropNamed: 'Ne plus sauvegarder dans {label}',
    ready: 'présent',
    absent: 'pas branché',
    readOnly: 'protégé en écriture',
    trouble: 'échec',
    stopped: 'arrêtée',
    stoppedAbout: 'Le coffre a été verrouillé avant que la dernière soit faite ({when}).',
    lastAt: 'dernière vérifiée {when}',
    elsewhere: 'Une copie à distance…',
    noneYet: 'rien encore',
    free: '{size} libres',
    sync: '{service} recopie ce dossier ailleurs. Les fichiers sont chiffrés avant d’y arriver ; sans clé, personne ne peut les lire.',
    syncFrench:
      '{service} recopie ce dossier chez un hébergeur. En France, des données de santé confiées à un hébergeur, même chiffrées, demandent qu’il soit certifié (HDS). Sur votre propre disque, non : préférez-le, ou demandez son certificat à l’hébergeur.'
  },
  plan: {
    title: 'Quand, et combien en garder',
    onClosing: 'Quand je verrouille ou quitte',
    onClosingAbout: 'Seulement si quelque chose a changé depuis la dernière.',
    meanwhile: 'Pendant que je travaille',
    never: 'jamais',
    everyHours: '{count, plural, one {toutes les heures} other {toutes les # heures}}',
    redAfter: 'Avertir après tant de jours sans sauvegarde',
    keep: 'Garder',
    keepLast: 'les dernières',
    keepDaily: 'de jours',
    keepWeekly: 'de semaines',
    keepMonthly: 'de mois',
    keepAbout:
      'La plus récente de chaque jour, semaine et mois. Les plus anciennes ne partent qu’après la vérification d’une nouvelle ; les trois dernières restent toujours.',
    saved: 'Enregistré.',
    passphrase: 'Phrase de passe des sauvegardes automatiques',
    passphraseAbout:
      'Elle ouvre, sur n’importe quel ordinateur, les sauvegardes automatiques faites désormais. Sans elle, elles s’ouvrent avec votre clé de secours et, sur cet ordinateur, avec la phrase de passe du coffre.',
    passphraseSet: 'Choisie : elle les ouvre sur n’importe quel ordinateur.',
    passphraseNone: 'Pas choisie : sur un autre ordinateur, seule la clé de secours les ouvre.',
    passphraseNeeded:
      'Pas choisie, et il n’y a pas de clé de secours : sur un autre ordinateur, ou si le trousseau de celui-ci est perdu, rien ne les ouvrirait. Choisissez-en une, ou établissez une fiche de secours.',
    passphraseChoose: 'En choisir une…',
    passphraseChange: 'La changer…',
    passphraseDrop: 'La retirer'
  },
  list: {
    title: 'Toutes les sauvegardes',
    none: 'Pas encore de sauvegardes',
    noneAbout: 'Elles figureront ici, avec leur contenu et leur emplacement.',
    snapshot: 'automatique',
    export: 'export',
    holds: '{clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}}',
    unknown: 'inconnue de ce coffre',
    beforeRestore: 'avant une restauration',
    verified: 'vérifiée {when}',
    earlierKey: 'sous une clé des données antérieure',
    missing: 'plus là',
    chosen: 'un endroit que vous avez choisi',
    here: 'sur cet ordinateur, avant une restauration ou une nouvelle version',
    former: 'un ancien dossier',
    restore: 'Restaurer…',
    restoreNamed: 'Restaurer la sauvegarde du {when}',
    all: '{count, plural, one {La montrer} other {Montrer les #}}'
  },
  restoring: 'Restaurer',
  restoringAbout:
    'Choisissez une sauvegarde de la liste, ou un fichier. Vous voyez ce qu’elle contient avant que rien ne change ; votre coffre présent est d’abord sauvegardé, et jamais écrasé.',
  restoringSample: 'Une sauvegarde se restaure dans votre propre cabinet, pas dans l’exemple.',
  restore: 'Restaurer un fichier…',
  aside: {
    title: 'Coffres mis de côté',
    about: 'Une restauration ou un sauvetage les a remplacés ; ils restent entiers sur cet ordinateur jusqu’à ce que vous les supprimiez.',
    holds: '{clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}}',
    unknown: 'illisible à ce moment-là',
    back: 'Pour y revenir : restaurez la sauvegarde du {when}, marquée « avant une restauration » dans la liste ci-dessus.',
    noBackup: 'Aucune sauvegarde n’en a été faite d’abord.',
    newest: 'la note la plus récente du {when}',
    deleteAsk: 'Supprimer…',
    deleteNamed: 'Supprimer le coffre mis de côté le {when}',
    title_: 'Supprimer le coffre mis de côté le {when} ?',
    what: 'Ses dossiers ({holds}) disparaissent alors pour toujours. Les sauvegardes qui en ont été faites restent où elles sont.',
    type: 'Pour le supprimer, saisissez {day}',
    differs: 'Saisissez {day}.',
    delete: 'Supprimer pour toujours',
    deleted: 'Le coffre mis de côté est supprimé.'
  }
}
