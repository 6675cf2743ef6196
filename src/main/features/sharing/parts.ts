// What can be shared of a client: signed notes, messages and what was answered, signed and given documents, files, the list of consents; each by its name, nothing by itself.
import type { Language } from '#contract/fields'
import type { Mark } from '#contract/marks'
import type { Offer, OfferedPart, OfferedRelease, Part } from '#contract/sharing'
import { clockIn, dateIn } from '../../lib/moments.ts'
import { Refusal, type ReadableDb } from '../../tools.ts'
import { filesOf } from '../attachments/records.ts'
import { getClient } from '../clients/clients.ts'
import { consentsOf, holds } from '../consents/judging.ts'
import { day } from '../documents/facts.ts'
import { documentsOf } from '../documents/listing.ts'
import { getDocument } from '../documents/records.ts'
import { exchangesOf } from '../exchanges/reading.ts'
import { marksOf } from '../marks/marks.ts'
import { signedNotes } from '../notes/reading.ts'
import { namesOfSomebody } from '../persons/persons.ts'
import { readRecipients } from '../recipients/recipients.ts'
import { readSettings } from '../settings/settings.ts'
import { shareWords } from './words.ts'

/** Kinds of file that can become pages of a PDF. */
const paged: ReadonlySet<string> = new Set(['pdf', 'png', 'jpeg'])

const noFile = { type: null, bytes: null, unpaged: false }

/** Two of one day are told apart by their hour: she must know which of them leaves. */
const toldApart = (parts: readonly OfferedPart[], hours: ReadonlyMap<string, string>): OfferedPart[] => {
  const titles = parts.map(({ title }) => title)
  return parts.map((part) =>
    titles.filter((title) => title === part.title).length > 1 ? { ...part, title: `${part.title}, ${hours.get(part.id)}` } : part
  )
}

/**
 * Newest first. Process notes are no part of it: no room keeps any yet, and a note is offered here only because it is a session note
 * (45 CFR 164.501 keeps the two apart). What is marked sensitive with the client holds for notes, messages and files, which may say it (R090);
 * what is marked with a record holds for that.
 */
export const partsOf = (db: ReadableDb, now: string, clientId: string, language: Language): OfferedPart[] => {
  const words = shareWords[language]
  const { timeZone } = readSettings(db)
  const sensitive = getClient(db, clientId).sensitivities.length > 0
  const marks = marksOf(db, clientId)
  const aloneOf = (personName: string | null): OfferedPart['alone'] =>
    personName === null ? null : { name: personName, names: namesOfSomebody(db, clientId, personName) }
  const marked = (id: string, ofFile: boolean): Pick<OfferedPart, 'sensitive' | 'alone'> => {
    const mark: Mark | undefined = marks.get(id)
    return { sensitive: ofFile || (mark?.sensitivities.length ?? 0) > 0, alone: aloneOf(mark?.personName ?? null) }
  }
  const hours = new Map<string, string>()
  const notes = signedNotes(db, clientId).map(({ id, startAt, timeZone: zone }): OfferedPart => {
    const on = dateIn(startAt, zone)
    hours.set(id, clockIn(startAt, zone))
    return { kind: 'note', id, title: `${words.parts.note}, ${day(language, on)}`, on, ...marked(id, sensitive), ...noFile }
  })
  const messages = exchangesOf(db, now, clientId).map(({ id, receivedAt, timeZone: zone, alone, personName }): OfferedPart => {
    const on = dateIn(receivedAt, zone)
    hours.set(id, clockIn(receivedAt, zone))
    const title = `${words.parts.exchange}, ${day(language, on)}`
    return { kind: 'exchange', id, title, on, ...marked(id, sensitive), alone: aloneOf(alone ? personName : null), ...noFile }
  })
  const documents = documentsOf(db, clientId)
    .filter(({ state }) => state === 'signed' || state === 'given')
    .map(({ id, title, updatedAt }): OfferedPart => ({
      kind: 'document',
      id,
      title,
      on: dateIn(updatedAt, timeZone),
      ...marked(id, false),
      ...noFile
    }))
  const files = filesOf(db, clientId).map(({ id, name, addedAt, type, bytes }): OfferedPart => ({
    kind: 'file',
    id,
    title: name,
    on: dateIn(addedAt, timeZone),
    ...marked(id, sensitive),
    type,
    bytes,
    unpaged: !paged.has(type)
  }))
  const consents: OfferedPart[] =
    consentsOf(db, now, clientId).length > 0
      ? [
          {
            kind: 'consents',
            id: clientId,
            title: words.parts.consents,
            on: dateIn(now, timeZone),
            sensitive: false,
            alone: null,
            ...noFile
          }
        ]
      : []
  return [...toldApart(notes, hours), ...toldApart(messages, hours), ...documents, ...files, ...consents]
}

/** Those that are named, in the order of the list; refuses with `notFound` what cannot be shared of this client. */
export const namedParts = (offered: readonly OfferedPart[], named: readonly Part[]): OfferedPart[] => {
  const chosen = offered.filter(({ kind, id }) => named.some((each) => each.kind === kind && each.id === id))
  if (chosen.length < named.length) throw new Refusal('notFound')
  return chosen
}

/** What the client signed for: what may be shared and what not, so that the least is not guessed from memory (R056, R058). */
const boundsOf = (db: ReadableDb, documentId: string): OfferedRelease['bounds'] => {
  const { fields } = getDocument(db, documentId)
  const said = (name: string): string => (fields[name] ?? '').trim()
  return { information: said('information'), excluded: said('excluded'), form: said('form'), contact: said('recipientContact') }
}

const releasesOf = (db: ReadableDb, now: string, clientId: string): OfferedRelease[] =>
  consentsOf(db, now, clientId)
    .filter(({ kind, state }) => kind === 'release' && state !== 'left')
    .toSorted((a, b) => Number(holds(b.state)) - Number(holds(a.state)) || b.givenAt.localeCompare(a.givenAt))
    .map((release) => ({ ...release, bounds: release.documentId === null ? null : boundsOf(db, release.documentId) }))

export const offerOf = (db: ReadableDb, now: string, clientId: string, language: Language): Offer => ({
  clientName: getClient(db, clientId).name,
  releases: releasesOf(db, now, clientId),
  parts: partsOf(db, now, clientId, language),
  recipients: readRecipients(db, now)
    .filter(({ endedOn }) => endedOn === null)
    .map(({ name }) => name)
})
