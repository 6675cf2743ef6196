// An entry of the register as a form holds it: text in every field.
import type { z } from 'zod'
import { recipientFields, type Recipient } from '#contract/recipients'

export type RecipientDraft = Omit<z.input<typeof recipientFields>, 'checkMonths' | 'contractOn' | 'checkedOn'> &
  Record<'checkMonths' | 'contractOn' | 'checkedOn', string> &
  Record<string, string>

/** What was kept of a form, if its choices still are what the form knows. */
export const draftFrom = (kept: Record<string, string> | null, initial: RecipientDraft): RecipientDraft | undefined => {
  const draft = { ...initial, ...kept }
  const { kind, contract } = recipientFields.shape
  return kept && kind.safeParse(draft.kind).success && contract.safeParse(draft.contract).success ? draft : undefined
}

export const newDraft = (country: string): RecipientDraft => ({
  name: '',
  kind: 'platform',
  sees: '',
  purpose: '',
  country,
  contract: 'none',
  contractOn: '',
  checkedOn: '',
  checkMonths: '12',
  about: ''
})

export const draftOf = (one: Recipient): RecipientDraft => ({
  name: one.name,
  kind: one.kind,
  sees: one.sees,
  purpose: one.purpose,
  country: one.country,
  contract: one.contract,
  contractOn: one.contractOn ?? '',
  checkedOn: one.checkedOn ?? '',
  checkMonths: String(one.checkMonths),
  about: one.about
})
