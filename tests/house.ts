// A house for tests: a real encrypted vault, the door, an outside that remembers what was asked of it, and a clock that can be moved.
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { v7 } from 'uuid'
import type { Api } from '#contract'
import { sliceBytes, type KeptFile } from '#contract/attachments'
import type { ClientFields } from '#contract/clients'
import type { ConsentFields, ConsentKind } from '#contract/consents'
import type { SheetFields } from '#contract/emergency'
import type { EnquiryFields } from '#contract/enquiries'
import type { ExchangeFields } from '#contract/exchanges'
import type { LockReason, Refused } from '#contract/kinds'
import type { NoteDoc } from '#contract/notes'
import type { PersonFields } from '#contract/persons'
import { riskPoints, screeningPoints, type ScreeningFields } from '#contract/screenings'
import type { StartSaid } from '#contract/sessions'
import type { Preferences } from '#contract/settings'
import type { Reminder, TaskKind } from '#contract/tasks'
import { openDoor, type Door } from '../src/main/door.ts'
import { Refusal, type Outside, type WritableDb } from '../src/main/tools.ts'
import type { Keeper } from '../src/main/vault/keeper.ts'
import type { KeyStore } from '../src/main/vault/keychain.ts'
import { openPinTries } from '../src/main/shell/pinTries.ts'
import { clock, keeperIn, newFolder, passphrase, removeFolders } from './keeping.ts'

/** What the shell was asked for, in order; set `answers` to say what it gives back, `refuse` to let it say no. */
export interface Asked {
  readonly calls: (readonly [call: keyof Outside, ...args: unknown[]])[]
  answers: { pdf: Uint8Array; place: string | null; backup: string | null; keyFile: string | null; folder: string | null }
  preferences: Preferences
  refuse: Refusal | null
}

export interface House {
  /** As screens call it; a refusal is thrown and carries its code. */
  readonly api: Api
  readonly door: Door
  readonly keeper: Keeper
  /** Where its vaults lie. */
  readonly folder: string
  readonly asked: Asked
  readonly logged: string[]
  readonly clock: ReturnType<typeof clock>
  /** What somebody could do who holds the open file. */
  readonly direct: <T>(work: (db: WritableDb) => T) => T
  readonly close: () => void
}

/** For tests that are not about keys. */
const keysInMemory = (kept = new Map<string, string>()): KeyStore => {
  return {
    get: async (account) => kept.get(account) ?? null,
    set: async (account, secret) => void kept.set(account, secret),
    remove: async (account) => void kept.delete(account)
  }
}

const outsideFor = (asked: Asked, now: () => string): Outside => {
  const recorded =
    <Args extends unknown[], Out>(call: keyof Outside, answer: (...args: Args) => Out) =>
    async (...args: Args): Promise<Out> => {
      asked.calls.push([call, ...args])
      if (asked.refuse) throw asked.refuse
      return answer(...args)
    }
  return {
    printToPdf: recorded('printToPdf', (_html: string) => asked.answers.pdf),
    print: recorded('print', (_html: string) => undefined),
    choosePlace: recorded('choosePlace', (_suggestedName: string, _kind: 'pdf' | 'backup' | 'key' | 'file') => asked.answers.place),
    copySecret: recorded('copySecret', (_text: string) => undefined),
    clearCopied: recorded('clearCopied', () => undefined),
    showSaved: recorded('showSaved', () => undefined),
    showVaults: recorded('showVaults', () => undefined),
    chooseBackup: recorded('chooseBackup', () => asked.answers.backup),
    chooseKeyFile: recorded('chooseKeyFile', () => asked.answers.keyFile),
    chooseFolder: recorded('chooseFolder', (_purpose?: 'scans') => asked.answers.folder),
    openLink: recorded('openLink', (_link: string, _hosts: readonly string[]) => undefined),
    remind: recorded('remind', (_reminder: Reminder) => undefined),
    preferences: recorded('preferences', () => asked.preferences),
    prefer: recorded('prefer', (change: Partial<Preferences>) => (asked.preferences = { ...asked.preferences, ...change })),
    program: recorded('program', () => ({ version: '0.1.0', builtOn: '2026-11-20' })),
    ...openPinTries(() => Date.parse(now())),
    lock: recorded('lock', (_why?: LockReason | 'restored') => undefined),
    watchIdle: (minutes) => void asked.calls.push(['watchIdle', minutes]),
    notify: (notice) => void asked.calls.push(['notify', notice])
  }
}

const apiThrough = (door: Door): Api => {
  const room = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, method) => async (input: unknown) => {
          const reply = await door(name, method, input)
          if (reply.ok) return reply.value
          throw Object.assign(new Error(reply.code), reply satisfies Refused)
        }
      }
    )
  return new Proxy({}, { get: (_, name) => room(String(name)) }) as Api
}

export const practice = {
  language: 'en',
  practiceName: 'Quiet Room',
  practitionerName: 'Ada Winslow',
  country: 'FR',
  timeZone: 'Europe/Paris'
} as const

