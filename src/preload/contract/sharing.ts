// Sharing: what is told of a client to somebody outside, on which basis and how; the ledger of it, and the account of it for the client.
import { z } from 'zod'
import { act, read, write } from './kinds.ts'
import type { AttachmentType } from './attachments.ts'
import type { Consent } from './consents.ts'
import type { SavedFile } from './documents.ts'
import { id, isoDate, jurisdiction, language, line, override, someLine, someText, text, type Language } from './fields.ts'

/** Cases in which the law itself lets or makes her speak without consent (R059). A name is for ever: records remember it. */
export const exceptionKinds = ['child', 'vulnerableAdult', 'selfHarm', 'harmToOthers', 'courtOrder', 'other'] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

/** She may, or she must (R060). */
export const forces = ['may', 'must'] as const
export type Force = (typeof forces)[number]

/** A PDF under a password, a file of the age format, on paper; or told, or handed over in a way that this program has no part in. */
export const shareWays = ['pdf', 'age', 'print', 'told'] as const
export type ShareWay = (typeof shareWays)[number]

export const partKinds = ['note', 'document', 'file', 'consents', 'exchange'] as const
export type PartKind = (typeof partKinds)[number]
/** Of `consents` the client's id: the list of what was agreed to. Nothing is shared that is not named here. */
export const part = z.strictObject({ kind: z.enum(partKinds), id })
export type Part = z.infer<typeof part>

const optionalDate = z.union([z.literal('').transform(() => null), z.null(), isoDate])

/** What is kept of a disclosure that rests on the law alone (R059); who was told is the recipient, what was said the summary. */
export const exceptionFields = z
  .strictObject({
    kind: z.enum(exceptionKinds),
    force: z.enum(forces),
    legalBasis: someLine(300),
    facts: someText(4000),
    /** Who answered there, under which reference. */
    contact: line(200),
    informed: z.boolean(),
    /** Why the client was not told. */
    whyNot: line(500),
    consulted: line(300),
    /** Until then it stays out of the account for the client (45 CFR 164.528(a)(2), or a danger that telling would bring). */
    heldUntil: optionalDate
  })
  .refine(({ informed, whyNot }) => informed || whyNot !== '', { path: ['whyNot'], message: 'whyNotMissing' })
export type ExceptionFields = z.output<typeof exceptionFields>

export const shareFields = z
  .strictObject({
    basis: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('release'), releaseId: id.nullable() }),
      z.strictObject({ kind: z.literal('exception'), exception: exceptionFields })
    ]),
    recipient: someLine(200),
    address: line(300),
    purpose: someLine(300),
    /** Why this much is needed (R061, R094). */
    necessity: someText(500),
    /** What is shared is written in it. */
    language,
    /** Written for this purpose: the least that serves. */
    summary: text(20_000),
    parts: z.array(part).max(40),
    /** By which authorisation of its own something sensitive, or of one person alone, goes with it; empty where nothing does. */
    separately: line(300),
    way: z.enum(shareWays),
    /** The day on which it was told; today for everything else. */
    on: isoDate
  })
  .refine(({ summary, parts }) => summary.trim() !== '' || parts.length > 0, { path: ['summary'], message: 'nothing' })
  .refine(({ parts }) => new Set(parts.map((each) => each.kind + each.id)).size === parts.length, { path: ['parts'] })
export type ShareFields = z.output<typeof shareFields>

/** A part that can be ticked. */
export interface OfferedPart extends Part {
  /** What it is called in the ledger, in the language that was asked for. */
  readonly title: string
  /** ISO day. */
  readonly on: string
  /** Left out unless it is authorised on its own (R090, R094). */
  readonly sensitive: boolean
  /** Whom of the file alone it concerns, by every name they have or had in it; null where it is all of theirs (R034). */
  readonly alone: { readonly name: string; readonly names: readonly string[] } | null
  /** Of a file. */
  readonly type: AttachmentType | null
  readonly bytes: number | null
  /** Cannot become a page: it goes as a file in an age file, or not at all. */
  readonly unpaged: boolean
}

/** Whether a part goes only with an authorisation of its own; what is one person's alone goes on their own release too. `person`: who gave it. */
export const isApart = ({ sensitive, alone }: Pick<OfferedPart, 'sensitive' | 'alone'>, person: string | null): boolean =>
  sensitive || (alone !== null && (person === null || !alone.names.includes(person)))

/** Whom of the file alone everything concerns that goes; null where something is, or may be, of all of them: a summary says what it will (R034). */
export const aloneIn = (parts: readonly Pick<OfferedPart, 'alone'>[], summary: string): string | null => {
  const name = parts[0]?.alone?.name ?? null
  return summary.trim() === '' && parts.every(({ alone }) => alone?.name === name) ? name : null
}

/** A release, and what its form says of its bounds where it was signed here; null where it was entered by hand. */
export interface OfferedRelease extends Consent {
  readonly bounds: Readonly<Record<'information' | 'excluded' | 'form' | 'contact', string>> | null
}

export interface Offer {
  readonly clientName: string
  /** Releases of every state, those that hold first. */
  readonly releases: readonly OfferedRelease[]
  readonly parts: readonly OfferedPart[]
  /** Names from the register of recipients. */
  readonly recipients: readonly string[]
}

