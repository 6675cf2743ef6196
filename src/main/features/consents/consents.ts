// Consents: given, declined, withdrawn, renewed, looked at again; by hand here, or by whoever signs a document.
import type { Contract, Handlers } from '#contract'
import type { ClientConsents, ConsentFields, ConsentKind } from '#contract/consents'
import { particularKinds } from '#contract/consents'
import { dateIn, plusMinutes, startOfDate } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type Tools, type WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { readSettings } from '../settings/settings.ts'
import { missingFor } from './guards.ts'
import { consentsOf, needs, needsOf } from './judging.ts'
import { matrixOf } from './matrix.ts'
import { companyOf, keyOf, participantsOf, setLeaving } from './participants.ts'
import { historyOf, overridesOf, remark, review, say, undo, withdraw, type Told } from './steps.ts'

type Recorded = Omit<Told, 'about' | 'expiresOn' | 'words'> & Partial<Pick<Told, 'about' | 'expiresOn' | 'words'>>

const recorded = (tools: WriteTools, told: Recorded, standing: 'given' | 'declined'): string => {
  const id = say(tools, { about: '', expiresOn: null, words: '', ...told }, standing)
  tools.log(`consents.${standing}`, told.clientId)
  return id
}

/** For whoever has a document signed: the consent that it is. One of the same person to the same thing is renewed by it. */
export const recordGiven = (tools: WriteTools, given: Recorded): string => recorded(tools, given, 'given')

/** The same where somebody was asked and said no. */
export const recordDeclined = (tools: WriteTools, declined: Recorded): string => recorded(tools, declined, 'declined')

/** Today at this hour; an earlier day at its noon, since nobody remembers the hour. */
const momentOf = (on: string, zone: string, now: string): string => {
  const today = dateIn(now, zone)
  if (on > today) throw new Refusal('notYet', { field: 'fields.on' })
  return on === today ? now : plusMinutes(startOfDate(on, zone), 12 * 60)
}

/** The parents' word is given by name: a minor does not give it for herself, and a family is nobody's parent. */
const refuseInTheirPlace = ({ db, now }: WriteTools, clientId: string, person: string): void => {
  if (keyOf(db, clientId)(person) !== '') return
  if (needs(db, now(), clientId)?.minor || getClient(db, clientId).unit !== 'individual')
    throw new Refusal('invalid', { field: 'fields.person' })
}

const giveByHand = (tools: WriteTools, clientId: string, { kinds, answer, on, about, expiresOn, ...rest }: ConsentFields): string[] => {
  const givenAt = momentOf(on, readSettings(tools.db).timeZone, tools.now())
  if (kinds.includes('minors')) refuseInTheirPlace(tools, clientId, rest.person)
  return [...new Set(kinds)].map((kind) => {
    const particular = particularKinds.includes(kind)
    return say(
      tools,
      { clientId, kind, ...rest, about: particular ? about : '', expiresOn, documentId: null, template: null, givenAt },
      answer
    )
  })
}

const ofClient = (db: ReadableDb, now: string, clientId: string): ClientConsents => {
  getClient(db, clientId)
  const consents = consentsOf(db, now, clientId)
  const facts = needs(db, now, clientId)!
  return {
    consents,
    minor: facts.minor === 1,
    missing: needsOf({ ...facts, minor: companyOf(db, now, clientId).young ? 1 : facts.minor }).filter(
      (kind) => !consents.some((consent) => consent.kind === kind && consent.state !== 'left')
    ),
    persons: participantsOf(db, clientId),
    overrides: overridesOf(db, clientId)
  }
}

/** Whose consents these are, where they are consents. */
export const clientsOfConsents = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ id: string; clientId: string }>(
        'select consents.id as id, client_id as clientId from json_each(?) join consents on consents.id = value',
        JSON.stringify(ids)
      )
      .map(({ id, clientId }) => [id, clientId])
  )

/** What the consents of a client are called, the newest first. */
export const consentNames = (db: ReadableDb, clientId: string): { id: string; consent: ConsentKind; person: string; at: string }[] =>
  db.all(
    "select id, kind as consent, person, given_at as at from consents where client_id = ? and standing <> 'void' order by n desc",
    clientId
  )

export const idsOfConsents = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from consents where client_id = ?', clientId).map(({ id }) => id)

export const consents: Handlers<Contract['consents'], Tools> = {
  ofClient: ({ db, now }, { clientId }) => ofClient(db, now(), clientId),
  history: ({ db }, { id }) => historyOf(db, id),
  missing: ({ db, now }, { clientId, ...asked }) => missingFor(db, now(), { clientId, ...asked }),
  matrix: ({ db, now }, query) => matrixOf(db, now(), query),
  give: (tools, { clientId, fields, others = [] }) => ({
    ids: [fields.person, ...others].flatMap((person) => giveByHand(tools, clientId, { ...fields, person }))
  }),
  withdraw: (tools, { id }) => {
    withdraw(tools, id)
    return null
  },
  review: (tools, { id }) => {
    review(tools, id)
    return null
  },
  leave: (tools, { clientId, person, on }) => {
    setLeaving(tools, clientId, person, on)
    return null
  },
  rejoin: (tools, { clientId, person }) => {
    setLeaving(tools, clientId, person, null)
    return null
  },
  remark: (tools, { id, words }) => {
    remark(tools, id, words)
    return null
  },
  undo: (tools, { id }) => {
    undo(tools, id)
    return null
  }
}
