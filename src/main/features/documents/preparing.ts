// Preparing: a text is filled from the record, the practice and what she typed, previewed, and kept as it then stands.
import { createHash } from 'node:crypto'
import type { Beginning, Blanks, DocumentPreview, GapPlace, Preparation, Signer, TextChoice } from '#contract/documents'
import type { Language } from '#contract/fields'
import type { Settings } from '#contract/settings'
import type { TemplateDoc, TemplateName } from '#contract/templates'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { fold } from '../../lib/fold.ts'
import { noBreaks } from '../../lib/french.ts'
import { Refusal, type ReadableDb, type ReadTools, type WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { numbersOf } from '../emergency/numbers.ts'
import { recipientLines } from '../recipients/recipients.ts'
import { readSettings } from '../settings/settings.ts'
import { fill, type Value } from '../templates/fill.ts'
import { library } from '../templates/library.ts'
import { ownText, textOf, today, type CurrentText } from '../templates/texts.ts'
import { fieldValues } from '../templates/writing.ts'
import { clientValues, day, practiceValues } from './facts.ts'
import { paperHtml, practiceLines, type Paper } from '../paper/paper.ts'
import { getDocument, type Kept } from './records.ts'
import { besideOf, signersOf } from './signers.ts'
import { edition, labels, roles, startingPoint } from './words.ts'

const isHere = (name: TemplateName, { jurisdictions }: Settings): boolean =>
  library[name].where === undefined || library[name].where.some((place) => jurisdictions.includes(place))

/** Nobody has to sign more than its receipt. */
export const isHanded = (name: TemplateName): boolean => library[name].signers.length === 0 || library[name].receipt === true

export const textsFor = (tools: ReadTools, about: 'client' | 'practice', language: Language): TextChoice[] => {
  const practice = readSettings(tools.db)
  return (Object.keys(library) as TemplateName[])
    .filter((name) => library[name].about === about && isHere(name, practice))
    .map((template) => ({
      template,
      title: library[template].text[language].called ?? textOf(tools, template, language).title,
      group: library[template].group,
      handed: isHanded(template)
    }))
}

const nobody = { guardian: [], participant: [] } as const

/** What a notice says of the practice is the same for everybody: as it was filled in last, and since when this version is in force. */
const standingFields = (tools: ReadTools, { version }: CurrentText, template: TemplateName, language: Language): Preparation['fields'] => {
  const names = Object.keys(library[template].fields ?? {})
  if (names.length === 0 || !isHanded(template)) return {}
  const last = tools.db.get<{ fields: string; version: string }>(
    `select fields, version from documents where template = ? and language = ? and state not in ('discarded', 'saved') order by n desc limit 1`,
    template,
    language
  )
  const before = last ? (JSON.parse(last.fields) as Preparation['fields']) : {}
  const since = last?.version === version ? before['effectiveDate'] : undefined
  const own = ownText(tools.db, template, language, today(tools))
  const known = { ...before, effectiveDate: own?.effectiveOn ?? (since || today(tools)) }
  return Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name)))
}

/** What the record says already; she may know better. */
export const begin = (
  tools: ReadTools,
  { clientId, template, language: wanted }: { clientId: string | null; template: TemplateName; language: Language | null }
): Beginning => {
  const { db } = tools
  const client = clientId === null ? null : getClient(db, clientId)
  const practice = readSettings(db)
  const language = wanted ?? client?.language ?? 'en'
  const beside = client && besideOf(tools, client)
  const circumstances = beside?.circumstances ?? []
  const text = textOf(tools, template, language)
  const names = { client: beside?.client ?? '', practitioner: practice.practitionerName }
  const spoken = library[template].text[language].fields ?? {}
  return {
    preparation: {
      clientId,
      template,
      language,
      circumstances: [...circumstances],
      fields: standingFields(tools, text, template, language),
      signers: signersOf(text.signers, circumstances, beside?.people ?? nobody, names)
    },
    beside: beside?.people ?? nobody,
    fields: Object.entries(library[template].fields ?? {}).map(([name, kind]) => ({ name, kind, label: spoken[name] ?? name }))
  }
}

/** A date that is none is a gap like any other. */
const dated = (typed: string, language: Language): string =>
  /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? day(language, typed) : ''

const typedValues = ({ template, language, fields }: Preparation): Record<string, Value> => {
  const kinds = library[template].fields ?? {}
  const given = Object.entries(fields).map(([name, typed]) => [name, kinds[name] === 'date' ? dated(typed, language) : typed.trim()])
  return fieldValues(library[template], Object.fromEntries(given) as Record<string, string>)
}

/** Where a gap is filled, by the values that a document is made of. */
const placeOf = (name: string, places: readonly (readonly [GapPlace, object])[]): GapPlace =>
  places.find(([, values]) => Object.hasOwn(values, name))?.[0] ?? 'paper'

interface Filling {
  /** What she must know of the text before she uses it. */
  readonly note: string
  readonly text: CurrentText
  readonly kept: Kept
  readonly paperSize: Settings['paperSize']
  readonly gaps: DocumentPreview['gaps']
  /** By whom a gap is filled: what she types, the client's record, the practice. */
  readonly places: readonly (readonly [GapPlace, object])[]
}

