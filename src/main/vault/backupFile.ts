// The backup's one file: a ZIP of the SQLCipher file, small files that each open it in one way, and a README for a stranger.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Readable, Writable } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'
import { open as openZip, type Entry, type ZipFile } from 'yauzl'
import { ZipFile as NewZip } from 'yazl'
import { z } from 'zod'
import { readFromPaper } from '#contract/recoveryKey'
import { Refusal } from '../tools.ts'
import { backupReadme } from './backupReadme.ts'
import { slotsFile, type SlotsFile } from './keys.ts'
import { pageProver, pageSize } from './pages.ts'

/** What each key file holds: the key, and what `vault.db` must be. */
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

/** The slots of the vault at that time, and the manifest sealed under the vault's own data key. */
const slotsWayShape = z.strictObject({
  slots: slotsFile,
  iv: z.base64url().length(16),
  sealed: z.base64url().max(4000),
  tag: z.base64url().length(22)
})

const names = {
  readme: 'README.txt',
  vault: 'vault.db',
  recovery: 'keys/recovery.age',
  passphrase: 'keys/passphrase.age',
  slots: 'keys/slots.json'
} as const
type Name = (typeof names)[keyof typeof names]
const known = new Set<string>(Object.values(names))
const smallMax = 64 * 1024

/** How a backup can be opened later: at least one. */
export interface WaysOut {
  /** The age recipient of the recovery kit. */
  readonly recipient: string | null
  readonly passphrase: string | null
  /** log2 of scrypt's N, for the passphrase. */
  readonly sealing: number
  /** For snapshots, which have the vault's own key. */
  readonly slots: SlotsFile | null
}

/** What somebody has who wants to open one: data keys to try, a passphrase, a recovery key as typed. */
export interface WaysIn {
  readonly dataKeys: readonly Uint8Array[]
  readonly passphrase: string | null
  readonly recoveryKey: string | null
}

const manifestKey = (dataKey: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'entrenous backup manifest 1', 32))

const sealedSlots = (manifest: Manifest, slots: SlotsFile): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', manifestKey(Buffer.from(manifest.key, 'hex')), iv).setAAD(Buffer.from(slots.vaultId))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(manifest)), cipher.final()])
  const [ivText, sealedText, tag] = [iv, sealed, cipher.getAuthTag()].map((bytes) => bytes.toString('base64url'))
  return JSON.stringify({ slots, iv: ivText, sealed: sealedText, tag })
}

const unsealed = ({ slots, iv, sealed, tag }: z.infer<typeof slotsWayShape>, dataKey: Uint8Array): string | null => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', manifestKey(dataKey), Buffer.from(iv, 'base64url'), { authTagLength: 16 })
      .setAAD(Buffer.from(slots.vaultId))
      .setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

const ageFile = async (text: string, to: (encrypter: Encrypter) => void): Promise<Buffer> => {
  const encrypter = new Encrypter()
  to(encrypter)
  return Buffer.from(await encrypter.encrypt(text))
}

const keyFiles = async (manifest: Manifest, { recipient, passphrase, sealing, slots }: WaysOut): Promise<[Name, Buffer][]> => {
  const text = JSON.stringify(manifest)
  const files: [Name, Buffer][] = []
  if (recipient !== null) files.push([names.recovery, await ageFile(text, (age) => age.addRecipient(recipient))])
  if (passphrase !== null) {
    const give = (age: Encrypter): void => {
      age.setScryptWorkFactor(sealing)
      age.setPassphrase(passphrase.normalize('NFKC'))
    }
    files.push([names.passphrase, await ageFile(text, give)])
  }
  if (slots !== null) files.push([names.slots, Buffer.from(sealedSlots(manifest, slots))])
  return files
}

/** README and key files by their names. */
export type SmallFiles = ReadonlyMap<Name, Buffer>

/**
 * Writes the ZIP at `path` (which it may overwrite) in one pass: README, database, and then the key files, which know its hash.
 * Not yet fsynced. `vault` gives the bytes of a database that stands still; `size` is how many. Gives what the small files hold, too.
 */
