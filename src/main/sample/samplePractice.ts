// A believable practice of invented people: years of weekly sessions and their notes. The same seed gives the same practice.
import { Temporal } from 'temporal-polyfill'
import { v7 } from 'uuid'
import type { ClientFields } from '#contract/clients'
import type { Language } from '#contract/fields'
import type { Modality, NoteFormat, NoteHeader } from '#contract/notes'
import { addClient, archiveClient } from '../features/clients/clients.ts'
import { preparePack } from '../features/documents/completeness.ts'
import { setMark } from '../features/marks/marks.ts'
import { insertNotes, type NewNote } from '../features/notes/records.ts'
import { insertSigned, type SignedNote } from '../features/notes/signing.ts'
import { personsOf } from '../features/persons/persons.ts'
import { readSettings } from '../features/settings/settings.ts'
import { plusMinutes } from '../lib/moments.ts'
import type { WritableDb } from '../tools.ts'
import { keepCalendar } from './appointing.ts'
import { chanceOf, type Chance } from './chance.ts'
import { giveConsents } from './consenting.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { sentence, type Material, type Theme } from './material.ts'
import { inventPeople } from './people.ts'
import { giveLife, unitOf } from './units.ts'
import { writeMessages } from './messaging.ts'
import { keepPlatforms } from './platforms.ts'
import { referOn } from './referring.ts'
import { screenClients } from './screening.ts'
import { writeTasks } from './tasking.ts'
import { writeAmendment, writeNote, type Case } from './writing.ts'

export interface SampleOptions {
  readonly language: Language
  readonly clients: number
  /** On average; the whole is exactly `clients` × this, amendments not counted. */
  readonly notesPerClient: number
  readonly seed: number
  readonly now: string
  readonly onProgress?: (done: number, total: number) => void
}

type Status = ClientFields['status']

interface InventedClient {
  readonly id: string
  readonly fields: ClientFields
  readonly themes: readonly Theme[]
  readonly format: NoteFormat
  readonly modality: Modality
  readonly archived: boolean
  /** Starts of the sessions, in order. */
  readonly starts: readonly string[]
}

interface InventedSession {
  readonly client: InventedClient
  readonly nth: number
  readonly startAt: string
}

const materials: Readonly<Record<Language, Material>> = { en, fr }
const day = 24 * 60
const sessionMinutes = 50

const idAt = (chance: Chance, at: string): string => v7({ msecs: Date.parse(at), random: chance.bytes(16) })

const later = (chance: Chance, at: string, least: number, most: number): string => plusMinutes(at, chance.int(least, most))

/** Sessions keep to the client's own hour and day of the week, with weeks left out, back from the last one. */
const weeklyStarts = (chance: Chance, n: number, count: number, last: Temporal.ZonedDateTime): string[] => {
  const weekday = 1 + (n % 5)
  const time = Temporal.PlainTime.from({ hour: 8 + (Math.floor(n / 5) % 12) })
  let date = last.toPlainDate()
  date = date.subtract({ days: (date.dayOfWeek - weekday + 7) % 7 })
  const pause = chance.pick([0.1, 0.15, 0.5])
  return Array.from({ length: count }, () => {
    const start = date.toZonedDateTime({ timeZone: last.timeZoneId, plainTime: time })
    date = date.subtract({ days: chance.happens(pause) ? 14 : 7 })
    return start.toInstant().toString({ fractionalSecondDigits: 3 })
  }).toReversed()
}

/** How often a client came, compared with the others. */
const shareOf = (chance: Chance, status: Status): number => (status === 'waiting' ? 0 : chance.int(40, 160))

/** Of every dozen clients one waits and three have ended; the first is in the middle of the work, so that there is a note to read. */
const statusOf = (n: number): Status => (n % 12 === 4 ? 'waiting' : n % 4 === 3 ? 'ended' : 'active')

/** Whole numbers in the proportion of `shares` whose sum is `total`. */
const shareOut = (total: number, shares: readonly number[]): number[] => {
  const sum = shares.reduce((a, b) => a + b, 0)
  let passed = 0
  let given = 0
  return shares.map((share) => {
    passed += share
    const upTo = Math.round((total * passed) / sum)
    const mine = upTo - given
    given = upTo
    return mine
  })
}

const inventClients = (chance: Chance, options: SampleOptions, timeZone: string): InventedClient[] => {
  const material = materials[options.language]
  const now = Temporal.Instant.from(options.now).toZonedDateTimeISO(timeZone)
  const statuses = Array.from({ length: options.clients }, (_, n) => statusOf(n))
  const person = inventPeople(chance, options.language)
  const counts = shareOut(
    options.clients * options.notesPerClient,
    statuses.map((status) => shareOf(chance, status))
  )
  return statuses.map((status, n) => {
    const theme = chance.pick(material.themes)
    const last = status === 'ended' ? now.subtract({ days: chance.int(40, 500) }) : now.subtract({ days: 1 })
    const starts = weeklyStarts(chance, n, counts[n]!, last)
    const invented = person(n + 1)
    const unit = unitOf(n, invented.identity)
    return {
      id: idAt(chance, plusMinutes(starts[0] ?? options.now, -5 * day)),
      fields: {
        ...invented,
        unit,
        ...(unit === 'individual' ? {} : { pronouns: '', birthDate: null }),
        status,
        about: sentence(chance, material, theme.about, { name: invented.name })
      },
      themes: [theme, theme, chance.pick(material.themes)],
      format: chance.pick<NoteFormat>(['soap', 'soap', 'dap', 'birp', 'free']),
      modality: invented.meetingLink === null ? 'inPerson' : 'video',
      archived: status === 'ended' && chance.happens(0.3),
      starts
    }
  })
}

