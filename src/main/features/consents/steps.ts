// Every step in the life of a consent: the row changes, the step itself stays for ever.
import type { ConsentEvent, ConsentKind, ConsentText, EventKind, Purpose, Way } from '#contract/consents'
import type { Language } from '#contract/fields'
import { fold, nameKey } from '../../lib/fold.ts'
import { dateIn, monthsAfter } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type Sql, type WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { readSettings } from '../settings/settings.ts'
import { leavingOf, spellingOf } from './participants.ts'
import { textOf } from '../templates/texts.ts'

/** What somebody said, and all that is known of how (R049). */
export interface Told {
  readonly clientId: string
  readonly kind: ConsentKind
  readonly person: string
  readonly about: string
  readonly documentId: string | null
  /** By which it is given; null where none is known. */
  readonly template: ConsentText | null
  readonly version: string
  readonly language: Language
  readonly how: Way
  readonly explainedBy: string
  readonly explainedHow: string
  readonly givenAt: string
  readonly expiresOn: string | null
  readonly words: string
}

/** Everything of a consent that a step may change. */
const changing = [
  'standing',
  'version',
  'language',
  'template',
  'seen_version',
  'document_id',
  'how',
  'explained_by',
  'explained_how',
  'given_at',
  'given_on',
  'time_zone',
  'expires_on',
  'review_on',
  'withdrawn_at',
  'seen_on',
  'fee',
  'currency',
  'country',
  'online'
] as const
type Standing = 'given' | 'declined' | 'withdrawn' | 'void'
type Changing = Readonly<Record<(typeof changing)[number], Sql>> & { readonly standing: Standing }
type Row = Changing & {
  readonly id: string
  readonly client_id: string
  readonly kind: ConsentKind
  readonly person: string
  readonly given_on: string
  readonly template: ConsentText | null
  readonly language: Language
}

/** Looked at again every year (domain facts §3.4); the others end of themselves or with their text. */
const yearly: ReadonlySet<ConsentKind> = new Set(['therapy', 'online', 'telephone', 'messages', 'limitedIdentity', 'emailReminders'])

/** What holds at present of the practice and the client. */
export interface Facts {
  /** Every name of the client. */
  readonly names: readonly string[]
  readonly country: string
  readonly meetingLink: string | null
  readonly fee: number
  readonly currency: string
  readonly timeZone: string
}

const factsOf = (db: ReadableDb, clientId: string): Facts => {
  const { fee, currency, timeZone } = readSettings(db)
  const { name, alias, legalName, country, meetingLink } = getClient(db, clientId)
  return { names: [name, alias, legalName], country, meetingLink, fee, currency, timeZone }
}

/** Kept, to be compared with later. */
const seen = ({ fee, currency, country, meetingLink }: Facts, kind: ConsentKind, on: string) => ({
  seen_on: on,
  fee,
  currency,
  country,
  online: meetingLink === null ? 0 : 1,
  review_on: yearly.has(kind) ? monthsAfter(on, 12) : null
})

const changingOf = (row: Changing): Changing => Object.fromEntries(changing.map((name) => [name, row[name]])) as Changing

const rowOf = (db: ReadableDb, id: string): Row => {
  const row = db.get<Row>(`select id, client_id, kind, person, ${changing.join(', ')} from consents where id = ?`, id)
  if (!row) throw new Refusal('notFound')
  return row
}

interface Step {
  readonly clientId: string
  readonly consentId: string | null
  readonly what: EventKind
  readonly words?: string
  readonly purpose?: Purpose
  readonly noteId?: string | null
  readonly was?: Changing | null
  readonly became?: Changing | null
}

const note = ({ db, now, newId }: WriteTools, step: Step): void => {
  const json = (value: Changing | null | undefined) => (value ? JSON.stringify(value) : null)
  db.run(
    'insert into consent_events (id, client_id, consent_id, what, at, purpose, words, was, became, note_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    newId(),
    step.clientId,
    step.consentId,
    step.what,
    now(),
    step.purpose ?? null,
    step.words ?? '',
    json(step.was),
    json(step.became),
    step.noteId ?? null
  )
}

const set = ({ db }: WriteTools, id: string, to: Changing): void =>
  void db.run(
    `update consents set ${changing.map((name) => `${name} = ?`).join(', ')} where id = ?`,
    ...changing.map((name) => to[name] ?? null), // a step of before a column was there does not know it
    id
  )

/** Puts the row into its new state, and the step beside it. */
const step = (tools: WriteTools, row: Row, what: EventKind, change: Partial<Changing>, words = ''): void => {
  const was = changingOf(row)
  const became = { ...was, ...change }
  set(tools, row.id, became)
  note(tools, { clientId: row.client_id, consentId: row.id, what, words, was, became })
}

