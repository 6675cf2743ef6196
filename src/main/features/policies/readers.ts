// Who is to acknowledge a policy, and who has: the register of recipients says who works with her (R123, R128).
import type { Language } from '#contract/fields'
import type { Acknowledgement, AcknowledgedHow, OnePolicy, PolicyName, PolicyReader, policies as contract } from '#contract/policies'
import type { Recipient, RecipientKind } from '#contract/recipients'
import type { z } from 'zod'
import { monthsAfter } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type ReadTools, type WriteTools } from '../../tools.ts'
import { signedOwn } from '../documents/listing.ts'
import { readRecipients } from '../recipients/recipients.ts'
import { readSettings } from '../settings/settings.ts'
import { today } from '../templates/texts.ts'
import { holdingOf, judge, templateOf } from './judging.ts'
import { slip } from './steps.ts'
import { versionsOf } from '../templates/templates.ts'
import { library } from '../templates/library.ts'

/** Whom she works with are asked of themselves; she can ask others, and leave out any. */
const askedKinds: Readonly<Partial<Record<PolicyName, readonly RecipientKind[]>>> = {
  confidentialityPolicy: ['assistant', 'supervisor', 'colleague', 'technician'],
  incidentPlan: ['assistant', 'colleague', 'technician'],
  assistantConfidentiality: ['assistant', 'technician']
}

/** Months after which an agreement with an assistant is gone through again (domain facts §3.4); the others end with their text. */
const again: Readonly<Partial<Record<PolicyName, number>>> = { assistantConfidentiality: 12 }

type Kept = Acknowledgement & { readonly person: string; readonly called: string }

const acknowledgementsOf = (db: ReadableDb, name: PolicyName): Kept[] =>
  db.all<Kept>(
    `select id, person, called, language, version, acknowledged_on as "on", how, document_id as documentId, note
     from policy_acknowledgements where name = ? and taken_back_at is null order by acknowledged_on desc, n desc`,
    name
  )

const choicesOf = (db: ReadableDb, name: PolicyName): ReadonlyMap<string, boolean> =>
  new Map(
    db
      .all<{ person: string; asked: 0 | 1 }>('select person, asked from policy_readers where name = ?', name)
      .map(({ person, asked }) => [person, asked === 1])
  )

/** Her own entry of the table; the contract says `self`. */
const herself = ''

interface Judging {
  readonly name: PolicyName
  readonly day: string
  readonly holding: Readonly<Record<Language, readonly string[]>>
}

const stateOf = ({ name, day, holding }: Judging, [newest]: readonly Acknowledgement[]): PolicyReader['state'] => {
  if (!newest) return 'missing'
  if (!holding[newest.language].includes(newest.version)) return 'outdated'
  const months = again[name]
  return months !== undefined && monthsAfter(newest.on, months) <= day ? 'again' : 'acknowledged'
}

const bare = ({ person: _person, called: _called, ...acknowledgement }: Kept): Acknowledgement => acknowledgement

/** `approved`: she has approved the version in force, in whichever language. */
export const readersOf = (tools: ReadTools, name: PolicyName, approved: boolean): Pick<OnePolicy, 'readers' | 'others'> => {
  const { db, now } = tools
  const given = acknowledgementsOf(db, name)
  const choices = choicesOf(db, name)
  const judging: Judging = {
    name,
    day: today(tools),
    holding: { en: holdingOf(tools, name, 'en'), fr: holdingOf(tools, name, 'fr') }
  }
  const reader = (person: string, called: string, kind: PolicyReader['kind'], asked: boolean): PolicyReader => {
    const acknowledgements = given.filter((each) => each.person === person).map(bare)
    const state = stateOf(judging, acknowledgements)
    const own = person === herself && state !== 'acknowledged' && approved
    return { person: person || 'self', name: called, kind, asked, state: own ? 'approved' : state, acknowledgements }
  }
  const isAsked = ({ id, kind, endedOn }: Recipient): boolean =>
    endedOn === null && (choices.get(id) ?? askedKinds[name]?.includes(kind) ?? false)
  const register = readRecipients(db, now())
  const has = (person: string): boolean => given.some((each) => each.person === person)
  return {
    readers: [
      ...(askedKinds[name] ? [reader(herself, readSettings(db).practitionerName, 'practitioner', true)] : []),
      ...register
        .filter((one) => isAsked(one) || has(one.id))
        .map((one) => reader(one.id, one.name, one.kind, isAsked(one)))
        .toSorted((a, b) => Number(b.asked) - Number(a.asked))
    ],
    others: register
      .filter((one) => one.endedOn === null && !isAsked(one) && !has(one.id))
      .map(({ id, name: called, kind }) => ({ person: id, name: called, kind }))
  }
}