const addClients = (db: WritableDb, clients: readonly InventedClient[], now: string): void => {
  for (const { id, fields, archived, starts } of clients) {
    addClient(db, id, fields, plusMinutes(starts[0] ?? now, -5 * day))
    if (archived) archiveClient(db, id, starts.length > 0 ? plusMinutes(starts.at(-1)!, 30 * day) : now)
  }
}

const caseOf = (chance: Chance, { client, nth }: InventedSession, material: Material): Case => {
  const way = nth / Math.max(1, client.starts.length)
  return {
    material,
    theme: chance.pick(client.themes),
    phase: way < 0.25 ? 'early' : way < 0.8 ? 'middle' : 'late',
    name: client.fields.name.split(' ')[0]!
  }
}

const headerOf = (chance: Chance, { client, startAt }: InventedSession, timeZone: string): NoteHeader => ({
  startAt,
  endAt: plusMinutes(startAt, sessionMinutes),
  timeZone,
  modality: chance.happens(0.9) ? client.modality : chance.pick<Modality>(['telephone', 'video', 'walk']),
  personsPresent: ''
})

interface Written {
  /** Ids of the notes, by client and start. */
  readonly ids: Map<string, string>
  readonly drafts: NewNote[]
  readonly signed: SignedNote[]
}

const amendmentOf = (chance: Chance, original: NewNote, about: Case): SignedNote => {
  const kind = chance.pick(['addition', 'correction'] as const)
  const at = later(chance, original.at, day, 3 * day)
  const { doc, reason } = writeAmendment(chance, kind, about)
  const signedAt = plusMinutes(at, 4)
  const amends = { id: original.id, kind, reason }
  return { ...original, id: idAt(chance, at), format: 'free', doc, at, amends, signedAt, versionId: idAt(chance, signedAt) }
}

/** What is signed is signed the same evening or the next days; some of the last week's notes wait. */
const write = (
  chance: Chance,
  session: InventedSession,
  material: Material,
  timeZone: string,
  now: string,
  { drafts, signed, ids }: Written
): void => {
  const { client, startAt } = session
  const about = caseOf(chance, session, material)
  const wanted = later(chance, startAt, sessionMinutes, sessionMinutes + 240)
  const at = wanted < now ? wanted : now
  const header = headerOf(chance, session, timeZone)
  const note: NewNote = {
    id: idAt(chance, at),
    clientId: client.id,
    format: client.format,
    header,
    doc: writeNote(chance, client.format, about),
    at
  }
  ids.set(client.id + startAt, note.id)
  const signedAt = later(chance, at, 5, chance.happens(0.8) ? 180 : 2 * day)
  const waits = startAt > plusMinutes(now, -7 * day) && chance.happens(0.2)
  if (waits || signedAt >= now) return void drafts.push(note)
  signed.push({ ...note, signedAt, versionId: idAt(chance, signedAt) })
  if (chance.happens(0.02)) {
    const amendment = amendmentOf(chance, note, about)
    if (amendment.signedAt < now) signed.push(amendment)
  }
}

/** So many clients have what the work begins with before them. */
const withDocuments = 6

/** Prepared and not signed yet: a seal needs a printer of pages, which is not there when a sample is made. */
const prepareDocuments = (db: WritableDb, chance: Chance, clients: readonly InventedClient[], at: string): void => {
  const tools = { db, now: () => at, newId: () => idAt(chance, at), log: () => {} }
  for (const { id } of clients.filter(({ fields }) => fields.status === 'active').slice(0, withDocuments)) preparePack(tools, id)
}

/** The last session but one of a couple was with one of them alone. */
const markOne = (db: WritableDb, clients: readonly InventedClient[], ids: ReadonlyMap<string, string>, at: string): void => {
  const couple = clients.find(({ fields, starts }) => fields.unit === 'couple' && fields.status === 'active' && starts.length > 1)
  const id = couple && ids.get(couple.id + couple.starts.at(-2)!)
  const personId = couple && personsOf(db, couple.id).at(-1)?.id
  if (!id || !personId) return
  const tools = { db, now: () => at, newId: () => '', log: () => {} }
  setMark(tools, 'note', id, { personId, sensitivities: [] })
}

/** Notes written to the vault at once. */
const batch = 500

/** Fills an empty vault. Notes go in by order of time, as the index likes them. */
export const fillSample = (db: WritableDb, options: SampleOptions): void => {
  const chance = chanceOf(options.seed)
  const settings = readSettings(db)
  const { timeZone } = settings
  const clients = inventClients(chance, options, timeZone)
  addClients(db, clients, options.now)
  giveConsents(db, clients, { ...options, settings })
  giveLife(db, clients, { ...options, timeZone })
  screenClients(db, clients, options)
  keepPlatforms(db, options)
  referOn(db, clients, options)
  writeTasks(db, clients, options)
  writeMessages(db, clients, { ...options, timeZone })
  const sessions = clients
    .flatMap((client) => client.starts.map((startAt, nth): InventedSession => ({ client, nth, startAt })))
    .toSorted((a, b) => (a.startAt < b.startAt ? -1 : a.startAt > b.startAt ? 1 : 0))
  const ids = new Map<string, string>()
  for (let done = 0; done < sessions.length; done += batch) {
    const written: Written = { drafts: [], signed: [], ids }
    for (const session of sessions.slice(done, done + batch))
      write(chance, session, materials[options.language], timeZone, options.now, written)
    insertSigned(db, written.signed)
    insertNotes(db, written.drafts)
    options.onProgress?.(Math.min(done + batch, sessions.length), sessions.length)
  }
  keepCalendar(db, clients, (clientId, startAt) => ids.get(clientId + startAt), { ...options, settings })
  markOne(db, clients, ids, options.now)
  prepareDocuments(db, chance, clients, options.now)
}
