// A client record as a form holds it, and what was typed into a form that was closed: in memory only, gone when the vault locks.
import type { z } from 'zod'
import { clientFields, type Client } from '#contract/clients'
import type { Language } from '#contract/fields'

export type ClientDraft = z.input<typeof clientFields> & Record<string, unknown>

/** What is being typed, by client id; `new` for one who is not in the vault yet. */
export const kept = new Map<string, ClientDraft>()

export const newDraft = (place: { language: Language; country: string; timeZone: string }): ClientDraft => ({
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
  about: '',
  ...place
})

export const draftOf = (client: Client): ClientDraft => ({
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
  status: client.status === 'archived' ? 'ended' : client.status,
  meetingLink: client.meetingLink ?? '',
  about: client.about
})
