// Words of the security panel.
import type { security as english } from '../en/security.ts'
import type { WordsLike } from '../words.ts'

export const security: WordsLike<typeof english> = {
  title: 'Sécurité',
  settings: 'Réglages',
  allFine: 'Tout est en ordre.',
  open: '{act, plural, =0 {} one {# point à régler. } other {# points à régler. }}{look, plural, =0 {} one {# point à vérifier.} other {# points à vérifier.}}',
  states: { fine: 'En ordre', look: 'À vérifier', act: 'À régler' },
  protection: 'Ce qui protège le cabinet',
  points: {
    passphrase: {
      title: 'Phrase de passe',
      fine: 'Changée pour la dernière fois {when}. Une bonne phrase n’a pas à être changée, sauf si quelqu’un a pu la voir.',
      unknown: 'Une bonne phrase n’a pas à être changée, sauf si quelqu’un a pu la voir.',
      do: 'Changer…'
    },
    factors: {
      title: 'Ce qui ouvre le coffre',
      keychain:
        'La phrase de passe et, avec elle, un secret dans le trousseau de cet ordinateur. Une copie volée du coffre ne sert à rien sans les deux.',
      keyFile: 'Un fichier-clé aussi, que vous gardez sur une clé USB : sans lui, la phrase de passe n’ouvre rien.',
      alone:
        'La phrase de passe seule : qui copie le coffre peut essayer de la deviner. Un trousseau sur cet ordinateur garderait la moitié de la clé.',
      keyFileGone:
        'Le fichier-clé sur clé USB n’est plus demandé depuis que la clé de secours a servi, le {when} : refaites-en un si vous le souhaitez.',
      do: 'Voir les réglages'
    },
    recovery: {
      title: 'Clé de secours',
      fine: 'Établie. La page est-elle toujours là où vous l’avez mise ?',
      act: 'Sans elle, une phrase de passe oubliée ou un trousseau perdu ferme le coffre pour toujours.',
      do: 'Établir une fiche de secours…'
    },
    autoLock: {
      title: 'Verrouillage automatique',
      about: 'Après {minutes, plural, one {# minute} other {# minutes}} sans touche ni souris, et quand l’ordinateur se met en veille.',
      do: 'Verrouiller après 5 minutes'
    },
    reask: {
      title: 'Redemander avant toute sortie',
      fine: 'La phrase de passe est redemandée avant d’imprimer, d’enregistrer un fichier ou d’exporter quoi que ce soit, et avant de supprimer un coffre mis de côté.',
      look: 'Qui s’assoit devant votre cabinet ouvert peut imprimer, enregistrer ou exporter ce qu’il contient et l’emporter, ou supprimer un coffre mis de côté.',
      do: 'Demander la phrase de passe'
    },
    disk: {
      title: 'Chiffrement du disque entier',
      never:
        'L’impression et d’autres programmes laissent sur le disque des traces que seul son propre chiffrement protège. Est-il activé ?',
      on: 'Activé, avez-vous répondu {when}.',
      off: 'Désactivé, avez-vous répondu {when}. Activez-le : les traces laissées par l’impression et d’autres programmes se lisent sur un ordinateur volé.',
      unsure: 'Vous ne le saviez pas, avez-vous répondu {when}. Voyez ci-dessous comment le savoir.',
      label: 'Le disque est-il chiffré ?',
      answers: { on: 'Oui', off: 'Non', unsure: 'Je ne sais pas' },
      how: 'Comment le savoir',
      windows:
        'Windows : Paramètres, « Confidentialité et sécurité », « Chiffrement de l’appareil » ; ou tapez « BitLocker » dans le menu Démarrer.',
      mac: 'macOS : Réglages Système, « Confidentialité et sécurité », « FileVault ».',
      linux: 'Linux : le programme « Disques » ; la partition de vos fichiers porte la mention « LUKS ». Cela se choisit à l’installation.'
    },
    backup: {
      elsewhere: 'Une copie à distance…',
      elsewhereFailed: 'La dernière copie à distance, {when}, a échoué.',
      title: 'Dernière sauvegarde vérifiée',
      fine: 'Vérifiée {when}.',
      act: 'La dernière a été vérifiée {when} : il y a trop longtemps.',
      ahead: 'La dernière se dit du {when}, qui n’est pas encore venu : une horloge était fausse. Faites-en une nouvelle.',
      earlierKey:
        'La dernière ({when}) date d’avant le renouvellement de la clé des données ou la restauration du coffre : la phrase de passe actuelle ne l’ouvre peut-être pas. Faites-en une nouvelle.',
      never: 'Il n’y en a pas encore. Si cet ordinateur est perdu, le cabinet l’est aussi.',
      do: 'Faire une sauvegarde'
    },
    drill: {
      title: 'Restauration essayée',
      fine: 'Restauration prouvée {when}, avec la sauvegarde du {made} : {clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}}, tout comparé.',
      old: 'Prouvée pour la dernière fois {when} : il est temps de recommencer.',
      never: 'Pas encore essayée. On ne sait d’une sauvegarde qu’elle en est une qu’après l’avoir restaurée une fois.',
      failed: 'Le dernier essai, {when}, a échoué : {reason} Faites une nouvelle sauvegarde, et essayez celle-là.',
      do: 'Essayer…',
      working: 'Restauration à part et comparaison',
      proven: 'Restauration prouvée : tout ce que contient la sauvegarde est revenu tel quel.',
      stopped: 'Interrompu ; rien n’en est resté.',
      notTried: 'L’essai n’a pas pu se faire. {reason}',
      dialog: {
        title: 'Essayer une restauration',
        about:
          'Une sauvegarde est restaurée entièrement, à part, comparée ligne par ligne, puis jetée. Votre cabinet n’est pas touché, et vous pouvez continuer à travailler.',
        newest: 'Essayer la dernière sauvegarde automatique',
        or: 'Ou avec un fichier que vous choisissez :',
        key: 'Phrase de passe de la sauvegarde, ou clé de secours',
        missing: 'Tapez la phrase de passe de la sauvegarde, ou la clé de secours.',
        go: 'Choisir le fichier et l’essayer…',
        again: 'Réessayer avec ce fichier'
      }
    },
    version: {
      title: 'Ce programme',
      about:
        'Version {version}, du {date}. Entrenous ne demande jamais au réseau s’il en existe une plus récente : regardez de temps en temps là où vous l’avez obtenu.',
      old: 'Version {version}, du {date} : regardez là où vous l’avez obtenu s’il en existe une plus récente. Entrenous ne le demande jamais lui-même au réseau. Votre coffre reste tel qu’il est.'
    }
  },
  monthly: 'Une fois par mois',
  monthlyAbout: 'Ce qu’aucun programme ne peut voir à votre place. Cochez après avoir regardé.',
  checks: {
    updates: 'L’ordinateur et ses programmes sont à jour',
    firewall: 'Le pare-feu est activé',
    antivirus: 'La protection contre les virus est active et à jour',
    screenLock: 'L’écran de l’ordinateur se verrouille seul, avec un mot de passe',
    log: 'J’ai parcouru le journal d’audit : rien qui ne soit pas de moi',
    devices: 'Je sais où est chaque appareil et chaque disque qui porte des données de clients'
  },
  done: 'Fait {when} ; à refaire à partir du {next}.',
  overdue: 'Fait pour la dernière fois {when}.',
  neverDone: 'Pas encore coché.',
  tick: 'Fait aujourd’hui',
  tickNamed: 'Fait aujourd’hui : {check}',
  ticked: 'Noté : {check}.',
  openLog: 'Voir le journal',
  emergency: {
    title: 'S’il est arrivé quelque chose',
    about: 'Un ordinateur perdu ou volé, une phrase de passe que quelqu’un a pu voir, un virus.',
    lock: 'Verrouiller',
    lockAbout: 'Ferme le coffre et efface ses clés de la mémoire aussitôt.',
    change: 'Changer la phrase de passe…',
    changeAbout: 'Si quelqu’un a pu la voir.',
    kit: 'Nouvelle fiche de secours…',
    kitAbout: 'Si quelqu’un a pu voir la page, ou les deux : l’ancienne clé n’ouvre alors plus le coffre.',
    dataKey: 'Nouvelle clé des données…',
    dataKeyAbout: 'Si quelqu’un a pu copier le coffre ou une sauvegarde et sait ce qui les ouvre. Dans les réglages, sous Sécurité.',
    plan: 'Plan de reprise…',
    planAbout: 'Où sont les sauvegardes, qui appeler, que faire d’abord. Imprimez-le quand tout va bien, et gardez-le loin de l’ordinateur.'
  },
  plan: {
    title: 'Plan de reprise',
    about: 'Sur papier, il sert quand cet ordinateur ne sert plus. Ce que vous laissez vide reçoit des lignes à remplir à la main.',
    back: 'Sécurité',
    saved: 'Tout est enregistré.',
    saving: 'Enregistrement…',
    unsaved: 'Non enregistré.',
    mine: 'Votre part',
    backupPlaces: 'Où sont les sauvegardes',
    backupPlacesAbout: 'Un lieu par ligne, par exemple « disque bleu, dans le coffre à la maison ».',
    keyPlaces: 'Qui garde la clé de secours, et les phrases et mots de passe des sauvegardes et des copies',
    keyPlacesAbout: 'Le lieu ou la personne, jamais la clé ou une phrase de passe elles-mêmes.',
    people: 'Qui appeler',
    peopleAbout: 'Nom, pour quoi, téléphone : le confrère qui préviendrait vos clients, l’aide informatique, l’assureur.',
    devices: 'Ordinateurs, téléphones et disques qui portent des données de clients',
    devicesAbout: 'Un par ligne : ce que c’est, qui l’a, s’il est chiffré, que faire s’il est perdu.',
    language: 'Langue du document',
    languages: { en: 'anglais', fr: 'français' },
    print: 'Imprimer…',
    save: 'Enregistrer en PDF…',
    printed: 'Envoyé à l’imprimante.',
    preview: 'Le plan tel qu’il sera imprimé'
  }
}