export const writeBackup = async (
  path: string,
  vault: Readable,
  size: number,
  manifestOf: (sha256: string) => Manifest,
  ways: WaysOut,
  progress: (bytes: number) => void
): Promise<{ manifest: Manifest; small: SmallFiles }> => {
  const zip = new NewZip()
  const stored = { compress: false, mode: 0o100600 }
  const hash = createHash('sha256')
  const read = new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    vault.once('error', reject)
    vault.once('end', resolve)
  })
  vault.on('data', (chunk: Buffer) => {
    hash.update(chunk)
    progress(chunk.length)
  })
  vault.pause()
  const written = pipeline(zip.outputStream as Readable, createWriteStream(path, { mode: 0o600 }))
  const readme = Buffer.from(
    backupReadme({ recovery: ways.recipient !== null, passphrase: ways.passphrase !== null, slots: ways.slots !== null })
  )
  try {
    zip.addBuffer(readme, names.readme, stored)
    zip.addReadStream(vault, names.vault, { ...stored, size })
    await Promise.race([read, written])
    const manifest = manifestOf(hash.digest('hex'))
    const keys = await keyFiles(manifest, ways)
    for (const [name, bytes] of keys) zip.addBuffer(bytes, name, stored)
    zip.end()
    await written
    return { manifest, small: new Map([[names.readme, readme], ...keys]) }
  } catch (fault) {
    ;(zip.outputStream as Readable).destroy()
    vault.destroy()
    await written.catch(() => {})
    throw fault
  }
}

const damaged = () => new Refusal('backupDamaged')

const isFileFault = (fault: unknown): fault is NodeJS.ErrnoException => fault instanceof Error && 'syscall' in fault

const gone =
  /^(ENOENT|ENOTDIR|ENODEV|ENXIO|ESTALE|EHOSTDOWN|EHOSTUNREACH|ENETDOWN|ENETUNREACH|ENOTCONN|ECONNRESET|ECONNABORTED|ETIMEDOUT|EREMOTEIO)$/
/** How a disk answers, or the network in its stead, that is no longer there. */
export const isGone = (code: string): boolean => gone.test(code)

/** A fault of the disk that a backup is read from says nothing of the backup; any other is one of the ZIP. */
const faultOfReading = (fault: unknown): unknown => {
  if (!isFileFault(fault)) return damaged()
  const { code = '' } = fault
  if (isGone(code)) return new Refusal('placeAbsent')
  return /^(EACCES|EPERM)$/.test(code) ? new Refusal('fileNotRead') : fault
}

interface Opened {
  readonly zip: ZipFile
  readonly entries: ReadonlyMap<string, Entry>
}

const openEntries = (path: string): Promise<Opened> =>
  new Promise((resolve, reject) => {
    if (!existsSync(path)) return reject(new Refusal('placeAbsent'))
    openZip(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (fault, zip) => {
      if (fault) return reject(faultOfReading(fault))
      const entries = new Map<string, Entry>()
      const refuse = (why?: unknown): void => {
        zip.close()
        reject(faultOfReading(why))
      }
      if (zip.entryCount > known.size) return refuse()
      zip.on('error', refuse)
      zip.on('end', () => resolve({ zip, entries }))
      zip.on('entry', (entry: Entry) => {
        // exactly ours, each once, stored as it is: no other name ever becomes a path, no ratio can explode
        const { fileName, compressionMethod, compressedSize, uncompressedSize } = entry
        const small = fileName === names.vault || uncompressedSize <= smallMax
        if (!known.has(fileName) || entries.has(fileName) || compressionMethod !== 0 || compressedSize !== uncompressedSize || !small)
          return refuse()
        entries.set(fileName, entry)
        zip.readEntry()
      })
      zip.readEntry()
    })
  })

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => zip.openReadStream(entry, (fault, stream) => (fault ? reject(fault) : resolve(stream))))

/** A small file of the ZIP, or null if it is not in it. */
const small = async ({ zip, entries }: Opened, name: Name): Promise<Buffer | null> => {
  const entry = entries.get(name)
  if (!entry) return null
  const chunks: Buffer[] = []
  try {
    for await (const chunk of await streamOf(zip, entry)) chunks.push(chunk as Buffer)
  } catch (fault) {
    throw faultOfReading(fault)
  }
  return Buffer.concat(chunks)
}

const slotsWay = async (opened: Opened): Promise<z.infer<typeof slotsWayShape> | null> => {
  const bytes = await small(opened, names.slots)
  if (bytes === null) return null
  try {
    return slotsWayShape.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw damaged()
  }
}

export interface BackupAbout {
  readonly kind: 'snapshot' | 'export'
  /** The vault's slots of that time, in a snapshot. */
  readonly slots: SlotsFile | null
  readonly recovery: boolean
  readonly passphrase: boolean
  /** Of the whole file. */
  readonly bytes: number
}

/** What can be told of a backup without opening it. Refuses with `backupDamaged`, `placeAbsent` or `fileNotRead`. */
export const lookAtBackup = async (path: string): Promise<BackupAbout> => {
  const opened = await openEntries(path)
  try {
    const way = await slotsWay(opened)
    return {
      kind: way ? 'snapshot' : 'export',
      slots: way?.slots ?? null,
      recovery: opened.entries.has(names.recovery),
      passphrase: opened.entries.has(names.passphrase),
      bytes: opened.zip.fileSize
    }
  } finally {
    opened.zip.close()
  }
}

