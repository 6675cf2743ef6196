// The backup's one file: a ZIP of the SQLCipher file, the key to it under a passphrase (age), and a README for a stranger.
import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'
import { open as openZip, type Entry, type ZipFile } from 'yauzl'
import { ZipFile as NewZip } from 'yazl'
import { z } from 'zod'
import { Refusal } from '../tools.ts'

/** What the age file holds: the key, and what `vault.db` must be. */
export const manifestShape = z.strictObject({
  format: z.literal(1),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  vaultId: z.uuidv7(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.int().min(1),
  counts: z.strictObject({ clients: z.int().min(0), notes: z.int().min(0) }),
  schemaVersion: z.int().min(1),
  madeAt: z.iso.datetime()
})
export type Manifest = z.infer<typeof manifestShape>

const names = { readme: 'README.txt', vault: 'vault.db', key: 'keys/passphrase.age' } as const
const keyFileMax = 64 * 1024

const readme = `ENTRENOUS BACKUP

This ZIP file holds the encrypted records of a counselling practice. Without its passphrase nobody can read them.

  vault.db              the records, a SQLCipher 4 database
  keys/passphrase.age   the key of vault.db, locked with the backup's passphrase (age format, age-encryption.org)

To open it in Entrenous: start the program on a new computer and choose "Restore from a backup".

To open it without Entrenous:
  1. Unzip this file.
  2. age --decrypt keys/passphrase.age      and type the backup's passphrase: JSON appears; "key" is 64 characters.
  3. sqlcipher vault.db                     and type:  PRAGMA key = "x'THE 64 CHARACTERS'";
  4. "sha256" in the JSON is the SHA-256 of vault.db: compare it.

SAUVEGARDE ENTRENOUS

Ce fichier ZIP contient les dossiers chiffrés d'un cabinet de consultation. Sans sa phrase de passe, personne ne peut les lire.

  vault.db              les dossiers, une base de données SQLCipher 4
  keys/passphrase.age   la clé de vault.db, protégée par la phrase de passe de la sauvegarde (format age, age-encryption.org)

Pour l'ouvrir dans Entrenous : lancez le programme sur un ordinateur neuf et choisissez « Restaurer une sauvegarde ».

Pour l'ouvrir sans Entrenous :
  1. Décompressez ce fichier.
  2. age --decrypt keys/passphrase.age      et tapez la phrase de passe de la sauvegarde : un texte JSON s'affiche ; « key » compte 64 caractères.
  3. sqlcipher vault.db                     et tapez :  PRAGMA key = "x'LES 64 CARACTÈRES'";
  4. « sha256 » dans le JSON est l'empreinte SHA-256 de vault.db : comparez-la.
`

/** Passes bytes on while hashing and counting them. */
const hashing = (hash: Hash, progress: (bytes: number) => void) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk)
      progress(chunk.length)
      yield chunk
    }
  }

/** SHA-256 of a file, hex. */
export const sha256Of = async (path: string, progress: (bytes: number) => void = () => {}): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer)
    progress((chunk as Buffer).length)
  }
  return hash.digest('hex')
}

/** Writes the ZIP at `path` (which it may overwrite). Not yet fsynced. `sealing`: log2 of scrypt's N. */
export const writeBackup = async (
  path: string,
  vault: string,
  manifest: Manifest,
  { passphrase, sealing }: { passphrase: string; sealing: number },
  progress: (bytes: number) => void
): Promise<void> => {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(sealing)
  encrypter.setPassphrase(passphrase.normalize('NFKC'))
  const key = await encrypter.encrypt(JSON.stringify(manifest))
  const zip = new NewZip()
  const stored = { compress: false, mtime: new Date(manifest.madeAt), mode: 0o100600 }
  zip.addBuffer(Buffer.from(readme), names.readme, stored)
  zip.addBuffer(Buffer.from(key), names.key, stored)
  zip.addReadStream(createReadStream(vault), names.vault, stored)
  zip.end()
  await pipeline(zip.outputStream as Readable, hashing(createHash('sha256'), progress), createWriteStream(path, { mode: 0o600 }))
}

const damaged = () => new Refusal('backupDamaged')

const openEntries = (path: string): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> =>
  new Promise((resolve, reject) => {
    if (!existsSync(path)) return reject(damaged())
    openZip(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (fault, zip) => {
      if (fault) return reject(damaged())
      const entries = new Map<string, Entry>()
      zip.on('error', () => reject(damaged()))
      zip.on('end', () => resolve({ zip, entries }))
      zip.on('entry', (entry: Entry) => {
        // exactly our three, stored as they are: no other name ever becomes a path, no ratio can explode
        if (!Object.values<string>(names).includes(entry.fileName) || entries.has(entry.fileName) || entry.compressionMethod !== 0)
          return reject(damaged())
        entries.set(entry.fileName, entry)
        zip.readEntry()
      })
      zip.readEntry()
    })
  })

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => zip.openReadStream(entry, (fault, stream) => (fault ? reject(damaged()) : resolve(stream))))

/** An opened backup: its manifest, and its database, whose hash `extract` checks. */
export interface BackupReader {
  readonly manifest: Manifest
  readonly bytes: number
  /** Copies the database to `to` (or nowhere) and refuses with `backupDamaged` unless it is the one of the manifest. */
  extract(to: string | null, progress: (bytes: number) => void): Promise<void>
  close(): void
}

/** Refuses with `backupPassphraseWrong` or `backupDamaged`. */
export const readBackup = async (path: string, passphrase: string): Promise<BackupReader> => {
  const { zip, entries } = await openEntries(path)
  try {
    const vault = entries.get(names.vault)
    const key = entries.get(names.key)
    if (!vault || !key || key.uncompressedSize > keyFileMax) throw damaged()
    const manifest = await readManifest(await streamOf(zip, key), passphrase)
    return {
      manifest,
      bytes: vault.uncompressedSize,
      extract: async (to, progress) => {
        const hash = createHash('sha256')
        const source = await streamOf(zip, vault)
        try {
          if (to === null) for await (const chunk of hashing(hash, progress)(source)) void chunk
          else await pipeline(source, hashing(hash, progress), createWriteStream(to, { mode: 0o600 }))
        } catch (fault) {
          throw isFileFault(fault) ? fault : damaged()
        }
        if (hash.digest('hex') !== manifest.sha256) throw damaged()
      },
      close: () => zip.close()
    }
  } catch (fault) {
    zip.close()
    throw fault
  }
}

/** A fault of the disk written to, as opposed to one of the ZIP read from. */
const isFileFault = (fault: unknown): boolean => fault instanceof Error && 'syscall' in fault

const readManifest = async (stream: Readable, passphrase: string): Promise<Manifest> => {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer)
  } catch {
    throw damaged()
  }
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFKC'))
  let json: string
  try {
    json = await decrypter.decrypt(Buffer.concat(chunks), 'text')
  } catch (fault) {
    throw new Refusal(fault instanceof Error && /no identity matched/i.test(fault.message) ? 'backupPassphraseWrong' : 'backupDamaged')
  }
  const parsed = manifestShape.safeParse(JSON.parse(json))
  if (!parsed.success) throw damaged()
  return parsed.data
}
