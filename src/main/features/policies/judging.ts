// How a policy stands today: which version is in force, who approved it and when, when it is looked at next. Judged when it is read, never stored.
import type { Language } from '#contract/fields'
import { reviewMonths, type PolicyName, type PolicyRow, type PolicyState } from '#contract/policies'
import type { TemplateName } from '#contract/templates'
import { dateIn, monthsAfter } from '../../lib/moments.ts'
import type { ReadableDb, ReadTools } from '../../tools.ts'
import { readSettings } from '../settings/settings.ts'
import { rowOf } from '../templates/templates.ts'
import { ownText, today, versionsThatHold } from '../templates/texts.ts'

/** What she has said of a policy in one language, in whole columns. */
export interface Look {
  readonly owner: string
  readonly reviewMonths: number
  /** The days below hold of it and of those that say the same. */
  readonly version: string | null
  readonly approvedOn: string | null
  readonly reviewedOn: string | null
  readonly nextReviewOn: string | null
}

const unlooked: Look = { owner: '', reviewMonths, version: null, approvedOn: null, reviewedOn: null, nextReviewOn: null }

export const lookAt = (db: ReadableDb, name: PolicyName, language: Language): Look =>
  db.get<Look>(
    `select owner, review_months as reviewMonths, version, approved_on as approvedOn, reviewed_on as reviewedOn, next_review_on as nextReviewOn
     from policies where name = ? and language = ?`,
    name,
    language
  ) ?? unlooked

/** Null for the recovery plan, which is no text of the library. */
export const templateOf = (name: PolicyName): TemplateName | null => (name === 'recoveryPlan' ? null : name)

/** Versions of which an acknowledgement or an approval still counts, the one in force first. */
export const holdingOf = (tools: ReadTools, name: PolicyName, language: Language): string[] => {
  const template = templateOf(name)
  return template === null ? [''] : versionsThatHold(tools, template, language)
}

const groups: Readonly<Partial<Record<PolicyName, PolicyRow['group']>>> = {
  privacyNotice: 'notice',
  hipaaNotice: 'notice',
  dataProtection: 'notice',
  confidentialityStatement: 'notice',
  assistantConfidentiality: 'agreement',
  groupConfidentiality: 'agreement',
  mutualConfidentiality: 'agreement'
}

type Text = Pick<PolicyRow, 'title' | 'version' | 'own' | 'waits' | 'forClients' | 'note'> & {
  readonly ofUse: boolean
  /** Of a text of hers, ISO. */
  readonly effectiveOn: string | null
  readonly publishedOn: string | null
}

const textOf = (tools: ReadTools, name: PolicyName, language: Language): Text => {
  const template = templateOf(name)
  if (template === null)
    return {
      title: '',
      version: '',
      own: false,
      waits: null,
      forClients: false,
      note: '',
      ofUse: true,
      effectiveOn: null,
      publishedOn: null
    }
  const { title, version, own, waits, about, ofUse } = rowOf(tools, template, language)
  const text = ownText(tools.db, template, language, today(tools))
  return {
    title,
    version,
    own,
    waits,
    forClients: about === 'client',
    note: text?.note ?? '',
    ofUse,
    effectiveOn: text?.effectiveOn ?? null,
    publishedOn: text && dateIn(text.publishedAt, readSettings(tools.db).timeZone)
  }
}

const later = (one: string | null, other: string | null): string | null => ((one ?? '') > (other ?? '') ? one : other)

/** What she publishes she has approved; of the library's text she says so herself. */
export const judge = (tools: ReadTools, name: PolicyName, language: Language): Omit<PolicyRow, 'toAcknowledge'> & { ofUse: boolean } => {
  const { publishedOn, ...text } = textOf(tools, name, language)
  const look = lookAt(tools.db, name, language)
  const counts = look.version !== null && holdingOf(tools, name, language).includes(look.version)
  const approvedOn = (counts ? look.approvedOn : null) ?? publishedOn
  const reviewedOn = counts ? look.reviewedOn : null
  const lookedAt = later(approvedOn, reviewedOn)
  const nextReviewOn = (counts ? look.nextReviewOn : null) ?? (lookedAt && monthsAfter(lookedAt, look.reviewMonths))
  const state: PolicyState =
    approvedOn === null ? 'neverApproved' : nextReviewOn !== null && nextReviewOn <= today(tools) ? 'reviewDue' : 'inForce'
  return {
    name,
    language,
    group: groups[name] ?? 'policy',
    ...text,
    effectiveOn: text.effectiveOn ?? approvedOn,
    owner: look.owner || readSettings(tools.db).practitionerName,
    approvedOn,
    reviewedOn,
    nextReviewOn,
    reviewMonths: look.reviewMonths,
    state
  }
}
