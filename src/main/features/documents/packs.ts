// Which texts a client needs before the work begins: the base pack, the online supplement, and what this client needs besides (R033).
import type { Jurisdiction } from '#contract/fields'
import type { PackPart } from '#contract/documents'
import type { Circumstance, TemplateName } from '#contract/templates'

interface Wish {
  /** The first of these names that the library has. */
  readonly names: readonly string[]
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
  { names: ['therapyAgreement'], part: 'base' },
  { names: ['privacyNotice'], part: 'base', where: ['EU', 'FR', 'BE', 'IE', 'UK', 'CH', 'CA', 'QC', 'AU'] },
  { names: ['hipaaNotice'], part: 'base', where: ['US'] },
  { names: ['onlineCounselling', 'onlineConsent', 'telehealthConsent'], part: 'online', when: ['online', 'messages'] },
  { names: ['minorConsent', 'minors', 'minor'], part: 'more', when: ['minor'] },
  { names: ['coupleAgreement', 'coupleConsent'], part: 'more', when: ['couple'] },
  { names: ['groupConfidentiality', 'groupAgreement'], part: 'more', when: ['group'] },
  { names: ['recordingConsent', 'recording'], part: 'more', optional: true }
]

const holds = <T>(needed: readonly T[] | undefined, present: readonly T[]): boolean =>
  needed === undefined || needed.some((each) => present.includes(each))

export interface PackWish {
  readonly template: TemplateName
  readonly part: PackPart['part']
  readonly optional: boolean
}

/** As far as the library goes: `has` says whether it has a text of this name. */
export const packFor = (
  has: (name: string) => name is TemplateName,
  circumstances: readonly Circumstance[],
  jurisdictions: readonly Jurisdiction[]
): PackWish[] =>
  wishes.flatMap(({ names, part, where, when, optional = false }) => {
    const template = names.find(has)
    return template && holds(where, jurisdictions) && holds(when, circumstances) ? [{ template, part, optional }] : []
  })