/** One vault is made, and every other is a copy of it: making one takes ten times as long as opening one whose key has been stretched before. */
const madeOnce = (() => {
  let made: Promise<{ folder: string; keys: Map<string, string> }> | undefined
  return () => (made ??= make())
  async function make() {
    const folder = mkdtempSync(join(tmpdir(), 'entrenous-made-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    const keys = new Map<string, string>()
    const house = await openHouse({ locked: true, folder, keychain: keysInMemory(keys) })
    await house.api.vault.create({ passphrase, ...practice })
    house.keeper.close()
    return { folder, keys }
  }
})()

/** An open vault at nine in the morning (UTC) of a Sunday in November; with `locked`, no vault yet; `anew`: its log begins with its making. */
export const openHouse = async (how: { locked?: boolean; anew?: boolean; keychain?: KeyStore; folder?: string } = {}): Promise<House> => {
  const time = clock()
  const asked: Asked = {
    calls: [],
    answers: { pdf: new Uint8Array([0x25, 0x50, 0x44, 0x46]), place: null, backup: null, keyFile: null, folder: null },
    preferences: { language: 'en', theme: 'system', singleKeys: true },
    refuse: null
  }
  const logged: string[] = []
  const folder = how.folder ?? newFolder()
  const copied = how.locked || how.anew || how.folder || how.keychain ? null : await madeOnce()
  if (copied) cpSync(copied.folder, folder, { recursive: true })
  const keeper = keeperIn(folder, { keychain: how.keychain ?? keysInMemory(new Map(copied?.keys)), clock: time })
  const door = openDoor({
    keeper,
    outside: outsideFor(asked, time.now),
    now: time.now,
    newId: () => v7(),
    log: (event, method) => void logged.push(`${event} ${method}`)
  })
  const api = apiThrough(door)
  if (copied) await api.vault.unlock({ passphrase })
  else if (!how.locked) await api.vault.create({ passphrase, ...practice })
  asked.calls.length = 0
  return {
    api,
    door,
    keeper,
    folder,
    asked,
    logged,
    clock: time,
    direct: (work) => keeper.vault().transaction((db) => work(db)),
    close: () => {
      if (keeper.isOpen()) keeper.close()
      removeFolders()
    }
  }
}

/** Calls `cancel` again and again as long as `work` goes on, from its first moment; gives the code with which it ended. */
export const cancelling = async (work: Promise<unknown>, cancel: () => Promise<unknown>): Promise<string> => {
  const state = { over: false }
  const ended = work
    .then(
      () => 'done',
      (fault: { code: string }) => fault.code
    )
    .finally(() => (state.over = true))
  while (!state.over) {
    await cancel()
    await nextTurn()
  }
  return ended
}

export const minutes = (count: number): number => count * 60_000

/** A pseudonym and a phone number: the least that is a client. */
export const someone: ClientFields = {
  unit: 'individual',
  identity: 'pseudonym',
  name: 'Heron',
  alias: '',
  legalName: '',
  pronouns: '',
  email: null,
  phone: '+33 6 39 98 12 34',
  birthDate: null,
  language: 'en',
  timeZone: 'Europe/Paris',
  country: 'FR',
  status: 'active',
  meetingLink: null,
  address: '',
  referrer: '',
  about: ''
}

/** Somebody who asks, with the least that serves. */
export const enquiry: EnquiryFields = {
  name: 'Wren',
  contact: 'wren@example.org',
  contactAbout: '',
  reason: '',
  channel: 'email',
  referrer: '',
  askedOn: '2026-11-20',
  times: ''
}

/** An e-mail that came at half past eight (UTC) of that Sunday, to be answered within two days. */
export const message: ExchangeFields = {
  personId: null,
  alone: false,
  channel: 'email',
  receivedAt: '2026-11-22T08:30:00.000Z',
  timeZone: 'Europe/Paris',
  answerBy: '2026-11-24T08:30:00.000Z',
  received: 'Could we meet on Thursday instead?',
  sent: false,
  secured: 'unknown',
  minutes: 0
}

/** At home abroad, with somebody who may be called. */
export const sheet: SheetFields = {
  places: [{ label: 'at home', address: '4 Mill Lane\nBath BA1 2AB', phone: '+44 7700 900123', country: 'GB', directDial: '' }],
  contactName: 'Ash Moss',
  contactPhone: '+44 7700 900456',
  contactRelation: 'brother',
  contactConsent: true,
  doctorName: 'Dr Fern',
  doctorPhone: '',
  crisisName: 'Royal United Hospital',
  crisisPhone: '',
  about: ''
}

/** A person of a file with nothing but a name. */
export const person: PersonFields = {
  name: 'Grey Heron',
  preferredName: '',
  pronouns: '',
  birthDate: null,
  role: 'partner',
  authority: false,
  authorityShown: '',
  email: null,
  phone: null,
  about: ''
}

/** A session by video at which all is asked and answered as it begins. */
export const said: StartSaid = {
  modality: 'video',
  native: false,
  identity: 'codeWord',
  place: 'At home',
  placeAsked: 'confirmed',
  privacyHere: ['door', 'alone'],
  privacyThere: 'confirmed',
  equipment: [],
  recorded: false,
  others: '',
  plan: { caller: 'practitioner', number: '+33 6 39 98 12 34', after: 5 },
  minutes: 50,
  limitMinutes: null,
  codeWord: 'marmalade'
}

/** Given on paper the day before the house is opened, explained by the practitioner. */
export const consent: ConsentFields = {
  kinds: ['therapy', 'limitedIdentity', 'online'],
  answer: 'given',
  person: '',
  about: '',
  on: '2026-11-21',
  how: 'paper',
  language: 'en',
  version: '',
  explainedBy: 'Ada Winslow',
  explainedHow: 'read aloud',
  expiresOn: null,
  words: ''
}

/** Agrees to what a session at a distance takes, or to these kinds; gives back the ids. */
export const agreed = async (
  house: House,
  clientId: string,
  kinds: ConsentKind[] = consent.kinds,
  more: Partial<ConsentFields> = {}
): Promise<string[]> => (await house.api.consents.give({ clientId, fields: { ...consent, kinds, ...more } })).ids

/** Nothing speaks against working by video, for half a year. */
export const suitable: ScreeningFields = {
  modalities: ['video'],
  answers: Object.fromEntries(screeningPoints.map((point) => [point, 'yes' as const])),
  remarks: {},
  risks: Object.fromEntries(riskPoints.map((point) => [point, 'no' as const])),
  riskLevel: 'low',
  riskWords: '',
  protective: '',
  emergencyPlan: '',
  outcome: 'suitable',
  outcomeWords: '',
  months: 6
}

/** Concludes a screening, by which a session at a distance may begin; gives back its id. */
export const screened = async ({ api }: House, clientId: string, more: Partial<ScreeningFields> = {}): Promise<string> => {
  const { id } = await api.screenings.begin({ clientId })
  await api.screenings.conclude({ id, fields: { ...suitable, ...more } })
  return id
}

/** How many the one list speaks of today, of this kind: those that are late, that are due today, or stand open without a day. */
export const dueNow = async ({ api }: House, kind: TaskKind): Promise<number> => {
  const narrowed = { query: '', clientId: null, sort: 'due', descending: false, words: {}, offset: 0, limit: 200 } as const
  const lists = await Promise.all([api.tasks.list({ ...narrowed, filter: 'overdue' }), api.tasks.list({ ...narrowed, filter: 'today' })])
  return lists.flatMap(({ rows }) => rows.filter((task) => task.kind === kind)).reduce((sum, { count }) => sum + count, 0)
}

/** A document of free text, a paragraph for each line. */
export const freeText = (...lines: string[]): NoteDoc => ({
  type: 'doc',
  content: lines.map((text) => (text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }))
})

/** Adds a client and a note of theirs with this text, begun now; signed if asked. */
export const writtenNote = async (
  house: House,
  text: string,
  how: { clientId?: string; signed?: boolean } = {}
): Promise<{ id: string; clientId: string; revision: number }> => {
  const clientId = how.clientId ?? (await house.api.clients.add(someone)).id
  const note = await house.api.notes.begin({ clientId, format: 'free' })
  const { revision } = await house.api.notes.save({
    id: note.id,
    revision: 0,
    header: note.header,
    doc: freeText(text),
    format: 'free',
    reason: ''
  })
  if (how.signed) {
    await agreed(house, clientId)
    await house.api.notes.sign({ id: note.id, revision })
  }
  return { id: note.id, clientId, revision }
}

/** A therapy agreement for this client, as the record fills it. */
export const preparedDocument = async ({ api }: House, clientId: string): Promise<string> => {
  const { preparation } = await api.documents.begin({ clientId, template: 'therapyAgreement', language: null })
  return (await api.documents.prepare(preparation)).id
}

/** One with two signers, agreed to by both and sealed with a PDF of 30 kB. */
export const sealedDocument = async (house: House, clientId: string): Promise<string> => {
  const id = await preparedDocument(house, clientId)
  house.asked.answers.pdf = randomBytes(30_000)
  await house.api.documents.sign({ id, place: 1, name: 'Ada', typed: 'Ada', ink: null })
  const aloud = { words: 'Yes', witness: 'Sam', explainedBy: 'Ada', explainedHow: 'orally' } as const
  await house.api.documents.signOrally({ id, place: 0, name: 'Signer', ...aloud })
  return id
}

/** Adds a file to a client as the page does, slice by slice. */
export const keptFile = async (house: House, clientId: string, name: string, bytes: Uint8Array): Promise<KeptFile> => {
  const { id } = await house.api.attachments.begin({ clientId, name, bytes: bytes.length })
  for (let offset = 0; offset < bytes.length; offset += sliceBytes)
    await house.api.attachments.append({ id, offset, bytes: bytes.slice(offset, offset + sliceBytes) })
  return house.api.attachments.finish({ id })
}
