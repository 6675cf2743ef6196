// Which texts a client needs before the work begins: the base pack, the online supplement, and what this client needs besides (R033).
import type { Jurisdiction } from '#contract/fields'
import type { PackPart } from '#contract/documents'
import type { Circumstance, TemplateName } from '#contract/templates'

interface Wish {
  readonly template: TemplateName
  readonly part: PackPart['part']
  /** In any of these places; everywhere where none is named. */
  readonly where?: readonly Jurisdiction[]
  /** When any of these holds; always where none is named. */
  readonly when?: readonly Circumstance[]
  /** Offered, never counted as missing. */
  readonly optional?: true
}

/** A privacy notice is owed by the GDPR and what follows it; HIPAA has its own (domain facts §2.0, §2.4). */
const wishes: readonly Wish[] = [
  { template: 'therapyAgreement', part: 'base' },
  { template: 'privacyNotice', part: 'base', where: ['EU', 'FR', 'BE', 'IE', 'UK', 'CH', 'CA', 'QC', 'AU'] },
  { template: 'hipaaNotice', part: 'base', where: ['US'] },
  { template: 'onlineCounselling', part: 'online', when: ['online', 'messages'] },
  { template: 'minors', part: 'more', when: ['minor'] },
  { template: 'groupConfidentiality', part: 'more', when: ['group'] },
  { template: 'recording', part: 'more', optional: true },
  { template: 'appointmentEmails', part: 'more', optional: true }
]

const holds = <T>(needed: readonly T[] | undefined, present: readonly T[]): boolean =>
  needed === undefined || needed.some((each) => present.includes(each))

export interface PackWish {
  readonly template: TemplateName
  readonly part: PackPart['part']
  readonly optional: boolean
}

export const packFor = (circumstances: readonly Circumstance[], jurisdictions: readonly Jurisdiction[]): PackWish[] =>
  wishes
    .filter(({ where, when }) => holds(where, jurisdictions) && holds(when, circumstances))
    .map(({ template, part, optional = false }) => ({ template, part, optional }))