const told = ({ kind, ...said }: Told, facts: Facts, standing: 'given' | 'declined'): Changing => {
  const { timeZone } = facts
  const on = dateIn(said.givenAt, timeZone)
  return {
    standing,
    version: said.version,
    language: said.language,
    template: said.template,
    seen_version: null,
    document_id: said.documentId,
    how: said.how,
    explained_by: said.explainedBy,
    explained_how: said.explainedHow,
    given_at: said.givenAt,
    given_on: on,
    time_zone: timeZone,
    expires_on: standing === 'given' ? said.expiresOn : null,
    withdrawn_at: null,
    ...seen(facts, kind, on)
  }
}

/** One consent of one person to one thing: said for the first time, or once more. Gives back its id. */
export const say = (tools: WriteTools, said: Told, standing: 'given' | 'declined', known?: Facts): string => {
  const { db, newId } = tools
  const { clientId, kind, about } = said
  const facts = known ?? factsOf(db, clientId)
  const person = spellingOf(db, clientId, said.person, facts.names)
  const there = db
    .all<{ id: string; person: string; about: string }>(
      'select id, person, about from consents where client_id = ? and kind = ? order by n',
      clientId,
      kind
    )
    // after a merge each kind may have its own spelling of the same name
    .find((each) => nameKey(each.person) === nameKey(person) && fold(each.about) === fold(about))
  const now = told(said, facts, standing)
  if (there) {
    const row = rowOf(db, there.id)
    step(tools, row, standing === 'given' && row.standing === 'given' ? 'renewed' : standing, now, said.words)
    return there.id
  }
  const id = newId()
  db.run(
    `insert into consents (id, client_id, kind, person, about, ${changing.join(', ')}) values (?, ?, ?, ?, ?, ${changing.map(() => '?').join(', ')})`,
    id,
    clientId,
    kind,
    person,
    about,
    ...changing.map((name) => now[name])
  )
  note(tools, { clientId, consentId: id, what: standing, words: said.words, became: now })
  return id
}

export const withdraw = (tools: WriteTools, id: string): void => {
  const row = rowOf(tools.db, id)
  if (row.standing !== 'given') throw new Refusal('conflict')
  step(tools, row, 'withdrawn', { standing: 'withdrawn', withdrawn_at: tools.now() })
}

export const review = (tools: WriteTools, id: string, known?: Facts): void => {
  const row = rowOf(tools.db, id)
  if (row.standing !== 'given') throw new Refusal('conflict')
  const facts = known ?? factsOf(tools.db, row.client_id)
  const { template, language } = row
  const change = seen(facts, row.kind, dateIn(tools.now(), facts.timeZone))
  step(tools, row, 'reviewed', { ...change, seen_version: template && textOf(tools, template, language).version })
}

export const remark = (tools: WriteTools, id: string, words: string): void => {
  const row = rowOf(tools.db, id)
  note(tools, { clientId: row.client_id, consentId: id, what: 'remarked', words })
}

/** Minutes within which a step may be a slip of the hand. */
const slip = 10

/** The consent is again as it was before its last step; a consent that was not there becomes void. */
export const undo = (tools: WriteTools, id: string): void => {
  const row = rowOf(tools.db, id)
  const last = tools.db.get<{ what: EventKind; at: string; was: string | null }>(
    "select what, at, was from consent_events where consent_id = ? and what <> 'remarked' order by n desc limit 1",
    id
  )
  if (!last || last.what === 'undone' || Date.parse(tools.now()) - Date.parse(last.at) > slip * 60_000) throw new Refusal('conflict')
  step(tools, row, 'undone', last.was === null ? { standing: 'void' } : (JSON.parse(last.was) as Changing))
}

/** She goes on without a consent, perhaps for one note: her reason stays here, the log learns only that it was so. */
export const noteOverride = (tools: WriteTools, clientId: string, purpose: Purpose, reason: string, noteId: string | null = null): void => {
  note(tools, { clientId, consentId: null, what: 'overridden', purpose, words: reason, noteId })
  tools.log('consents.overridden', clientId)
}

const fact = (name: string, as: string) => `json_extract(became, '$.${name}') as ${as}`

const eventColumns = `id, what, at, purpose, words, ${fact('version', 'version')}, ${fact('language', 'language')}, ${fact('how', 'how')},
  ${fact('explained_by', 'explainedBy')}, ${fact('explained_how', 'explainedHow')}, ${fact('expires_on', 'expiresOn')}, null as leftOn`

export const historyOf = (db: ReadableDb, id: string): ConsentEvent[] => {
  const { client_id: clientId, person } = rowOf(db, id)
  const steps = db.all<ConsentEvent>(`select ${eventColumns} from consent_events where consent_id = ? order by n desc`, id)
  const leaving = person === '' ? [] : leavingOf(db, clientId, person)
  return [...leaving, ...steps].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}

export const overridesOf = (db: ReadableDb, clientId: string): ConsentEvent[] =>
  db.all(`select ${eventColumns} from consent_events where client_id = ? and consent_id is null order by n desc limit 50`, clientId)
