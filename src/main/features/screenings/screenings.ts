// Suitability screenings: written as a draft, concluded and locked, looked at anew when its time is over or something has changed.
import { createHash } from 'node:crypto'
import type { Contract, Handlers } from '#contract'
import { monthsHeld, openIn, type ClientScreenings, type ScreeningFields } from '#contract/screenings'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { dateIn, monthsAfter } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type Tools, type WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { saveAsPdf } from '../paper/saving.ts'
import { readSettings } from '../settings/settings.ts'
import { screeningMissing } from './guards.ts'
import { judged, listScreenings, standingStep } from './judging.ts'
import { draftOf, eventsOf, getDraft, getScreening, historyOf, isMinor, lastFields, note } from './records.ts'
import { jobTitle, screeningHtml } from './screeningPaper.ts'

export const blank: ScreeningFields = {
  modalities: [],
  answers: {},
  remarks: {},
  risks: {},
  riskLevel: '',
  riskWords: '',
  protective: '',
  emergencyPlan: '',
  outcome: '',
  outcomeWords: '',
  months: monthsHeld
}

const ofClient = (db: ReadableDb, now: string, clientId: string): ClientScreenings => {
  const found = judged(db, now, clientId)
  if (!found) throw new Refusal('notFound')
  const history = historyOf(db, clientId)
  return {
    state: found.state,
    why: found.why,
    last: history[0] ?? null,
    draftId: draftOf(db, clientId),
    history,
    events: eventsOf(db, clientId)
  }
}

/** Plan and protection are carried forward, never an answer: each is asked anew. */
export const begin = ({ db, now, newId }: WriteTools, clientId: string): { id: string } => {
  const { meetingLink } = getClient(db, clientId)
  const there = draftOf(db, clientId)
  if (there !== null) return { id: there }
  const before = lastFields(db, clientId)
  const fields: ScreeningFields = {
    ...blank,
    modalities: before?.modalities ?? (meetingLink === null ? [] : ['video']),
    protective: before?.protective ?? '',
    emergencyPlan: before?.emergencyPlan ?? ''
  }
  const id = newId()
  db.run(
    'insert into screenings (id, client_id, fields, started_at, updated_at) values (?, ?, ?, ?, ?)',
    id,
    clientId,
    JSON.stringify(fields),
    now(),
    now()
  )
  return { id }
}

export const save = ({ db, now }: WriteTools, id: string, fields: ScreeningFields): null => {
  getDraft(db, id)
  db.run('update screenings set fields = ?, updated_at = ? where id = ?', JSON.stringify(fields), now(), id)
  return null
}

/** In whose name, from when on, and what it rests on. */
export const conclude = (tools: WriteTools, id: string, fields: ScreeningFields): null => {
  const { db, now } = tools
  const { clientId, discardedAt } = getDraft(db, id)
  if (discardedAt !== null) throw new Refusal('notFound')
  const minor = isMinor(db, now(), clientId)
  const [open] = openIn(fields, minor)
  if (open !== undefined) throw new Refusal('invalid', { field: `fields.${open}` })
  const { guardiansAgree: _agree, adultNear: _near, ownWish: _wish, ...grown } = fields.answers
  const said: ScreeningFields = { ...fields, answers: minor ? fields.answers : grown }
  const practice = readSettings(db)
  const { country } = getClient(db, clientId)
  const row = {
    fields: JSON.stringify(said),
    updated_at: now(),
    concluded_at: now(),
    time_zone: practice.timeZone,
    signed_by: practice.practitionerName || practice.practiceName,
    outcome: said.outcome,
    valid_until: monthsAfter(dateIn(now(), practice.timeZone), said.months),
    country,
    modalities: JSON.stringify(said.modalities),
    after_event: db.get<{ n: number }>('select coalesce(max(n), 0) as n from screening_events where client_id = ?', clientId)!.n
  }
  const sha256 = createHash('sha256')
    .update(canonicalJson({ id, ...row, fields: said }))
    .digest('hex')
  const set = { ...row, sha256 }
  db.run(
    `update screenings set ${Object.keys(set)
      .map((name) => `${name} = ?`)
      .join(', ')} where id = ?`,
    ...Object.values(set),
    id
  )
  return null
}

/** For whoever learns that something has changed on which a screening rests: it is looked at again before the next session at a distance (R041). */
export const reopenScreening = (tools: WriteTools, clientId: string, why: 'risk' | 'other', words: string): void => {
  getClient(tools.db, clientId)
  note(tools, { clientId, what: 'reopened', why, words })
}

const move = ({ db, now }: WriteTools, id: string, at: string | null): null => {
  const { clientId } = getDraft(db, id)
  if (at === null && draftOf(db, clientId) !== null) throw new Refusal('conflict')
  db.run('update screenings set discarded_at = ?, updated_at = ? where id = ?', at, now(), id)
  return null
}

export const screenings: Handlers<Contract['screenings'], Tools> = {
  ofClient: ({ db, now }, { clientId }) => ofClient(db, now(), clientId),
  get: ({ db, now }, { id }) => getScreening(db, now(), id),
  missing: ({ db, now }, { clientId, modality }) => screeningMissing(db, now(), clientId, modality),
  list: ({ db, now }, query) => listScreenings(db, now(), query),
  begin: (tools, { clientId }) => begin(tools, clientId),
  save: (tools, { id, fields }) => save(tools, id, fields),
  conclude: (tools, { id, fields }) => conclude(tools, id, fields),
  discard: (tools, { id }) => move(tools, id, tools.now()),
  recover: (tools, { id }) => move(tools, id, null),
  reopen: (tools, { clientId, why, words }) => {
    reopenScreening(tools, clientId, why, words)
    return null
  },
  takeBack: (tools, { clientId }) => {
    getClient(tools.db, clientId)
    const takesBack = standingStep(tools.db, clientId)
    if (takesBack !== undefined) note(tools, { clientId, what: 'takenBack', why: null, words: '', takesBack })
    return null
  },
  print: async ({ outside, read, happened }, paper) => {
    await outside.print(read((tools) => screeningHtml(tools, paper)))
    return happened(null)
  },
  savePdf: async (tools, paper) => {
    const html = tools.read((reading) => screeningHtml(reading, paper))
    return tools.happened(await saveAsPdf(tools, html, jobTitle))
  }
}
