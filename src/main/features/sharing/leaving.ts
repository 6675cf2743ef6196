// How something leaves: entered before it goes, made and encrypted in memory, and its outcome noted. Nothing plain touches a disk.
import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { ZipFile } from 'yazl'
import type { Consent } from '#contract/consents'
import { mostBytes } from '#contract/attachments'
import { aloneIn, isApart, type OfferedPart, type ShareFields } from '#contract/sharing'
import { countPages, isPdfPassword, lockedPdf, type Pages } from '../../lib/lockedPdf.ts'
import { Refusal, type ActTools, type ReadTools, type WriteTools } from '../../tools.ts'
import { quietly, writeWhole } from '../../vault/files.ts'
import { judge } from '../../vault/passphrases.ts'
import { getFile } from '../attachments/records.ts'
import { slicesOf } from '../attachments/bytes.ts'
import { missingFor, refuseUnconsented } from '../consents/guards.ts'
import { consentsOf } from '../consents/judging.ts'
import { sealedPdf } from '../documents/records.ts'
import { readSettings, todayIn } from '../settings/settings.ts'
import { enter, noteOutcome } from './ledger.ts'
import { sheetsOf, type Letter } from './letter.ts'
import { namedParts, partsOf } from './parts.ts'

export interface Wish {
  readonly clientId: string
  readonly fields: ShareFields
  readonly passphrase: string
  readonly override?: { readonly reason: string } | undefined
}

/** What the guard of the room consents is asked: this release, and whether it names this recipient. None of hers holds where none is named. */
const askedOf = ({ db, now }: ReadTools, { clientId, fields }: Pick<Wish, 'clientId' | 'fields'>) => {
  const { basis, recipient, parts, summary, language } = fields
  const alone = aloneIn(namedParts(partsOf(db, now(), clientId, language), parts), summary)
  return {
    clientId,
    purpose: 'sharing' as const,
    about: recipient,
    ...(basis.kind === 'release' ? { releaseId: basis.releaseId ?? '' } : {}),
    ...(alone === null ? {} : { alone })
  }
}

/** Everything that is refused is refused here, before anything is chosen or made. */
export const letterOf = ({ db, now }: ReadTools, { clientId, fields }: Pick<Wish, 'clientId' | 'fields'>): Letter => {
  const parts = namedParts(partsOf(db, now(), clientId, fields.language), fields.parts)
  const release = heldRelease({ db, now }, { clientId, fields })
  if (fields.separately === '' && parts.some((part) => isApart(part, release?.person ?? null)))
    throw new Refusal('separateMissing', { field: 'fields.separately' })
  if (
    (fields.way === 'pdf' && parts.some(({ unpaged }) => unpaged)) ||
    (fields.way === 'print' && parts.some(({ kind }) => kind === 'file'))
  )
    throw new Refusal('partNotPaged', { field: 'fields.parts' })
  if (fields.on > todayIn(db, now())) throw new Refusal('notYet', { field: 'fields.on' })
  return { clientId, fields, parts, release }
}

const heldRelease = ({ db, now }: ReadTools, wish: Pick<Wish, 'clientId' | 'fields'>): Consent | null => {
  const { basis } = wish.fields
  if (basis.kind !== 'release' || missingFor(db, now(), askedOf({ db, now }, wish)).length > 0) return null
  return consentsOf(db, now(), wish.clientId).find(({ id }) => id === basis.releaseId) ?? null
}

const refusePassphrase = async ({ fields: { way }, passphrase }: Wish): Promise<void> => {
  if (way !== 'pdf' && way !== 'age') return
  if (way === 'pdf' && !isPdfPassword(passphrase)) throw new Refusal('passphraseLetters', { field: 'passphrase' })
  if ((await judge(passphrase)).problem !== null) throw new Refusal('passphraseWeak', { field: 'passphrase' })
}

/** What leaves as bytes of its own, beside the sheets. */
interface Loose extends Pages {
  readonly name: string
}

const wholeFile = async (tools: ActTools, id: string): Promise<Uint8Array> => {
  const { bytes, sha256 } = tools.read(({ db }) => getFile(db, id))
  const whole = new Uint8Array(bytes)
  let at = 0
  for await (const slice of slicesOf(tools, id, bytes, 'fileDamaged')) {
    whole.set(slice, at)
    at += slice.length
  }
  if (createHash('sha256').update(whole).digest('hex') !== sha256) throw new Refusal('fileDamaged')
  return whole
}

const looseOf = async (tools: ActTools, parts: readonly OfferedPart[]): Promise<Loose[]> => {
  if (parts.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) > mostBytes) throw new Refusal('fileTooLarge')
  const loose: Loose[] = []
  for (const { kind, id, title, type } of parts) {
    if (kind === 'file') loose.push({ name: title, type: type as Loose['type'], bytes: await wholeFile(tools, id) })
    const sealed = kind === 'document' ? tools.read(({ db }) => sealedPdf(db, id)) : undefined
    // a title is hers: in a ZIP a slash would be a folder, and a backslash is refused
    if (sealed) loose.push({ name: `${title.replace(/[/\\]/g, '-')}.pdf`, type: 'pdf', bytes: sealed })
  }
  return loose
}

interface Made {
  readonly bytes: Uint8Array
  readonly pages: number | null
}

