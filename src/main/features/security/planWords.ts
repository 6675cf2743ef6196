// The words of the recovery plan (R080): what to do when the computer, or the trust in it, is lost.
import type { Language } from '#contract/fields'

export interface PlanWords {
  readonly title: string
  readonly asOf: string
  readonly about: string
  readonly backups: {
    readonly heading: string
    readonly last: string
    readonly none: string
    readonly proven: string
    readonly unproven: string
    readonly elsewhere: string
  }
  readonly keys: { readonly heading: string; readonly never: string }
  readonly people: string
  readonly devices: string
  /** Cases, each with its steps in order. */
  readonly cases: readonly { readonly heading: string; readonly steps: readonly string[] }[]
  readonly clock: { readonly heading: string; readonly said: Readonly<Record<Clock, string>>; readonly always: string }
  readonly downtime: { readonly title: string; readonly about: string; readonly columns: readonly string[] }
}

/** Which rule on reporting a breach the practice's country follows. */
export type Clock = 'gdpr' | 'uk' | 'us' | 'canada' | 'other'

/** Day on which the rules of the clocks were last checked, ISO. */
export const checkedOn = '2026-11-22'

const en: PlanWords = {
  title: 'Recovery plan',
  asOf: 'As of',
  about:
    'If the computer of this practice breaks, is lost, stolen or no longer to be trusted, this paper says how the practice goes on. No passphrase and no key stands on it, and none should be written on it.',
  backups: {
    heading: 'Where the backups are',
    last: 'Last verified backup: {when} (clients: {clients}, notes: {notes}).',
    none: 'When this was printed there was no verified backup yet.',
    proven: 'That a backup can be restored was last proven on {when}.',
    unproven: 'Whether a backup can be restored has not been tried out yet.',
    elsewhere: 'How a copy elsewhere is fetched'
  },
  keys: {
    heading: 'Who keeps the recovery key, and the passphrases and passwords of backups and copies',
    never: 'The place or the person only, never the key or a passphrase themselves.'
  },
  people: 'Whom to call',
  devices: 'Computers, telephones and disks that hold client data',
  cases: [
    {
      heading: 'The computer is broken or lost',
      steps: [
        'Today’s clients first: call or write to them from another device, and move what cannot wait for the practice’s files. Until then, write on paper: see the last page.',
        'Get a computer that is up to date and whose disk is encrypted. Install Entrenous from where you got it before.',
        'At the first start choose “Restore from a backup”, then the newest backup file, and open it with its passphrase or with the recovery key.',
        'Compare what comes back with the numbers above: clients and notes.',
        'Choose a new passphrase, make and print a new recovery kit, and make a backup at once. Destroy the old kit only then: older backups open with it.',
        'Enter what was written on paper, then shred the paper or keep it in the file, as your rules say.'
      ]
    },
    {
      heading: 'It was stolen, or somebody may have seen what is in it',
      steps: [
        'Write down at once what happened, and when you became aware of it, to the minute: periods for reports count from then.',
        'Was the vault locked, and was nobody told the passphrase? Then what was stolen cannot be read. Write that down too: it changes what must be reported.',
        'If somebody may know the passphrase, and you still have the vault: change it, make a new recovery kit, and read the audit log for what was not you.',
        'Change the passwords of your e-mail, of the video platforms and of the computer account, from another device. Have the telephone card and the devices blocked, or erased from afar.',
        'Report the theft to the police and to your insurer.',
        'Tell the authority and the clients, within the periods below.',
        'Then go on as for a lost computer.'
      ]
    },
    {
      heading: 'A virus, or a demand for ransom',
      steps: [
        'Take the computer off the network: cable and Wi-Fi. Switch it off. Do not plug in the disk with the backups.',
        'Do not pay before you have spoken with the police and with someone who knows. You have backups.',
        'Have the computer set up anew from the ground before it is used again, or take another one.',
        'Restore a backup from before the attack, as for a lost computer, with the backup’s disk plugged into the clean computer only.'
      ]
    }
  ],
  clock: {
    heading: 'Until when a breach must be reported',
    said: {
      gdpr: 'To the data protection authority within 72 hours of becoming aware of it, unless a risk to the clients is unlikely (GDPR, art. 33); to the clients without undue delay if the risk to them is high (art. 34).',
      uk: 'To the Information Commissioner’s Office within 72 hours of becoming aware of it, unless a risk to the clients is unlikely; to the clients without undue delay if the risk to them is high (UK GDPR, art. 33 and 34).',
      us: 'Where HIPAA applies: to the clients without unreasonable delay and within 60 days of discovery; to HHS within 60 days of the end of the year if fewer than 500 people are concerned. Laws of the clients’ states are often stricter.',
      canada:
        'To the Privacy Commissioner and to the clients as soon as feasible, where there is a real risk of significant harm; in Quebec to the Commission d’accès à l’information, promptly. Every incident goes into a register.',
      other:
        'Ask your professional body, your insurer and the data protection authority of your country: periods are often as short as 72 hours.'
    },
    always:
      'Keep a record of every incident, of those too that need no report. Rules checked on {when}: a starting point, to be checked by a professional.'
  },
  downtime: {
    title: 'While the computer is away: sessions on paper',
    about: 'One line for each contact. Initials instead of names. Keep these pages locked away; enter them afterwards.',
    columns: ['Date, from – to', 'Initials', 'How held', 'What must not be forgotten; next appointment', 'Entered']
  }
}

