// A person of a file as a form holds it: text in every field.
import type { z } from 'zod'
import { personFields, type Person, type PersonFields } from '#contract/persons'

export type PersonDraft = Omit<Required<z.input<typeof personFields>>, 'authority'> & { authority: string } & Record<string, string>

export const fieldsOf = (draft: unknown): unknown => ({
  ...(draft as PersonDraft),
  authority: (draft as PersonDraft).authority !== ''
})

/** What was kept of a form, if its choices still are what the form knows. */
export const draftFrom = (kept: Record<string, string> | null, initial: PersonDraft): PersonDraft | undefined => {
  const draft = { ...initial, ...kept }
  return kept && personFields.shape.role.safeParse(draft.role).success ? draft : undefined
}

export const newDraft = (role: PersonFields['role']): PersonDraft => ({
  name: '',
  preferredName: '',
  pronouns: '',
  birthDate: '',
  role,
  authority: '',
  authorityShown: '',
  email: '',
  phone: '',
  about: ''
})

export const draftOf = (one: Person): PersonDraft => ({
  name: one.name,
  preferredName: one.preferredName,
  pronouns: one.pronouns,
  birthDate: one.birthDate ?? '',
  role: one.role,
  authority: one.authority ? 'yes' : '',
  authorityShown: one.authorityShown,
  email: one.email ?? '',
  phone: one.phone ?? '',
  about: one.about
})