/** An opened backup: its manifest, and its database. */
export interface BackupReader {
  readonly manifest: Manifest
  readonly bytes: number
  /** Reads the database through; refuses with `backupDamaged` unless it is the one of the manifest, and the others are the `written` ones. */
  check(progress: (bytes: number) => void, written?: SmallFiles): Promise<void>
  /** Copies it to `to` besides, proving each page on the way. */
  extract(to: string, progress: (bytes: number) => void): Promise<void>
  close(): void
}

/** Refuses as `lookAtBackup`, and with `backupPassphraseWrong`, `backupElsewhere`, `recoveryWrong` or `recoveryMissing`. */
export const readBackup = async (path: string, ways: WaysIn): Promise<BackupReader> => {
  const opened = await openEntries(path)
  const { zip, entries } = opened
  try {
    const vault = entries.get(names.vault)
    if (!vault || !entries.has(names.readme)) throw damaged()
    const manifest = parsed(await manifestText(opened, ways))
    const key = Buffer.from(manifest.key, 'hex')
    /** `take` is given each piece, `to` all that went through it. */
    // opened where its faults are listened to, or one that comes before the first byte ends the worker
    const through = async (take: (chunk: Buffer) => boolean, to: () => Writable): Promise<void> => {
      const hash = createHash('sha256')
      const hashing = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
        for await (const chunk of chunks) {
          hash.update(chunk)
          if (!take(chunk)) throw damaged()
          yield chunk
        }
      }
      try {
        await pipeline(await streamOf(zip, vault), hashing, to())
      } catch (fault) {
        throw isFileFault(fault) && fault.syscall !== 'read' ? fault : faultOfReading(fault) // what is written to has its own words
      }
      if (hash.digest('hex') !== manifest.sha256 || vault.uncompressedSize !== manifest.pages * pageSize) throw damaged()
    }
    return {
      manifest,
      bytes: vault.uncompressedSize,
      check: async (progress, written = new Map()) => {
        await through(
          ({ length }) => (progress(length), true),
          () => new Writable({ write: (_, __, done) => done() })
        )
        // no sum of theirs is looked at by whoever opens a ZIP: what was flipped in one of them closes that way for good
        for (const [name, bytes] of written) if (!(await small(opened, name))?.equals(bytes)) throw damaged()
      },
      extract: async (to, progress) => {
        const prover = pageProver(key)
        const take = (chunk: Buffer): boolean => {
          progress(chunk.length)
          return prover.take(chunk)
        }
        await through(take, () => createWriteStream(to, { mode: 0o600, flags: 'wx' }))
        if (prover.pages() !== manifest.pages) throw damaged()
      },
      close: () => zip.close()
    }
  } catch (fault) {
    zip.close()
    throw fault
  }
}

const parsed = (text: string): Manifest => {
  try {
    return manifestShape.parse(JSON.parse(text))
  } catch {
    throw damaged()
  }
}

/** The manifest by whichever way opens: the vault's own key, the recovery key, the passphrase. */
const manifestText = async (opened: Opened, { dataKeys, passphrase, recoveryKey }: WaysIn): Promise<string> => {
  if (dataKeys.length > 0) {
    const way = await slotsWay(opened)
    for (const dataKey of way ? dataKeys : []) {
      const text = unsealed(way!, dataKey)
      if (text !== null) return text
    }
  }
  if (recoveryKey !== null) {
    const file = await small(opened, names.recovery)
    if (file === null) throw new Refusal('recoveryMissing')
    return decrypted(file, 'recoveryWrong', (age) => age.addIdentity(readFromPaper(recoveryKey)))
  }
  const file = passphrase === null ? null : await small(opened, names.passphrase)
  // a right passphrase gave these keys: the backup has another one, of before a rotation or a restore
  if (file === null || passphrase === null) throw new Refusal(dataKeys.length > 0 ? 'backupElsewhere' : 'backupPassphraseWrong')
  return decrypted(file, 'backupPassphraseWrong', (age) => age.addPassphrase(passphrase.normalize('NFKC')))
}

const decrypted = async (
  file: Buffer,
  wrong: 'recoveryWrong' | 'backupPassphraseWrong',
  give: (age: Decrypter) => void
): Promise<string> => {
  const age = new Decrypter()
  try {
    give(age)
  } catch {
    throw new Refusal(wrong) // not of the form of a key at all
  }
  try {
    return await age.decrypt(file, 'text')
  } catch (fault) {
    throw new Refusal(fault instanceof Error && /no identity matched/i.test(fault.message) ? wrong : 'backupDamaged')
  }
}
