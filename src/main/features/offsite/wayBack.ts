// How the newest copy is fetched on another computer, where nothing of this program is set up: one text for the screen and the recovery plan.
import type { Language } from '#contract/fields'
import type { EngineName, WayBack } from '#contract/offsite'
import { noBreaks } from '../../lib/french.ts'

const en = {
  about: 'On another computer install {program} and Entrenous. This, in a terminal, fetches the newest copy into a folder named Entrenous:',
  restic:
    'It asks for the password of the repository. The file then lies within that folder, below the folders that held it on the old computer.',
  sftp: 'To sign in to the server, ssh needs your key or your password there.',
  s3: 'Before the command, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to the name and the secret of the key.',
  masked: 'In place of *** type the password of the server.',
  remote:
    'The first line is for setting the same remote up again, under the same name and with all its passwords: without those of a crypt remote nobody can read the copies.',
  rclone:
    '“rclone lsf” shows the copies, and “rclone copy” fetches one: put the date and time of the newest in place of “…”. If that one cannot be opened, take the one before it.',
  after:
    'Then start Entrenous, choose “Restore from a backup” and that file. It opens with your recovery key or with its passphrase: that for automatic backups, if you have set one.'
}

const fr: typeof en = {
  about:
    'Sur un autre ordinateur, installez {program} et Entrenous. Ceci, dans un terminal, rapporte la copie la plus récente dans un dossier nommé Entrenous :',
  restic:
    'Le mot de passe du dépôt est demandé. Le fichier se trouve ensuite dans ce dossier, sous les dossiers qui le contenaient sur l’ancien ordinateur.',
  sftp: 'Pour entrer sur le serveur, ssh a besoin de votre clé ou de votre mot de passe là-bas.',
  s3: 'Avant la commande, donnez à AWS_ACCESS_KEY_ID et à AWS_SECRET_ACCESS_KEY le nom et le secret de la clé.',
  masked: 'À la place de ***, tapez le mot de passe du serveur.',
  remote:
    'La première ligne sert à régler de nouveau le même espace distant, sous le même nom et avec tous ses mots de passe : sans ceux d’un espace crypt, personne ne peut lire les copies.',
  rclone:
    '« rclone lsf » montre les copies, et « rclone copy » en rapporte une : mettez la date et l’heure de la plus récente à la place de « … ». Si celle-là ne s’ouvre pas, prenez la précédente.',
  after:
    'Démarrez ensuite Entrenous, choisissez « Restaurer une sauvegarde » et ce fichier. Il s’ouvre avec votre clé de secours ou avec sa phrase de passe : celle des sauvegardes automatiques, si vous en avez choisi une.'
}

const words = { en, fr: noBreaks(fr) }

/** As a shell takes it: between double quotes it would read some signs as its own, and Windows the last one with a `\` before it. */
const quoted = (said: string): string =>
  /["$`!]/.test(said) ? `'${said.replaceAll("'", String.raw`'\''`)}'` : `"${said.replace(/\\$/, '/')}"`

const isRemote = (repository: string): boolean => /^[^/\\]{2,}:/.test(repository)

const commands: Readonly<Record<EngineName, (repository: string) => string[]>> = {
  // a lock that was left there, or a place that cannot be written to, must not keep anybody from it
  restic: (repository) => [`restic -r ${quoted(repository)} restore latest --host entrenous --target Entrenous --no-lock`],
  rclone: (repository) => [
    ...(isRemote(repository) ? ['rclone config'] : []),
    `rclone lsf ${quoted(repository)}`,
    `rclone copy ${quoted(`${repository}${/[:/\\]$/.test(repository) ? '' : '/'}Entrenous ….zip`)} Entrenous`
  ]
}

export const wayBackFrom = ({ engine, repository }: { engine: EngineName; repository: string }, language: Language): WayBack => {
  const said = words[language]
  // a password within an address is for no paper; before it, the name of somebody may have an @
  const address = repository.replace(/(:\/\/[^/:]*:)[^/]*@/, '$1***@')
  const asked = {
    restic: [
      said.restic,
      repository.startsWith('sftp:') && said.sftp,
      repository.startsWith('s3:') && said.s3,
      address !== repository && said.masked
    ],
    rclone: [isRemote(repository) && said.remote, said.rclone]
  }
  return {
    about: said.about.replace('{program}', engine),
    commands: commands[engine](address),
    notes: [asked[engine].filter(Boolean).join(' '), said.after]
  }
}
