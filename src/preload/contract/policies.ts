// The practice's policies (R066, R087, R118, R123, R127, R128): which text is in force, who answers for it, when it is looked at next, who has acknowledged which version.
import { z } from 'zod'
import type { SavedFile } from './documents.ts'
import { id, isoDate, language, line, someLine, type Language } from './fields.ts'
import { act, read, write } from './kinds.ts'
import type { RecipientKind } from './recipients.ts'
import type { TemplateName } from './templates.ts'

/** The texts by which the practice binds itself and others. The recovery plan has no text of the library: she fills it in under Security. */
export const policyNames = [
  'confidentialityPolicy',
  'incidentPlan',
  'recoveryPlan',
  'privacyNotice',
  'hipaaNotice',
  'dataProtection',
  'confidentialityStatement',
  'assistantConfidentiality',
  'groupConfidentiality',
  'mutualConfidentiality'
] as const satisfies readonly (TemplateName | 'recoveryPlan')[]
export type PolicyName = (typeof policyNames)[number]
const policyName = z.enum(policyNames)

export const policyStates = ['inForce', 'reviewDue', 'neverApproved'] as const
export type PolicyState = (typeof policyStates)[number]

/** Months after which a policy is looked at again, unless she says otherwise (domain facts §3.4). */
export const reviewMonths = 12

export interface PolicyRow {
  readonly name: PolicyName
  readonly language: Language
  /** Empty for the recovery plan: the screen knows its name. */
  readonly title: string
  readonly group: 'policy' | 'notice' | 'agreement'
  /** Clients are given it, or sign it. */
  readonly forClients: boolean
  /** In force today; empty for the recovery plan. */
  readonly version: string
  /** In her own words. */
  readonly own: boolean
  /** A text of hers waits to be published, or for its day. */
  readonly waits: 'draft' | 'day' | null
  /** ISO; null where nobody has approved it. */
  readonly effectiveOn: string | null
  /** Who answers for it. */
  readonly owner: string
  /** ISO: the day on which she approved or published this version. */
  readonly approvedOn: string | null
  readonly reviewedOn: string | null
  readonly nextReviewOn: string | null
  readonly reviewMonths: number
  readonly state: PolicyState
  /** What changed with the version in force. */
  readonly note: string
  /** Persons who are to acknowledge it, or to do so again. */
  readonly toAcknowledge: number
}

export const acknowledgedHow = ['document', 'paper', 'oral'] as const
export type AcknowledgedHow = (typeof acknowledgedHow)[number]

export interface Acknowledgement {
  readonly id: string
  readonly language: Language
  readonly version: string
  /** ISO. */
  readonly on: string
  readonly how: AcknowledgedHow
  readonly documentId: string | null
  readonly note: string
}

/** An entry of the register of recipients, or the practitioner herself. */
const somebody = z.union([id, z.literal('self')])

export interface PolicyReader {
  readonly person: string
  readonly name: string
  readonly kind: RecipientKind | 'practitioner'
  /** She is to acknowledge it; whoever did once and no longer needs to stays on the list. */
  readonly asked: boolean
  /** `again`: a year has passed. The practitioner has acknowledged what she approved. */
  readonly state: 'acknowledged' | 'approved' | 'outdated' | 'again' | 'missing'
  /** Newest first. */
  readonly acknowledgements: readonly Acknowledgement[]
}

export const policySteps = ['approved', 'reviewed', 'changed', 'undone'] as const

/** Newest first: versions as they were published, and what she did about the policy. */
export interface PolicyEvent {
  readonly id: string
  readonly what: (typeof policySteps)[number] | 'published' | 'library'
  /** UTC. */
  readonly at: string
  readonly version: string
  readonly effectiveOn: string | null
  readonly note: string
  readonly small: boolean
}

export interface OnePolicy extends PolicyRow {
  readonly readers: readonly PolicyReader[]
  /** Others of the register who can be asked to acknowledge it. */
  readonly others: readonly { readonly person: string; readonly name: string; readonly kind: RecipientKind }[]
  readonly history: readonly PolicyEvent[]
  /** What can be acknowledged in this language, the one in force first. */
  readonly versions: readonly string[]
  /** Signed documents of this text that belong to the practice, newest first. */
  readonly signed: readonly { readonly id: string; readonly title: string; readonly names: readonly string[]; readonly signedAt: string }[]
}

const optionalDate = z.union([z.literal('').transform(() => null), z.null(), isoDate])

export const policyFields = z
  .strictObject({
    owner: someLine(120),
    approvedOn: optionalDate,
    reviewMonths: z.coerce.number().pipe(z.int().min(1).max(36)),
    /** Null: so many months after it was looked at last. */
    nextReviewOn: optionalDate
  })
  .refine(({ approvedOn, nextReviewOn }) => approvedOn === null || nextReviewOn === null || nextReviewOn > approvedOn, {
    path: ['nextReviewOn'],
    message: 'reviewBefore'
  })
export type PolicyFields = z.output<typeof policyFields>

export const acknowledgementFields = z
  .strictObject({
    on: isoDate,
    how: z.enum(acknowledgedHow),
    /** Of a signed document, whose version and language count. */
    documentId: z.union([z.literal('').transform(() => null), z.null(), id]),
    version: line(60),
    note: line(300)
  })
  .refine(({ how, documentId }) => (how === 'document') === (documentId !== null), { path: ['documentId'], message: 'documentMissing' })

const which = { name: policyName, language }
const one = z.strictObject(which)

export const policies = {
  /** Those that are of use where she practises. */
  list: read(z.strictObject({ language })).returns<PolicyRow[]>(),
  get: read(one).returns<OnePolicy>(),
  /** Looked at, and still right: approves it where nobody has yet. */
  review: write(one).returns<null>(),
  /** `notYet` for an approval that is to come. */
  change: write(z.strictObject({ ...which, fields: policyFields })).returns<null>(),
  /** Takes the last step back, as a step of its own; `conflict` once it is no slip any more. */
  undo: write(one).returns<null>(),
  /** Whether somebody is to acknowledge it. */
  ask: write(z.strictObject({ name: policyName, person: somebody, asked: z.boolean() })).returns<null>(),
  /** `notYet` for a day that is to come, `notFound` for a person, version or signed document that is not there. */
  acknowledge: write(z.strictObject({ ...which, person: somebody, fields: acknowledgementFields })).returns<{ id: string }>(),
  /** An acknowledgement that was entered by mistake; `conflict` once it is no slip any more. */
  takeBack: write(z.strictObject({ id })).returns<null>(),
  /** The sheet on which everybody who is to acknowledge it signs. */
  print: act(one, { leaves: true }).returns<null>(),
  savePdf: act(one, { leaves: true }).returns<SavedFile>()
}