const zipped = async (files: readonly { readonly name: string; readonly bytes: Uint8Array }[], at: Date): Promise<Uint8Array> => {
  const zip = new ZipFile()
  files.forEach(({ name, bytes }, n) => zip.addBuffer(Buffer.from(bytes), `${String(n + 1).padStart(2, '0')} ${name}`, { mtime: at }))
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const sealedByAge = async (bytes: Uint8Array, passphrase: string): Promise<Uint8Array> => {
  const { Encrypter } = await import('age-encryption')
  const age = new Encrypter()
  age.setPassphrase(passphrase)
  return age.encrypt(bytes)
}

const make = async (tools: ActTools, letter: Letter, passphrase: string): Promise<Made> => {
  const { way } = letter.fields
  const loose = way === 'print' ? [] : await looseOf(tools, letter.parts)
  const isLoose = ({ kind, id }: OfferedPart): boolean =>
    kind === 'file' || (way !== 'print' && kind === 'document' && tools.read(({ db }) => sealedPdf(db, id)) !== undefined)
  const html = tools.read(({ db, now }) => sheetsOf(db, now(), letter, (part) => !isLoose(part)))
  const sheets = await tools.outside.printToPdf(html)
  if (way === 'print') return { bytes: Buffer.from(html), pages: await countPages(sheets) }
  if (way === 'pdf') {
    const size = tools.read(({ db }) => readSettings(db).paperSize)
    return lockedPdf(sheets, loose, { password: passphrase, size }).catch(() => {
      throw new Refusal('partNotPaged', { field: 'fields.parts' })
    })
  }
  const files = [{ name: 'letter.pdf', bytes: sheets }, ...loose]
  const plain = loose.length === 0 ? sheets : await zipped(files, new Date(tools.now()))
  return { bytes: await sealedByAge(plain, passphrase), pages: await countPages(sheets) }
}

/** Names nobody. */
const suggestedName = (today: string, { way, parts }: { way: ShareFields['way']; parts: readonly OfferedPart[] }): string => {
  const several = parts.some(({ kind }) => kind === 'file' || kind === 'document')
  return `Document ${today}${way === 'pdf' ? '.pdf' : several ? '.zip.age' : '.pdf.age'}`
}

const put = (place: string, bytes: Uint8Array): void => {
  try {
    writeWhole(place, bytes)
  } catch {
    throw new Refusal('fileNotWritten')
  }
}

/** A step in a transaction and with an audit line of its own: the act's own line says that something has left. */
const beside = <T>({ keeper, now, newId }: ActTools, event: string, work: (tools: WriteTools) => T, record: string): T =>
  keeper.vault().transaction((db, audit) => {
    const result = work({ db, now, newId, log: (what, of) => audit(now(), what, of) })
    audit(now(), event, record)
    return result
  })

/** In the same transaction as the entry: a release that was withdrawn a moment ago holds no more. Logs and keeps her reason to go on. */
const begin = (tools: ActTools, wish: Wish, letter: Letter, made: Made | null): string =>
  beside(
    tools,
    'sharing.begun',
    (writing) => {
      const { basis } = wish.fields
      if (basis.kind === 'release') refuseUnconsented(writing, { ...askedOf(writing, wish), override: wish.override })
      // the paper names the release that it was made on
      if (heldRelease(writing, wish)?.id !== letter.release?.id) throw new Refusal('consentMissing')
      return enter(writing, { letter, made, overrideReason: wish.override?.reason ?? null })
    },
    wish.clientId
  )

const letGo = async (tools: ActTools, made: Made, place: string | null): Promise<void> => {
  if (place !== null) return put(place, made.bytes)
  await tools.outside.print(Buffer.from(made.bytes).toString())
}

/** Refuses with `consentMissing` before anything is asked or made. */
const refuseEarly = ({ read }: ActTools, wish: Wish): void => {
  if (wish.fields.basis.kind === 'exception' || wish.override) return
  if (read(({ db, now }) => missingFor(db, now(), askedOf({ db, now }, wish))).length > 0) throw new Refusal('consentMissing')
}

/** `folder` is where the file lies; null where there is none. */
export const share = async (tools: ActTools, wish: Wish): Promise<{ id: string; folder: string | null }> => {
  const { way } = wish.fields
  const letter = tools.read((reading) => letterOf(reading, wish))
  refuseEarly(tools, wish)
  await refusePassphrase(wish)
  if (way === 'told') {
    const id = begin(tools, wish, letter, null)
    return tools.happened({ id, folder: null }, (writing) => noteOutcome(writing, { id, left: true, byHand: false }))
  }
  const made = await make(tools, letter, wish.passphrase)
  const place =
    way === 'print'
      ? null
      : await tools.outside.choosePlace(
          suggestedName(
            tools.read(({ db }) => todayIn(db, tools.now())),
            { way, parts: letter.parts }
          ),
          way === 'pdf' ? 'pdf' : 'file'
        )
  if (way !== 'print' && place === null) throw new Refusal('cancelled')
  const id = begin(tools, wish, letter, made)
  try {
    await letGo(tools, made, place)
  } catch (fault) {
    // where this cannot be written either, the entry stays open, and she is asked
    quietly(() => beside(tools, 'sharing.stopped', (writing) => noteOutcome(writing, { id, left: false, byHand: false }), wish.clientId))
    throw fault
  }
  const folder = place && basename(dirname(place))
  return tools.happened({ id, folder }, (writing) => noteOutcome(writing, { id, left: true, byHand: false }))
}
