// The texts of documents: clauses, the places and circumstances in which they belong, and the gaps that the record fills.
import { z } from 'zod'
import { jurisdiction, text } from './fields.ts'

/** What a document can be made of. A name is for ever: documents remember it. */
export const templateNames = [
  'therapyAgreement',
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

/** What she fills in by hand each time a document is made, e.g. to whom something is released. */
export const fieldKinds = ['line', 'text', 'date'] as const
export type FieldKind = (typeof fieldKinds)[number]
