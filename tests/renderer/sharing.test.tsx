// What is typed into a share becomes what the door is asked, and its faults stand beside their fields.
import { expect, test } from 'vitest'
import type { Consent } from '#contract/consents'
import { shareFields, type Offer } from '#contract/sharing'
import { draftFrom, draftSchema, newDraft, sentOf, type ShareDraft } from '../../src/renderer/features/sharing/shareDraft.ts'

const clientId = '01900000-0000-7000-8000-000000000001'
const noteId = '01900000-0000-7000-8000-000000000002'
const release: Consent = {
  id: '01900000-0000-7000-8000-000000000003',
  clientId,
  kind: 'release',
  person: '',
  about: 'Dr Tern: treatment together',
  state: 'given',
  why: null,
  version: '',
  language: 'en',
  documentId: null,
  how: 'paper',
  explainedBy: '',
  explainedHow: '',
  givenAt: '2026-11-21T11:00:00.000Z',
  timeZone: 'Europe/Paris',
  expiresOn: '2027-01-31',
  reviewOn: null,
  withdrawnAt: null
}
const offer = (state: Consent['state'] = 'given'): Offer => ({
  clientName: 'Heron',
  releases: [{ ...release, state }],
  parts: [
    {
      kind: 'note',
      id: noteId,
      title: 'Session note',
      on: '2026-11-20',
      sensitive: false,
      alone: null,
      type: null,
      bytes: null,
      unpaged: false
    }
  ],
  recipients: []
})
const begun = (more: Partial<ShareDraft> = {}, state: Consent['state'] = 'given'): ShareDraft => ({
  ...newDraft(offer(state), { language: 'en', on: '2026-11-22' }),
  ...more
})
const written = { summary: 'Sleep is better.', necessity: 'Dr Tern prescribes.' }
const faults = (draft: ShareDraft, asked = { lacking: false, sensitive: false }) =>
  (draftSchema(asked).safeParse(draft).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`)

test('a release that holds is taken, with whom and what for; one that does not is never taken by itself', () => {
  expect(begun()).toMatchObject({ basis: release.id, recipient: 'Dr Tern', purpose: 'treatment together', parts: '', way: 'pdf' })
  for (const state of ['withdrawn', 'expired', 'declined'] as const)
    expect(begun({}, state)).toMatchObject({ basis: 'none', recipient: '', purpose: '' })
})

test('the door is asked for what was typed and ticked, and for nothing else', () => {
  const { fields, override } = sentOf(begun({ ...written, parts: `note:${noteId}`, facts: 'left over from another basis' }), {
    lacking: false
  })
  expect(fields).toMatchObject({ basis: { kind: 'release', releaseId: release.id }, parts: [{ kind: 'note', id: noteId }], ...written })
  expect(JSON.stringify(fields)).not.toContain('left over')
  expect(override).toBeUndefined()
  expect(shareFields.safeParse(fields).success).toBe(true)
})

test('a reason is asked for while no release covers it, an authorisation while something sensitive is ticked', () => {
  expect(faults(begun(written))).toEqual([])
  expect(faults(begun(written), { lacking: true, sensitive: true }).map((line) => line.split(' ')[0])).toEqual(['reason', 'separately'])
  expect(sentOf(begun({ ...written, reason: 'by telephone' }), { lacking: true }).override).toEqual({ reason: 'by telephone' })
})

test('by law the record is whole: basis, facts, and why the client was not told', () => {
  const draft = begun({ ...written, basis: 'law', recipient: 'CRIP', purpose: 'protection' })
  expect(faults(draft).map((line) => line.split(' ')[0])).toEqual(['legalBasis', 'facts', 'whyNot'])
  expect(faults({ ...draft, legalBasis: 'art. 226-14', facts: 'blows' })).toEqual(['whyNot whyNotMissing'])
  expect(faults({ ...draft, legalBasis: 'art. 226-14', facts: 'blows', informed: 'yes' })).toEqual([])
})

test('what was kept comes back without what is gone since', () => {
  const kept = begun({ ...written, parts: `note:${noteId} file:${clientId}`, basis: clientId })
  expect(draftFrom(kept, begun(), offer())).toMatchObject({ ...written, parts: `note:${noteId}`, basis: release.id })
  expect(draftFrom(null, begun(), offer())).toBeUndefined()
})
