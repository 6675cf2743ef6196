// A share as it is typed: every field a string, kept as a draft; and what it becomes for the door.
import { z } from 'zod'
import type { Consent } from '#contract/consents'
import { override } from '#contract/fields'
import {
  shareFields,
  type DisclosureRule,
  type ExceptionFields,
  type Offer,
  type OfferedPart,
  type OfferedRelease,
  type ShareFields
} from '#contract/sharing'

/** `basis`: id of a release, `none`, or `law`; `parts`: kind and id of each, with spaces between them; `informed`: `yes` or empty. */
export type ShareDraft = Record<
  Exclude<keyof ShareFields, 'basis'> | Exclude<keyof ExceptionFields, 'kind'> | 'basis' | 'kind' | 'reason',
  string
>

export const holds = ({ state }: Pick<Consent, 'state'>): boolean => state === 'given' || state === 'due'

export const listed = (parts: string): string[] => parts.split(' ').filter(Boolean)
export const keyOf = ({ kind, id }: Pick<OfferedPart, 'kind' | 'id'>): string => `${kind}:${id}`

type Told = Pick<OfferedRelease, 'about' | 'bounds'>
const taken = ['recipient', 'purpose', 'address'] as const
type Taken = Pick<ShareDraft, (typeof taken)[number]>

/** A release is known by its recipient and, after a colon, its purpose; its form says where the recipient is reached. */
const releaseWords = ({ about, bounds }: Told): Taken => {
  const [recipient = '', ...purpose] = about.split(': ')
  return { recipient: recipient.slice(0, 200), purpose: purpose.join(': ').slice(0, 300), address: bounds?.contact.slice(0, 300) ?? '' }
}

/** What a form takes words from: the releases of the client and the rules of her places. */
export interface Sources {
  readonly releases: readonly Told[]
  readonly rules: readonly Pick<DisclosureRule, 'kind' | 'force' | 'source' | 'authority'>[]
}

/** Whether she wrote these words herself: neither a release nor a rule says them. */
const own = (typed: string, { releases, rules }: Sources): boolean =>
  typed !== '' &&
  ![...releases.flatMap((release) => Object.values(releaseWords(release))), ...rules.map(({ authority }) => authority)].includes(typed)

/** Recipient, purpose and address of a release, unless she has written words of her own; whom a release names is not told by law. */
export const wordsAfter = (draft: ShareDraft, sources: Sources, chosen: Told | undefined): Partial<Taken> => {
  const words = chosen ? releaseWords(chosen) : { recipient: '', purpose: '', address: '' }
  return Object.fromEntries(taken.filter((name) => !own(draft[name], sources)).map((name) => [name, words[name]]))
}

/** A rule is taken: nothing of the one taken before stays. */
export const ruleTaken = (
  draft: ShareDraft,
  sources: Sources,
  { force, source, authority }: Sources['rules'][number]
): Partial<ShareDraft> => ({
  force,
  legalBasis: source,
  ...(own(draft.recipient, sources) ? {} : { recipient: authority.slice(0, 200) })
})

/** Another case: what a rule of the case before said is let go, what she wrote herself stays. */
export const kindChosen = (draft: ShareDraft, sources: Sources, kind: string): Partial<ShareDraft> => {
  const left = sources.rules.some((rule) => rule.kind !== kind && rule.source === draft.legalBasis)
  return { kind, ...(left ? { force: 'may', legalBasis: '' } : {}), ...(left && !own(draft.recipient, sources) ? { recipient: '' } : {}) }
}

const basisOf = (draft: ShareDraft) => {
  const { basis, kind, force, legalBasis, facts, contact, informed, whyNot, consulted, heldUntil } = draft
  if (basis !== 'law') return { kind: 'release', releaseId: basis === 'none' ? null : basis }
  const told = informed === 'yes'
  return {
    kind: 'exception',
    exception: { kind, force, legalBasis, facts, contact, informed: told, whyNot: told ? '' : whyNot, consulted, heldUntil }
  }
}

const fieldsOf = (draft: ShareDraft) => {
  const { recipient, address, purpose, necessity, language, summary, separately, way, on } = draft
  const parts = listed(draft.parts).map((key) => ({ kind: key.split(':')[0], id: key.split(':')[1] }))
  return { basis: basisOf(draft), recipient, address, purpose, necessity, language, summary, parts, separately, way, on }
}

/** A reason is asked for as long as no release covers it; an authorisation of its own as long as something sensitive is ticked. */
interface Asked {
  readonly lacking: boolean
  readonly sensitive: boolean
}

const shaped = z.strictObject({ fields: shareFields, override: override.optional() })

export const sentOf = (draft: ShareDraft, { lacking }: Pick<Asked, 'lacking'>) =>
  shaped.parse({ fields: fieldsOf(draft), ...(lacking ? { override: { reason: draft.reason } } : {}) })

/** Faults beside the fields of the form, whose names are the last of each path. */
export const draftSchema = ({ lacking, sensitive }: Asked) =>
  z.unknown().superRefine((typed, context) => {
    const draft = typed as ShareDraft
    const found = shaped.safeParse({ fields: fieldsOf(draft), ...(lacking ? { override: { reason: draft.reason } } : {}) })
    for (const issue of found.error?.issues ?? [])
      context.addIssue({
        code: 'custom',
        message: issue.message,
        path: [issue.path.findLast((part) => typeof part === 'string') ?? 'summary']
      })
    if (sensitive && draft.separately.trim() === '') context.addIssue({ code: 'custom', message: 'separately', path: ['separately'] })
  })

/** The newest release that holds is chosen, if there is one. */
export const newDraft = ({ releases }: Offer, { language, on }: Pick<ShareDraft, 'language' | 'on'>): ShareDraft => {
  const release = releases.find(holds)
  return {
    basis: release?.id ?? 'none',
    kind: 'child',
    force: 'may',
    legalBasis: '',
    facts: '',
    contact: '',
    informed: '',
    whyNot: '',
    consulted: '',
    heldUntil: '',
    ...(release ? releaseWords(release) : { recipient: '', purpose: '', address: '' }),
    necessity: '',
    language,
    summary: '',
    parts: '',
    separately: '',
    way: 'pdf',
    on,
    reason: ''
  }
}

/** Only what this form knows is taken from what was kept; a part or a release that is gone since stays out. */
export const draftFrom = (kept: Record<string, string> | null, initial: ShareDraft, { parts, releases }: Offer): ShareDraft | undefined => {
  if (!kept) return undefined
  const draft = { ...initial, ...Object.fromEntries(Object.entries(kept).filter(([name]) => name in initial)) }
  const there = new Set(parts.map(keyOf))
  const basisThere = ['none', 'law', ...releases.map(({ id }) => id)].includes(draft.basis)
  return {
    ...draft,
    basis: basisThere ? draft.basis : initial.basis,
    parts: listed(draft.parts)
      .filter((key) => there.has(key))
      .join(' ')
  }
}