const fr: PlanWords = {
  title: 'Plan de reprise',
  asOf: 'Établi le',
  about:
    'Si l’ordinateur de ce cabinet tombe en panne, est perdu, volé ou n’est plus digne de confiance, cette feuille dit comment le cabinet continue. Aucune phrase de passe, aucune clé n’y figure, et aucune ne doit y être écrite.',
  backups: {
    heading: 'Où sont les sauvegardes',
    last: 'Dernière sauvegarde vérifiée : {when} (clients : {clients}, notes : {notes}).',
    none: 'À l’impression de cette feuille, il n’y avait pas encore de sauvegarde vérifiée.',
    proven: 'Qu’une sauvegarde peut être restaurée a été prouvé pour la dernière fois le {when}.',
    unproven: 'La restauration d’une sauvegarde n’a pas encore été essayée.',
    elsewhere: 'Comment récupérer une copie à distance'
  },
  keys: {
    heading: 'Qui garde la clé de secours, et les phrases et mots de passe des sauvegardes et des copies',
    never: 'Le lieu ou la personne seulement, jamais la clé ou une phrase de passe elles-mêmes.'
  },
  people: 'Qui appeler',
  devices: 'Ordinateurs, téléphones et disques qui portent des données de clients',
  cases: [
    {
      heading: 'L’ordinateur est en panne ou perdu',
      steps: [
        'D’abord les clients du jour : les joindre depuis un autre appareil, et déplacer ce qui ne peut attendre les dossiers. D’ici là, écrire sur papier : voir la dernière page.',
        'Se procurer un ordinateur à jour, au disque chiffré. Y installer Entrenous depuis le même endroit qu’auparavant.',
        'Au premier démarrage, choisir « Restaurer une sauvegarde », puis le fichier le plus récent, et l’ouvrir avec sa phrase de passe ou avec la clé de secours.',
        'Comparer ce qui revient avec les nombres ci-dessus : clients et notes.',
        'Choisir une nouvelle phrase de passe, établir et imprimer une nouvelle fiche de secours, et faire aussitôt une sauvegarde. Ne détruire l’ancienne fiche qu’ensuite : les sauvegardes plus anciennes s’ouvrent avec elle.',
        'Saisir ce qui fut écrit sur papier, puis détruire le papier ou le garder au dossier, selon vos règles.'
      ]
    },
    {
      heading: 'Il a été volé, ou quelqu’un a pu voir ce qu’il contient',
      steps: [
        'Noter aussitôt ce qui s’est passé, et quand vous l’avez su, à la minute près : les délais de notification courent de là.',
        'Le coffre était-il verrouillé, et personne ne connaît-il la phrase de passe ? Alors ce qui est volé ne peut être lu. Notez-le aussi : cela change ce qu’il faut notifier.',
        'Si quelqu’un peut connaître la phrase de passe et que vous avez encore le coffre : la changer, établir une nouvelle fiche de secours, et chercher dans le journal d’audit ce qui n’est pas de vous.',
        'Changer, depuis un autre appareil, les mots de passe de la messagerie, des plateformes de visioconférence et du compte de l’ordinateur. Faire bloquer la carte du téléphone et les appareils, ou les effacer à distance.',
        'Déclarer le vol à la police et à l’assureur.',
        'Prévenir l’autorité et les clients, dans les délais ci-dessous.',
        'Puis continuer comme pour un ordinateur perdu.'
      ]
    },
    {
      heading: 'Un virus, ou une demande de rançon',
      steps: [
        'Couper l’ordinateur du réseau : câble et Wi-Fi. L’éteindre. Ne pas brancher le disque des sauvegardes.',
        'Ne pas payer avant d’avoir parlé à la police et à quelqu’un qui s’y connaît. Vous avez des sauvegardes.',
        'Faire réinstaller l’ordinateur entièrement avant de s’en resservir, ou en prendre un autre.',
        'Restaurer une sauvegarde d’avant l’attaque, comme pour un ordinateur perdu, en ne branchant le disque des sauvegardes que sur l’ordinateur sain.'
      ]
    }
  ],
  clock: {
    heading: 'Dans quels délais une violation doit être notifiée',
    said: {
      gdpr: 'À l’autorité de protection des données (en France, la CNIL) dans les 72 heures après en avoir eu connaissance, sauf si un risque pour les clients est improbable (RGPD, art. 33) ; aux clients dans les meilleurs délais si le risque pour eux est élevé (art. 34).',
      uk: 'À l’Information Commissioner’s Office dans les 72 heures après en avoir eu connaissance, sauf si un risque pour les clients est improbable ; aux clients dans les meilleurs délais si le risque pour eux est élevé (UK GDPR, art. 33 et 34).',
      us: 'Là où la loi HIPAA s’applique : aux clients sans retard injustifié et au plus tard 60 jours après la découverte ; au HHS dans les 60 jours suivant la fin de l’année si moins de 500 personnes sont concernées. Les lois des États des clients sont souvent plus strictes.',
      canada:
        'Au Commissariat à la protection de la vie privée et aux clients dès que possible, s’il existe un risque réel de préjudice grave ; au Québec à la Commission d’accès à l’information, avec diligence. Chaque incident est inscrit dans un registre.',
      other:
        'Demandez à votre ordre ou association, à votre assureur et à l’autorité de protection des données de votre pays : les délais sont souvent de 72 heures.'
    },
    always:
      'Gardez une trace de chaque incident, même de ceux qui n’ont pas à être notifiés. Règles vérifiées le {when} : un point de départ, à faire vérifier par un professionnel.'
  },
  downtime: {
    title: 'En l’absence de l’ordinateur : les séances sur papier',
    about: 'Une ligne par contact. Des initiales au lieu des noms. Gardez ces pages sous clé ; saisissez-les ensuite.',
    columns: ['Date, de – à', 'Initiales', 'Par quel moyen', 'À ne pas oublier ; prochain rendez-vous', 'Saisi']
  }
}

export const planWords: Readonly<Record<Language, PlanWords>> = { en, fr }
