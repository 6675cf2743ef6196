// The texts of documents: clauses, the places and circumstances in which they belong, and the gaps that the record fills.
import { z } from 'zod'
import { id, isoDate, jurisdiction, language, line, someLine, text, type Language } from './fields.ts'
import { read, write } from './kinds.ts'

/** What a document can be made of. A name is for ever: documents remember it. */
export const templateNames = [
  'therapyAgreement',
  'onlineCounselling',
  'recording',
  'minors',
  'release',
  'groupConfidentiality',
  'mutualConfidentiality',
  'appointmentEmails',
  // Notices, letters, policies, hand-outs
  'privacyNotice',
  'hipaaNotice',
  'confidentialityPolicy',
  'assistantConfidentiality',
  'confidentialityStatement',
  'breachLetter',
  'breachReport',
  'incidentPlan',
  'referralLetter',
  'platformChange',
  'welcomeSheet',
  'clientSecurity',
  'dataProtection'
] as const
export const templateName = z.enum(templateNames)
export type TemplateName = z.infer<typeof templateName>

/** What may hold of a client and of how they meet; a clause may belong to some of it only. */
export const circumstances = ['online', 'inPerson', 'messages', 'minor', 'couple', 'group', 'limitedIdentity', 'abroad'] as const
export const circumstance = z.enum(circumstances)
export type Circumstance = z.infer<typeof circumstance>

/** Who signs; the words stand in the locales. */
export const signerRoles = ['client', 'guardian', 'participant', 'practitioner', 'assistant', 'witness'] as const
export type SignerRole = (typeof signerRoles)[number]

/** Empty: everywhere, always. Otherwise where any, and when any, of them holds. */
const belonging = { where: z.array(jurisdiction).max(10), when: z.array(circumstance).max(8) }

const mark = z.strictObject({ type: z.enum(['bold', 'italic']) })
const words = z.strictObject({ type: z.literal('text'), text: text(20_000), marks: z.array(mark).max(2).optional() })
const hardBreak = z.strictObject({ type: z.literal('hardBreak') })
/** A gap: the record, the practice or a field of the document fills it. */
const variable = z.strictObject({ type: z.literal('variable'), attrs: z.strictObject({ name: z.string().regex(/^[a-z][A-Za-z]{0,39}$/) }) })
const inline = z.array(z.discriminatedUnion('type', [words, hardBreak, variable])).max(2000)
const paragraph = z.strictObject({ type: z.literal('paragraph'), attrs: z.strictObject(belonging), content: inline.optional() })
const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).min(1).max(20) })
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).max(200) })
const orderedList = z.strictObject({ type: z.literal('orderedList'), content: z.array(listItem).max(200) })
const block = z.discriminatedUnion('type', [paragraph, bulletList, orderedList])
const clauseHeading = z.strictObject({ type: z.literal('clauseHeading'), content: inline.optional() })
const clause = z.strictObject({
  type: z.literal('clause'),
  attrs: z.strictObject({
    id: z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/),
    /** May be worded otherwise, never left out unnoticed (R050). */
    mandatory: z.boolean(),
    ...belonging
  }),
  content: z.tuple([clauseHeading], block)
})

/** As the editor holds it: opening paragraphs, then clauses. */
export const templateDoc = z.strictObject({
  type: z.literal('doc'),
  content: z.array(z.discriminatedUnion('type', [paragraph, clause])).max(100)
})
export type TemplateDoc = z.infer<typeof templateDoc>
export type TemplateClause = z.infer<typeof clause>
export type TemplateParagraph = z.infer<typeof paragraph>
export type TemplateBlock = z.infer<typeof block>
export type TemplateInline = z.infer<typeof inline>[number]

export const templateTitle = someLine(120)

/** What she fills in by hand each time a document is made, e.g. to whom something is released. */
export const fieldKinds = ['line', 'text', 'date'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Gaps that record and practice fill by themselves; the words stand in the locales. */
export const automaticGaps = [
  'client',
  'clientBirthDate',
  'clientCountry',
  'platform',
  'practice',
  'practitioner',
  'practitionerTitle',
  'introduction',
  'address',
  'email',
  'phone',
  'contact',
  'contactLine',
  'fee',
  'feeTerms',
  'cancellationTerms',
  'minutes',
  'retentionYears',
  'recipients',
  'authority',
  'practiceCountry',
  'crisis',
  'crisisCall',
  'today'
] as const
export type AutomaticGap = (typeof automaticGaps)[number]

export const templateGroups = ['agreement', 'notice', 'letter', 'policy', 'handout'] as const
export type TemplateGroup = (typeof templateGroups)[number]

export interface TemplateRow {
  readonly name: TemplateName
  readonly title: string
  readonly group: TemplateGroup
  readonly about: 'client' | 'practice'
  /** In force today. */
  readonly version: string
  /** It is in her own words. */
  readonly own: boolean
  /** A text of hers waits to be published, or for its day. */
  readonly waits: 'draft' | 'day' | null
  /** The library's text has been renewed since she made hers of it. */
  readonly behind: boolean
  /** Some of its rules are followed here. */
  readonly ofUse: boolean
}

export interface TemplateText {
  readonly name: TemplateName
  readonly language: Language
  readonly title: string
  readonly doc: TemplateDoc
  /** What new documents are made of today. */
  readonly inForce: TemplateDoc
  /** What stands in `doc`: her draft, her text in force, or the library's. */
  readonly state: 'draft' | 'own' | 'library'
  /** In force today. */
  readonly version: string
  readonly library: { readonly doc: TemplateDoc; readonly version: string; readonly checkedOn: string; readonly sources: string }
  /** Clauses that must not be left out (R050): id and heading as the library has them. */
  readonly mandatory: readonly { readonly id: string; readonly heading: string }[]
  /** Gaps that she fills each time, with their labels. */
  readonly fields: Readonly<Record<string, string>>
}

export interface TemplateVersion {
  readonly id: string
  readonly version: string
  /** ISO; from that day on new documents are made of it. */
  readonly effectiveOn: string
  readonly note: string
  /** It says the same in other words: whoever agreed to the one before is not asked again. */
  readonly small: boolean
  /** UTC. */
  readonly publishedAt: string
  /** Null: back to the library's text. */
  readonly title: string | null
}

const which = { name: templateName, language }

export const templates = {
  list: read(z.strictObject({ language })).returns<TemplateRow[]>(),
  /** What she works on: her draft, else the text in force. */
  get: read(z.strictObject(which)).returns<TemplateText>(),
  saveDraft: write(z.strictObject({ ...which, title: templateTitle, doc: templateDoc })).returns<{ savedAt: string }>(),
  dropDraft: write(z.strictObject(which)).returns<null>(),
  /**
   * Makes the draft the text from that day on; a `small` change asks nobody again. `clauseMissing`, with its id as the field, where a mandatory one is left out or empty;
   * `notFound` without a draft; `invalid` for a day that is past.
   */
  publish: write(z.strictObject({ ...which, effectiveOn: isoDate, note: someLine(300), small: z.boolean() })).returns<TemplateVersion>(),
  /** From today on the library's text again; hers stay among the versions. */
  backToLibrary: write(z.strictObject({ ...which, note: line(300) })).returns<null>(),
  /** Newest first. */
  versions: read(z.strictObject(which)).returns<TemplateVersion[]>(),
  /** One of them, and the one that was in force before it; `before` is the library's where there was none. */
  version: read(z.strictObject({ id })).returns<{ title: string; doc: TemplateDoc; before: TemplateDoc }>()
}
