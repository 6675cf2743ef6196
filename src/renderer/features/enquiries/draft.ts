// An enquiry as a form holds it: text in every field.
import type { z } from 'zod'
import { enquiryFields, type Enquiry } from '#contract/enquiries'

export type EnquiryDraft = z.input<typeof enquiryFields> & Record<string, string>

/** What was kept of a form, if its choices still are what the form knows. */
export const draftFrom = (kept: Record<string, string> | null, initial: EnquiryDraft): EnquiryDraft | undefined => {
  const draft = { ...initial, ...kept }
  return kept && enquiryFields.shape.channel.safeParse(draft.channel).success ? draft : undefined
}

export const newDraft = (today: string): EnquiryDraft => ({
  name: '',
  contact: '',
  contactAbout: '',
  reason: '',
  channel: 'email',
  referrer: '',
  askedOn: today,
  times: ''
})

export const draftOf = ({ name, contact, contactAbout, reason, channel, referrer, askedOn, times }: Enquiry): EnquiryDraft => ({
  name,
  contact,
  contactAbout,
  reason,
  channel,
  referrer,
  askedOn,
  times
})
