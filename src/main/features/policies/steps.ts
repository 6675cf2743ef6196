// What she does about a policy: approves it, looks at it again, changes who answers for it. Every step stays; a slip is taken back by a step of its own.
import type { Language } from '#contract/fields'
import type { PolicyEvent, PolicyFields, PolicyName } from '#contract/policies'
import { Refusal, type ReadableDb, type WriteTools } from '../../tools.ts'
import { today } from '../templates/texts.ts'
import { holdingOf, judge, lookAt, type Look } from './judging.ts'

type What = 'approved' | 'reviewed' | 'changed' | 'undone'

const keep = ({ db }: WriteTools, name: PolicyName, language: Language, look: Look): void => {
  const { owner, reviewMonths, version, approvedOn, reviewedOn, nextReviewOn } = look
  db.run('delete from policies where name = ? and language = ?', name, language)
  db.run(
    'insert into policies (name, language, owner, review_months, version, approved_on, reviewed_on, next_review_on) values (?, ?, ?, ?, ?, ?, ?, ?)',
    name,
    language,
    owner,
    reviewMonths,
    version,
    approvedOn,
    reviewedOn,
    nextReviewOn
  )
}

const step = (tools: WriteTools, name: PolicyName, language: Language, what: What, became: Look): null => {
  const { db, now, newId } = tools
  const was = lookAt(db, name, language)
  keep(tools, name, language, became)
  db.run(
    'insert into policy_steps (id, name, language, what, at, was, became) values (?, ?, ?, ?, ?, ?, ?)',
    newId(),
    name,
    language,
    what,
    now(),
    JSON.stringify(was),
    JSON.stringify(became)
  )
  return null
}

const inForce = (tools: WriteTools, name: PolicyName, language: Language): string => holdingOf(tools, name, language)[0]!

export const review = (tools: WriteTools, name: PolicyName, language: Language): null => {
  const look = lookAt(tools.db, name, language)
  const { approvedOn } = judge(tools, name, language)
  const day = today(tools)
  return step(tools, name, language, approvedOn === null ? 'approved' : 'reviewed', {
    ...look,
    version: inForce(tools, name, language),
    approvedOn: approvedOn ?? day,
    reviewedOn: day,
    nextReviewOn: null
  })
}

export const change = (tools: WriteTools, name: PolicyName, language: Language, fields: PolicyFields): null => {
  if (fields.approvedOn !== null && fields.approvedOn > today(tools)) throw new Refusal('notYet', { field: 'fields.approvedOn' })
  const { reviewedOn } = judge(tools, name, language)
  return step(tools, name, language, 'changed', { ...fields, version: inForce(tools, name, language), reviewedOn })
}

/** Minutes within which a step may be a slip of the hand. */
export const slip = 10

export const undo = (tools: WriteTools, name: PolicyName, language: Language): null => {
  const last = tools.db.get<{ what: What; at: string; was: string }>(
    'select what, at, was from policy_steps where name = ? and language = ? order by n desc limit 1',
    name,
    language
  )
  if (!last || last.what === 'undone' || Date.parse(tools.now()) - Date.parse(last.at) > slip * 60_000) throw new Refusal('conflict')
  return step(tools, name, language, 'undone', JSON.parse(last.was) as Look)
}

export const stepsOf = (db: ReadableDb, name: PolicyName, language: Language): PolicyEvent[] =>
  db
    .all<{ id: string; what: What; at: string; became: string }>(
      'select id, what, at, became from policy_steps where name = ? and language = ? order by n desc',
      name,
      language
    )
    .map(({ became, ...event }) => ({
      ...event,
      version: (JSON.parse(became) as Look).version ?? '',
      effectiveOn: null,
      note: '',
      small: false
    }))