/** A rule of a place about speaking without consent: data to be checked and changed by her, never a truth. */
export const ruleFields = z.strictObject({
  place: jurisdiction,
  kind: z.enum(exceptionKinds),
  force: z.enum(forces),
  /** For whom and when it holds. */
  rule: someLine(400),
  authority: line(200),
  phone: line(100),
  deadline: line(120),
  source: line(300),
  /** Day on which she last compared it with its source; null: to be checked. */
  checkedOn: optionalDate
})
export type RuleFields = z.output<typeof ruleFields>

export interface DisclosureRule extends RuleFields {
  readonly key: string
  /** Hers: one of the library in her words, or one that she added. */
  readonly own: boolean
  /** Whether there is one of the library to go back to. */
  readonly inLibrary: boolean
}
const ruleKey = z.string().regex(/^([A-Z]{2}\.[a-zA-Z]{1,40}|[0-9a-f-]{36})$/)

export const basisFilters = ['all', 'release', 'exception', 'override'] as const
export type Basis = Exclude<(typeof basisFilters)[number], 'all'>

export interface SharedPart extends Part {
  readonly title: string
}

export interface LedgerRow {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  /** UTC. */
  readonly at: string
  /** The day in the practice's zone; of what was told, the day of that. */
  readonly on: string
  readonly recipient: string
  readonly purpose: string
  /** `override`: without a release, for a reason that is kept. */
  readonly basis: Basis
  readonly exceptionKind: ExceptionKind | null
  readonly way: ShareWay
  readonly summarised: boolean
  readonly parts: readonly SharedPart[]
}

export interface LedgerEntry extends LedgerRow {
  readonly address: string
  readonly necessity: string
  readonly language: Language
  readonly summary: string
  readonly separately: string
  /** The release as it stood then. */
  readonly release: { readonly about: string; readonly person: string; readonly givenAt: string; readonly expiresOn: string | null } | null
  readonly exception: ExceptionFields | null
  readonly overrideReason: string | null
  /** Null where they cannot be counted. */
  readonly pages: number | null
  readonly bytes: number | null
  /** Of the very bytes that left; of what was told, null. */
  readonly sha256: string | null
  readonly remarks: readonly { readonly at: string; readonly words: string }[]
}

export const ledgerQuery = z.strictObject({
  clientId: id.nullable(),
  /** Words of recipient, purpose or titles, or beginnings of the client's name. */
  query: line(200),
  basis: z.enum(basisFilters),
  sort: z.enum(['at', 'recipient']),
  descending: z.boolean(),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(200)
})

const accounting = z
  .strictObject({ clientId: id, language, from: isoDate, to: isoDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'endBefore' })

/** Years that an account of disclosures goes back (45 CFR 164.528(a)(1)). */
export const accountedYears = 6

const one = z.strictObject({ id })

export const sharing = {
  /** What can be shared of a client, and on which releases. */
  offer: read(z.strictObject({ clientId: id, language }), { clinical: true }).returns<Offer>(),
  /** The sheets as they would leave: without files and sealed documents, which leave as they are. */
  preview: read(z.strictObject({ clientId: id, fields: shareFields }), { clinical: true }).returns<{ html: string }>(),
  /**
   * Lets it leave and enters it in the ledger. `consentMissing` without a live release that names the recipient, unless she says why she
   * goes on; `separateMissing` where something sensitive, or of one person alone, is named without an authorisation of its own; `partNotPaged` for a file that
   * can be no page; `passphraseWeak` and `passphraseLetters` for the passphrase.
   */
  share: act(z.strictObject({ clientId: id, fields: shareFields, passphrase: z.string().max(1024), override: override.optional() }), {
    leaves: true,
    changes: true
  }).returns<{ id: string; folder: string | null }>(),
  /** Shares that were interrupted: nobody but she knows whether they left. */
  open: read(z.strictObject({ clientId: id.nullable() }), { clinical: true }).returns<LedgerRow[]>(),
  /** Null takes back what was said. */
  settle: write(z.strictObject({ id, left: z.boolean().nullable() })).returns<null>(),
  list: read(ledgerQuery, { clinical: true }).returns<{ rows: LedgerRow[]; total: number }>(),
  get: read(one, { clinical: true }).returns<LedgerEntry>(),
  /** Beside the entry, which itself never changes. */
  remark: write(z.strictObject({ id, words: someText(1000) })).returns<null>(),
  /** The rules of the places whose rules the practice follows; with `all`, of every place. */
  rules: read(z.strictObject({ all: z.boolean(), language })).returns<DisclosureRule[]>(),
  saveRule: write(z.strictObject({ key: ruleKey.nullable(), fields: ruleFields })).returns<null>(),
  /** The library's words again; one that she added goes. */
  dropRule: write(z.strictObject({ key: ruleKey })).returns<null>(),
  /** Who received information about the client, in the client's language. `held`: entries that are kept out of it for now. */
  account: read(accounting, { clinical: true }).returns<{ html: string; entries: number; held: number }>(),
  printAccount: act(accounting, { leaves: true }).returns<null>(),
  saveAccount: act(accounting, { leaves: true }).returns<SavedFile>()
}