const filling = (tools: ReadTools, preparation: Preparation, text = textOf(tools, preparation.template, preparation.language)): Filling => {
  const { db, now } = tools
  const { clientId, language, circumstances, signers } = preparation
  const practice = readSettings(db)
  const date = today(tools)
  const ofPractice = practiceValues(practice, { language, today: date, recipients: recipientLines(db, now(), language) })
  const client = clientId === null ? null : getClient(db, clientId)
  const ofClient = client ? clientValues(client, practice, language, numbersOf(db, client.country)) : {}
  const typed = typedValues(preparation)
  const filled = fill(text.doc, {
    language,
    where: new Set(practice.jurisdictions),
    when: new Set(circumstances),
    values: { ...ofPractice, ...ofClient, ...typed },
    numbered: text.numbered
  })
  const { title, version, sources, checkedOn } = text
  const about = { title, version, sources, checked: day(language, checkedOn) }
  const note = startingPoint(language, about)
  const places: readonly [GapPlace, object][] = [
    ['field', typed],
    ['client', ofClient],
    ['settings', ofPractice]
  ]
  return {
    text,
    note: language === 'fr' ? noBreaks(note) : note,
    paperSize: practice.paperSize,
    places,
    gaps: filled.gaps.map((name) => ({ name, place: placeOf(name, places) })),
    kept: {
      letter: text.group === 'letter',
      practiceLines: practiceLines(practice),
      filled,
      roles: signers.map(({ role }) => roles[language][role]),
      labels: labels[language],
      note: edition(language, about)
    }
  }
}

/** The paper of what is kept; nothing but this makes one, so that the same text is the same paper for ever. */
export const paperOf = (
  document: { readonly language: Language; readonly title: string; readonly signers: readonly Signer[] },
  kept: Kept
): Paper => ({
  language: document.language,
  title: document.title,
  letter: kept.letter,
  practiceLines: kept.practiceLines,
  filled: kept.filled,
  signers: document.signers.map(({ name }, place) => ({ role: kept.roles[place] ?? '', name })),
  labels: kept.labels,
  note: kept.note
})

/** `draft`: a text that is still being written, in the place of the one in force. */
export const preview = (tools: ReadTools, preparation: Preparation, draft?: { title: string; doc: TemplateDoc }): DocumentPreview => {
  const inForce = textOf(tools, preparation.template, preparation.language)
  const { text, note, kept, gaps, paperSize } = filling(tools, preparation, { ...inForce, ...draft })
  const { title, version } = text
  const { language, signers } = preparation
  return { title, language, version, note, html: paperHtml(paperOf({ language, title, signers }, kept), paperSize), gaps }
}

/** The lines of a document that stand empty, as it was prepared, each with where it is filled. */
export const blanksOf = (tools: ReadTools, id: string): Blanks => {
  const { clientId, title, template, language, circumstances, fields, signers, text } = getDocument(tools.db, id)
  const spoken = library[template].text[language].fields ?? {}
  const empty = text?.filled.gaps ?? []
  if (empty.length === 0) return { id, title, gaps: [] }
  const { places } = filling(tools, { clientId, template, language, circumstances: [...circumstances], fields, signers: [...signers] })
  return { id, title, gaps: empty.map((name) => ({ name, place: placeOf(name, places), label: spoken[name] ?? null })) }
}

/** Fingerprint of what somebody agrees to. */
export const fingerprintOf = (document: {
  readonly id: string
  readonly template: TemplateName
  readonly version: string
  readonly language: Language
  readonly title: string
  readonly signers: readonly Signer[]
  readonly text: Kept | null
}): string => {
  const { id, template, version, language, title, signers, text } = document
  return createHash('sha256').update(canonicalJson({ id, template, version, language, title, signers, text })).digest('hex')
}

/**
 * The same text for the same client, which nobody has signed and which is on no paper yet. A text with fields of its own (a release, a
 * letter) may be wanted several times: it takes the place of the one alone that it was made of.
 */
const unsigned = (db: ReadableDb, { clientId, template }: Preparation, one: string | null): string | undefined =>
  db.get<{ id: string }>(
    `select id from documents where client_id is ? and template = ? and id = coalesce(?, id) and state = 'prepared' and printed_at is null
       and not exists (select 1 from document_signatures where document_id = documents.id) order by n desc limit 1`,
    clientId,
    template,
    one
  )?.id

export const prepare = (tools: WriteTools, preparation: Preparation): { id: string } => keepPrepared(tools, filled(tools, preparation))

export interface Prepared extends Pick<Filling, 'text' | 'kept' | 'paperSize'> {
  readonly preparation: Preparation
}

/** What `keepPrepared` keeps, and whose paper may be printed before. */
export const filled = (tools: ReadTools, preparation: Preparation): Prepared => {
  const { clientId, template } = preparation
  if ((library[template].about === 'client') !== (clientId !== null)) throw new Refusal('invalid', { field: 'clientId' })
  return { preparation, ...filling(tools, preparation) }
}

export const keepPrepared = ({ db, now, newId }: WriteTools, { preparation, text, kept }: Prepared): { id: string } => {
  const { clientId, template, language, circumstances, fields, signers } = preparation
  const { title, version } = text
  const several = Object.keys(library[template].fields ?? {}).length > 0
  const { inPlaceOf } = preparation
  const before = several ? inPlaceOf && unsigned(db, preparation, inPlaceOf) : unsigned(db, preparation, null)
  const id = before ?? newId()
  const row = {
    id,
    client_id: clientId,
    template,
    language,
    version,
    printed_at: null,
    sha256: fingerprintOf({ id, template, version, language, title, signers, text: kept }),
    state: 'prepared',
    title,
    folded: fold(title),
    prepared_at: now(),
    updated_at: now(),
    signers: JSON.stringify(signers),
    circumstances: JSON.stringify(circumstances),
    fields: JSON.stringify(fields),
    text: JSON.stringify(kept)
  }
  const names = Object.keys(row)
  if (before) db.run(`update documents set ${names.map((name) => `${name} = ?`).join(', ')} where id = ?`, ...Object.values(row), id)
  else db.run(`insert into documents (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...Object.values(row))
  return { id }
}
