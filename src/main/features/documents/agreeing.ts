// What a signed, given or declined document is in the register of consents: each signer's own, in the same transaction.
import type { ConsentKind, ConsentText } from '#contract/consents'
import type { SignerRole, TemplateName } from '#contract/templates'
import type { WriteTools } from '../../tools.ts'
import { dateIn, monthsAfter, plusMinutes, startOfDate } from '../../lib/moments.ts'
import { recordDeclined, recordGiven } from '../consents/consents.ts'
import { readSettings } from '../settings/settings.ts'
import { getDocument, signaturesOf, type DocumentRecord } from './records.ts'
import { roles } from './words.ts'

/** The other texts are kept and shown; nothing stands open or closed by them. */
const kindBy: Readonly<Record<ConsentText, ConsentKind>> = {
  therapyAgreement: 'therapy',
  onlineCounselling: 'online',
  recording: 'recording',
  release: 'release',
  minors: 'minors',
  privacyNotice: 'privacy',
  hipaaNotice: 'privacy',
  appointmentEmails: 'emailReminders'
}

const isConsentText = (template: TemplateName): template is ConsentText => Object.hasOwn(kindBy, template)

/** The consent that such a document is; undefined where it is none. */
export const kindOf = (template: TemplateName): ConsentKind | undefined => (isConsentText(template) ? kindBy[template] : undefined)

/** What its text covers: that of work at a distance also the telephone, and writing and a limited identity where they hold. */
const kindsOf = (template: ConsentText, { circumstances }: DocumentRecord): ConsentKind[] => {
  const kind = kindBy[template]
  const covers = template === 'therapyAgreement' || template === 'onlineCounselling'
  return [
    kind,
    ...(kind === 'online' ? (['telephone'] as const) : []),
    ...(kind === 'online' && circumstances.includes('messages') ? (['messages'] as const) : []),
    ...(covers && circumstances.includes('limitedIdentity') ? (['limitedIdentity'] as const) : [])
  ]
}

const date = (typed: string | undefined): string | null => (typed && /^\d{4}-\d\d-\d\d$/.test(typed) ? typed : null)

/** Months for which a release holds that names no day itself (domain facts §3.4; 45 CFR 164.508(c) wants an end). */
const releaseMonths = 12

/** To whom and what, or what for, and until when: from what was filled in. `on`: the day on which it is given. */
const particulars = ({ template, fields }: DocumentRecord, on: string): { about: string; expiresOn: string | null } => {
  const line = (...names: string[]): string =>
    names
      .map((name) => (fields[name] ?? '').replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(': ')
      .slice(0, 200)
  if (template === 'release')
    return { about: line('recipient', 'purpose'), expiresOn: date(fields['expiry']) ?? monthsAfter(on, releaseMonths) }
  if (template === 'recording') return { about: line('purpose'), expiresOn: date(fields['deleteBy']) }
  return { about: '', expiresOn: null }
}

const enter = (
  tools: WriteTools,
  record: typeof recordGiven,
  document: DocumentRecord,
  told: Pick<Parameters<typeof recordGiven>[1], 'person' | 'how' | 'explainedBy' | 'explainedHow' | 'givenAt' | 'words'>,
  only?: ConsentKind
): void => {
  const { id: documentId, clientId, template, version, language } = document
  if (clientId === null || !isConsentText(template)) return
  const kinds = only === undefined ? kindsOf(template, document) : [only]
  const on = dateIn(told.givenAt, readSettings(tools.db).timeZone)
  for (const kind of kinds)
    record(tools, { clientId, kind, documentId, template, version, language, ...particulars(document, on), ...told })
}

/**
 * What a young person says to the text of their parents is no parent's word. A yes stands in the sealed document; a no is one to the work
 * itself, which goes on against nobody's will (domain facts §2.6).
 */
const isOwnWord = ({ template }: DocumentRecord, role: SignerRole): boolean => template === 'minors' && role === 'client'

/** All have signed; what was signed on paper counts from the day that stands there. */
export const agreed = (tools: WriteTools, id: string): void => {
  const zone = readSettings(tools.db).timeZone
  const document = getDocument(tools.db, id)
  for (const { role, name, how, explainedBy, explainedHow, at, signedOn } of signaturesOf(tools.db, id)) {
    if (role === 'practitioner' || role === 'witness' || isOwnWord(document, role)) continue
    const noon = signedOn === null ? at : plusMinutes(startOfDate(signedOn, zone), 12 * 60)
    const givenAt = noon < at ? noon : at
    const person = role === 'client' ? '' : name
    enter(tools, recordGiven, document, { person, how, explainedBy, explainedHow: explainedHow ?? '', givenAt })
  }
}

/** A notice that nobody signs was handed over: that it was is what is kept (45 CFR 164.520, GDPR art. 13). */
export const handedOver = (tools: WriteTools, id: string, words = ''): void => {
  const explainedBy = readSettings(tools.db).practitionerName
  const told = { person: '', how: 'paper' as const, explainedBy, explainedHow: 'inWriting', givenAt: tools.now(), words }
  enter(tools, recordGiven, getDocument(tools.db, id), told)
}

/** Somebody was asked and said no. Whoever gives no name is known by the role: a parent's no is never the client's own. */
export const saidNo = (tools: WriteTools, id: string, { place, name, words }: { place: number; name: string; words: string }): void => {
  const document = getDocument(tools.db, id)
  const signer = document.signers[place]
  if (!signer || signer.role === 'practitioner' || signer.role === 'witness') return
  const person = signer.role === 'client' ? '' : name || signer.name || roles[document.language][signer.role]
  const told = { person, how: 'screen' as const, explainedBy: '', explainedHow: '', givenAt: tools.now(), words }
  enter(tools, recordDeclined, document, told, isOwnWord(document, signer.role) ? 'therapy' : undefined)
}
