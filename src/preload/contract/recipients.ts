// The register of recipients: who besides the therapist gets to see personal data, why, and under which contract (R014, R015).
import { z } from 'zod'
import { act, read, write } from './kinds.ts'
import type { SavedFile } from './documents.ts'
import { country, id, isoDate, language, line, someLine, text } from './fields.ts'

export const recipientKinds = [
  'platform',
  'email',
  'storage',
  'accountant',
  'assistant',
  'supervisor',
  'colleague',
  'insurer',
  'technician',
  'other'
] as const
export type RecipientKind = (typeof recipientKinds)[number]

/** What binds them: a promise of confidentiality, a processor's contract (GDPR art. 28), a business associate agreement (HIPAA). */
export const recipientContracts = ['none', 'confidentiality', 'processor', 'businessAssociate', 'notNeeded'] as const
export type RecipientContract = (typeof recipientContracts)[number]

const optional = <S extends z.ZodType>(shape: S) => z.union([z.literal('').transform(() => null), z.null(), shape])

export const recipientFields = z
  .strictObject({
    name: someLine(120),
    kind: z.enum(recipientKinds),
    /** Which data they see, in her words. */
    sees: line(300),
    purpose: line(300),
    country,
    contract: z.enum(recipientContracts),
    contractOn: optional(isoDate),
    /** Day on which she last made sure that all this still holds. */
    checkedOn: optional(isoDate),
    /** Months after which she wants to look again. */
    checkMonths: z.coerce.number().pipe(z.int().min(1).max(36)),
    about: text(1000)
  })
  .refine((r) => !(r.contractOn !== null && (r.contract === 'none' || r.contract === 'notNeeded')), {
    path: ['contractOn'],
    message: 'noContract'
  })
export type RecipientFields = z.output<typeof recipientFields>

export interface Recipient extends RecipientFields {
  readonly id: string
  /** Day from which they no longer get anything, ISO; null while they do. */
  readonly endedOn: string | null
  /** Day on which to look again, ISO; null where she never looked. */
  readonly nextCheckOn: string | null
  /** It is time to look, or a contract is missing. */
  readonly due: boolean
}

const onPaper = z.strictObject({ language })

export const recipients = {
  /** Those who get data now first, by name; then those who no longer do. */
  list: read(z.strictObject({})).returns<Recipient[]>(),
  add: write(recipientFields).returns<{ id: string }>(),
  change: write(z.strictObject({ id, fields: recipientFields })).returns<null>(),
  /** Made sure today that all of it still holds. */
  check: write(z.strictObject({ id })).returns<null>(),
  /** They get nothing any more from today; kept in the register. Undone by `resume`. */
  end: write(z.strictObject({ id })).returns<null>(),
  resume: write(z.strictObject({ id })).returns<null>(),
  /** The register on paper (GDPR art. 30). */
  print: act(onPaper, { leaves: true }).returns<null>(),
  savePdf: act(onPaper, { leaves: true }).returns<SavedFile>()
}
