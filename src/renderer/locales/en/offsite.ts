// Words of copies elsewhere.
export const offsite = {
  title: 'A copy elsewhere',
  about: 'For those who outgrow one disk: a program of yours takes each finished backup to a place of yours.',
  back: 'Security',
  network:
    'This is the one place where a network may be used. Entrenous itself opens no connection: it hands the finished, encrypted file to a program that you have installed, and that program carries it away. Nothing of this happens unless you switch it on.',
  hosting:
    'In France whoever keeps health data for others must be certified for it (HDS), even where the data are encrypted. Choose a certified host, or a disk of your own.',
  program: 'Program',
  programs: {
    restic: 'restic: many backups in one encrypted repository, taking little more room than one',
    rclone: 'rclone: plain copies in a folder of nearly any storage service'
  },
  missing: 'Not found on this computer. Install it from its own site or your system’s store, then come back.',
  repository: 'Where to',
  repositoryMissing:
    'Say where the copies go: a name with its colon, as in the example, or the whole path of a folder. It cannot begin with - or :.',
  repositoryAbout: {
    restic: 'As restic names it, e.g. sftp:me@host:/backups, s3:https://s3.example.org/bucket, or a folder.',
    rclone:
      'A remote that you have set up in rclone, and a folder there, e.g. safe:backups. Its passwords, those of a crypt remote too, lie in rclone’s configuration on this computer: keep them on paper as well.'
  },
  secret: { restic: 'Password of the repository', rclone: 'Password of rclone’s configuration, if it has one' },
  secretAbout:
    'On paper beside the recovery kit, too: it lies in the vault, and where this computer is lost nobody gets at the copies without it.',
  kept: 'A password is kept in the vault. Leave this empty to keep it.',
  keyId: 'Key name, for S3 storage',
  keySecret: 'Secret key, for S3 storage',
  test: 'Save and test',
  tested: {
    restic: 'It answers: copies can go there.',
    rclone: 'It answers. Whether there is room, and leave to write, shows with the first copy.'
  },
  create: 'Create it there',
  created: 'Created. Copies can go there now.',
  on: 'After each automatic backup',
  onAbout: 'A backup that is made while you lock or quit waits until you open the practice again. Nothing is ever deleted there.',
  copy: 'Copy a backup file now…',
  copied: 'The backup is there.',
  working: 'The program is at work',
  forget: 'Forget this place',
  forgetTitle: 'Forget this place?',
  forgetAbout: 'Copies no longer go there, and its passwords are forgotten: write them down first. What is already there stays.',
  forgotten: 'Forgotten: the passwords too. What is already there stays.',
  last: 'Last copy {when}.',
  failed: 'The last try, {when}, failed. {reason}',
  never: 'Nothing has been copied there yet.',
  again: {
    title: 'To get it back',
    paper: 'It stands in the recovery plan, too: print that and keep it with the recovery kit, for when this computer is not there.'
  },
  waiting: 'A backup is waiting to be taken there.'
} as const