/** How many are to acknowledge it, or to do so again; none as long as she has not approved it herself. */
export const toAcknowledge = (tools: ReadTools, name: PolicyName, approved: boolean): number =>
  approved
    ? readersOf(tools, name, approved).readers.filter(({ person, asked, state }) => asked && person !== 'self' && state !== 'acknowledged')
        .length
    : 0

/** Approved in either language: what is in force in one binds whoever reads it. */
export const isApproved = (tools: ReadTools, name: PolicyName): boolean =>
  (['en', 'fr'] as const).some((language) => judge(tools, name, language).state !== 'neverApproved')

export const versionsToAcknowledge = (tools: ReadTools, name: PolicyName, language: Language): string[] => {
  const template = templateOf(name)
  if (template === null) return ['']
  const day = today(tools)
  const published = versionsOf(tools.db, template, language).filter(({ effectiveOn }) => effectiveOn <= day)
  return [...new Set([holdingOf(tools, name, language)[0]!, ...published.map(({ version }) => version), library[template].version])]
}

export const signedFor = (db: ReadableDb, name: PolicyName): ReturnType<typeof signedOwn> => {
  const template = templateOf(name)
  return template === null ? [] : signedOwn(db, template)
}

const personIn = (person: string): string => (person === 'self' ? herself : person)

const nameOf = ({ db, now }: ReadTools, person: string): string => {
  const called = person === 'self' ? readSettings(db).practitionerName : readRecipients(db, now()).find(({ id }) => id === person)?.name
  if (called === undefined) throw new Refusal('notFound', { field: 'person' })
  return called
}

export const ask = (tools: WriteTools, name: PolicyName, person: string, asked: boolean): null => {
  nameOf(tools, person)
  tools.db.run(
    `insert into policy_readers (name, person, asked) values (?, ?, ?) on conflict (name, person) do update set asked = excluded.asked`,
    name,
    personIn(person),
    asked ? 1 : 0
  )
  return null
}

type Said = z.output<(typeof contract)['acknowledge']['input']>

/** What was acknowledged: of a signed document its own version and language. */
const whatOf = (tools: ReadTools, { name, language, fields }: Said): { version: string; language: Language } => {
  if (fields.documentId !== null) {
    const document = signedFor(tools.db, name).find(({ id }) => id === fields.documentId)
    if (!document) throw new Refusal('notFound', { field: 'fields.documentId' })
    return document
  }
  if (!versionsToAcknowledge(tools, name, language).includes(fields.version)) throw new Refusal('notFound', { field: 'fields.version' })
  return { version: fields.version, language }
}

export const acknowledge = (tools: WriteTools, said: Said): { id: string } => {
  const { db, now, newId } = tools
  const { name, person, fields } = said
  const called = nameOf(tools, person)
  if (fields.on > today(tools)) throw new Refusal('notYet', { field: 'fields.on' })
  const { version, language } = whatOf(tools, said)
  const id = newId()
  db.run(
    `insert into policy_acknowledgements (id, name, person, called, language, version, acknowledged_on, how, document_id, note, at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    name,
    personIn(person),
    called,
    language,
    version,
    fields.on,
    fields.how satisfies AcknowledgedHow,
    fields.documentId,
    fields.note,
    now()
  )
  return { id }
}

export const takeBack = ({ db, now }: WriteTools, id: string): null => {
  const row = db.get<{ at: string; takenBackAt: string | null }>(
    'select at, taken_back_at as takenBackAt from policy_acknowledgements where id = ?',
    id
  )
  if (!row) throw new Refusal('notFound')
  if (row.takenBackAt !== null || Date.parse(now()) - Date.parse(row.at) > slip * 60_000) throw new Refusal('conflict')
  db.run('update policy_acknowledgements set taken_back_at = ? where id = ?', now(), id)
  return null
}
