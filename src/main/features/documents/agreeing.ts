// What a signed, given or declined document is in the register of consents: each signer's own, in the same transaction.
import type { ConsentKind } from '#contract/consents'
import type { TemplateName } from '#contract/templates'
import type { WriteTools } from '../../tools.ts'
import { recordDeclined, recordGiven } from '../consents/consents.ts'
import { readSettings } from '../settings/settings.ts'
import { getDocument, signaturesOf, type DocumentRecord } from './records.ts'

/** The other texts are kept and shown; nothing stands open or closed by them. */
const kindOf: Readonly<Partial<Record<TemplateName, ConsentKind>>> = {
  therapyAgreement: 'therapy',
  onlineCounselling: 'online',
  recording: 'recording',
  release: 'release',
  minors: 'minors',
  privacyNotice: 'privacy',
  hipaaNotice: 'privacy',
  appointmentEmails: 'emailReminders'
}

const date = (typed: string | undefined): string | null => (typed && /^\d{4}-\d\d-\d\d$/.test(typed) ? typed : null)

/** To whom and what, or what for, and until when: from what was filled in. */
const particulars = ({ template, fields }: DocumentRecord): { about: string; expiresOn: string | null } => {
  const line = (...names: string[]): string =>
    names
      .map((name) => (fields[name] ?? '').replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(': ')
      .slice(0, 200)
  if (template === 'release') return { about: line('recipient', 'purpose'), expiresOn: date(fields['expiry']) }
  if (template === 'recording') return { about: line('purpose'), expiresOn: date(fields['deleteBy']) }
  return { about: '', expiresOn: null }
}

const common = (document: DocumentRecord, kind: ConsentKind, clientId: string) => ({
  clientId,
  kind,
  documentId: document.id,
  version: document.version,
  language: document.language,
  ...particulars(document)
})

/** All have signed. */
export const agreed = (tools: WriteTools, id: string): void => {
  const document = getDocument(tools.db, id)
  const kind = kindOf[document.template]
  if (!kind || document.clientId === null) return
  for (const { role, name, how, explainedBy, explainedHow, at } of signaturesOf(tools.db, id)) {
    if (role === 'practitioner' || role === 'witness') continue
    const told = { person: role === 'client' ? '' : name, how, explainedBy, explainedHow: explainedHow ?? '', givenAt: at }
    recordGiven(tools, { ...common(document, kind, document.clientId), ...told })
  }
}

/** A notice that nobody signs was handed over: that it was is what is kept (45 CFR 164.520, GDPR art. 13). */
export const handedOver = (tools: WriteTools, id: string): void => {
  const document = getDocument(tools.db, id)
  const kind = kindOf[document.template]
  if (!kind || document.clientId === null) return
  const explainedBy = readSettings(tools.db).practitionerName
  const told = { person: '', how: 'paper' as const, explainedBy, explainedHow: 'inWriting', givenAt: tools.now() }
  recordGiven(tools, { ...common(document, kind, document.clientId), ...told })
}

/** Somebody was asked and said no. */
export const saidNo = (tools: WriteTools, id: string, place: number, words: string): void => {
  const document = getDocument(tools.db, id)
  const kind = kindOf[document.template]
  const signer = document.signers[place]
  if (!kind || document.clientId === null || !signer || signer.role === 'practitioner') return
  const told = {
    person: signer.role === 'client' ? '' : signer.name,
    how: 'screen' as const,
    explainedBy: '',
    explainedHow: '',
    givenAt: tools.now(),
    words
  }
  recordDeclined(tools, { ...common(document, kind, document.clientId), ...told })
}
