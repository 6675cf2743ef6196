// A client record as a form holds it: text in every field.
import type { z } from 'zod'
import { clientFields, type Client } from '#contract/clients'
import type { Language } from '#contract/fields'

export type ClientDraft = Required<z.input<typeof clientFields>> & Record<string, string>

/** What was kept of a form, if its choices still are what the form knows. */
export const draftFrom = (kept: Record<string, string> | null, initial: ClientDraft): ClientDraft | undefined => {
  const draft = { ...initial, ...kept }
  const { unit, identity, status, language: spoken } = clientFields.shape
  return kept &&
    [
      unit.safeParse(draft.unit),
      identity.safeParse(draft.identity),
      status.safeParse(draft.status),
      spoken.safeParse(draft.language)
    ].every((p) => p.success)
    ? draft
    : undefined
}

export const newDraft = (place: { language: Language; country: string; timeZone: string }): ClientDraft => ({
  unit: 'individual',
  identity: 'full',
  name: '',
  alias: '',
  legalName: '',
  pronouns: '',
  email: '',
  phone: '',
  birthDate: '',
  status: 'active',
  meetingLink: '',
  address: '',
  referrer: '',
  about: '',
  ...place
})

export const draftOf = (client: Client): ClientDraft => ({
  unit: client.unit,
  identity: client.identity,
  name: client.name,
  alias: client.alias,
  legalName: client.legalName,
  pronouns: client.pronouns,
  email: client.email ?? '',
  phone: client.phone ?? '',
  birthDate: client.birthDate ?? '',
  language: client.language,
  timeZone: client.timeZone,
  country: client.country,
  status: client.keptStatus,
  meetingLink: client.meetingLink ?? '',
  address: client.address,
  referrer: client.referrer,
  about: client.about
})
