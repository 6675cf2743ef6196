// The README inside a backup: tells a stranger, in both languages, what it is and how it is opened without this program.

/** Which key files lie beside the database. */
export interface KeyFiles {
  readonly recovery: boolean
  readonly passphrase: boolean
  readonly slots: boolean
}

interface Text {
  readonly title: string
  readonly about: string
  readonly vault: string
  readonly recovery: string
  readonly passphrase: string
  readonly slots: string
  readonly here: string
  readonly without: string
  readonly unzip: string
  /** Where there are two ways: one of them is enough. */
  readonly oneOf: string
  readonly byRecovery: string
  readonly byPassphrase: string
  readonly json: string
  readonly sqlcipher: string
  readonly compare: string
  readonly onlyHere: string
}

const en: Text = {
  title: 'ENTRENOUS BACKUP',
  about: 'This ZIP file holds the encrypted records of a counselling practice. Without one of its keys nobody can read them.',
  vault: 'the records, a SQLCipher 4 database',
  recovery: 'the key of vault.db, locked for the recovery key on paper (age format, age-encryption.org)',
  passphrase: "the key of vault.db, locked with the backup's passphrase (age format, age-encryption.org)",
  slots: 'lets Entrenous open this backup with the passphrase of the vault, on the computer where it was made',
  here: 'To open it in Entrenous: choose "Restore from a backup", on this computer or a new one.',
  without: 'To open it without Entrenous:',
  unzip: 'Unzip this file.',
  oneOf: 'Use one of these two, whichever you have:',
  byRecovery: 'Write the recovery key in capitals and without spaces into a file key.txt (it begins with AGE-SECRET-KEY-1), then:',
  byPassphrase: "and type the backup's passphrase.",
  json: 'JSON appears; "key" is 64 characters.',
  sqlcipher: 'and type:  PRAGMA key = "x\'THE 64 CHARACTERS\'";',
  compare: '"sha256" in the JSON is the SHA-256 of vault.db: compare them before anything opens the file.',
  onlyHere:
    'This backup holds no key for other programs: none had been made when it was written. Entrenous opens it on the computer where it was made.'
}

const fr: Text = {
  title: 'SAUVEGARDE ENTRENOUS',
  about: "Ce fichier ZIP contient les dossiers chiffrés d'un cabinet de consultation. Sans l'une de ses clés, personne ne peut les lire.",
  vault: 'les dossiers, une base de données SQLCipher 4',
  recovery: 'la clé de vault.db, protégée pour la clé de secours sur papier (format age, age-encryption.org)',
  passphrase: 'la clé de vault.db, protégée par la phrase de passe de la sauvegarde (format age, age-encryption.org)',
  slots: "permet à Entrenous d'ouvrir cette sauvegarde avec la phrase de passe du coffre, sur l'ordinateur qui l'a faite",
  here: "Pour l'ouvrir dans Entrenous : choisissez « Restaurer une sauvegarde », sur cet ordinateur ou un autre.",
  without: "Pour l'ouvrir sans Entrenous :",
  unzip: 'Décompressez ce fichier.',
  oneOf: "Prenez l'un de ces deux chemins, celui que vous avez :",
  byRecovery:
    'Écrivez la clé de secours, en capitales et sans espaces, dans un fichier key.txt (elle commence par AGE-SECRET-KEY-1), puis :',
  byPassphrase: 'et tapez la phrase de passe de la sauvegarde.',
  json: 'Un texte JSON apparaît ; « key » compte 64 caractères.',
  sqlcipher: 'et tapez :  PRAGMA key = "x\'LES 64 CARACTÈRES\'";',
  compare: "« sha256 » dans le JSON est le SHA-256 de vault.db : comparez-les avant d'ouvrir le fichier.",
  onlyHere:
    "Cette sauvegarde ne contient pas de clé pour d'autres programmes : aucune n'existait quand elle a été écrite. Entrenous l'ouvre sur l'ordinateur qui l'a faite."
}

const list = (t: Text, { recovery, passphrase, slots }: KeyFiles): string[] => [
  `  vault.db              ${t.vault}`,
  ...(recovery ? [`  keys/recovery.age     ${t.recovery}`] : []),
  ...(passphrase ? [`  keys/passphrase.age   ${t.passphrase}`] : []),
  ...(slots ? [`  keys/slots.json       ${t.slots}`] : [])
]

const steps = (t: Text, { recovery, passphrase }: KeyFiles): string[] => {
  if (!recovery && !passphrase) return [t.onlyHere]
  return [
    t.without,
    `  1. ${t.unzip}`,
    ...(recovery && passphrase ? [`  2. ${t.oneOf}`] : []),
    ...(recovery
      ? [`${recovery && passphrase ? '   - ' : '  2. '}${t.byRecovery}`, '       age --decrypt -i key.txt keys/recovery.age']
      : []),
    ...(passphrase ? [`${recovery && passphrase ? '   - ' : '  2. '}age --decrypt keys/passphrase.age      ${t.byPassphrase}`] : []),
    `     ${t.json}`,
    `  3. ${t.compare}`,
    `  4. sqlcipher vault.db                     ${t.sqlcipher}`
  ]
}

export const backupReadme = (files: KeyFiles): string =>
  [en, fr].map((t) => [t.title, '', t.about, '', ...list(t, files), '', t.here, '', ...steps(t, files), ''].join('\n')).join('\n')
