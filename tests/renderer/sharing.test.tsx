// What is typed into a share becomes what the door is asked, and its faults stand beside their fields.
import { expect, test } from 'vitest'
import { shareFields, type Offer, type OfferedRelease } from '#contract/sharing'
import {
  draftFrom,
  draftSchema,
  kindChosen,
  newDraft,
  ruleTaken,
  sentOf,
  wordsAfter,
  type ShareDraft
} from '../../src/renderer/features/sharing/shareDraft.ts'

const clientId = '01900000-0000-7000-8000-000000000001'
const noteId = '01900000-0000-7000-8000-000000000002'
const release: OfferedRelease = {
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
  withdrawnAt: null,
  bounds: null
}
const offer = (state: OfferedRelease['state'] = 'given'): Offer => ({
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
const begun = (more: Partial<ShareDraft> = {}, state: OfferedRelease['state'] = 'given'): ShareDraft => ({
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

const rules = [
  { kind: 'child', force: 'may', source: 'Code pénal, art. 226-14', authority: 'CRIP' },
  { kind: 'child', force: 'must', source: '45 CFR 164.512(b)', authority: 'child protective services' },
  { kind: 'courtOrder', force: 'must', source: '45 CFR 164.512(e)', authority: 'the court' }
] as const

test('a rule takes the place of the one taken before, and goes with its case; what she wrote herself stays', () => {
  const sources = { releases: offer().releases, rules }
  const first: ShareDraft = { ...begun({ basis: 'law', recipient: '' }), ...ruleTaken(begun({ recipient: '' }), sources, rules[0]) }
  expect(first).toMatchObject({ force: 'may', legalBasis: 'Code pénal, art. 226-14', recipient: 'CRIP' })
  const second = { ...first, ...ruleTaken(first, sources, rules[1]) }
  expect(second).toMatchObject({ force: 'must', legalBasis: '45 CFR 164.512(b)', recipient: 'child protective services' })
  expect({ ...second, ...kindChosen(second, sources, 'courtOrder') }).toMatchObject({ kind: 'courtOrder', force: 'may', legalBasis: '', recipient: '' }) // prettier-ignore
  expect(kindChosen(second, sources, 'child')).toEqual({ kind: 'child' })
  const own = { ...second, recipient: 'Judge Reed', legalBasis: 'art. 1' }
  expect(ruleTaken(own, sources, rules[2])).toEqual({ force: 'must', legalBasis: '45 CFR 164.512(e)' })
  expect(kindChosen(own, sources, 'courtOrder')).toEqual({ kind: 'courtOrder' })
  // back to a release: whom a rule named is not whom the release names
  expect(wordsAfter(second, sources, release)).toMatchObject({ recipient: 'Dr Tern' })
})

test('where the form of a release says how the recipient is reached, that is the address', () => {
  const bounds = { information: 'Since May', excluded: 'My family', form: 'in writing', contact: 'tern@example.org' }
  const said = { ...offer(), releases: [{ ...release, bounds }] }
  const draft = newDraft(said, { language: 'en', on: '2026-11-22' })
  expect(draft.address).toBe('tern@example.org')
  const sources = { releases: said.releases, rules: [] }
  expect(wordsAfter(draft, sources, undefined)).toEqual({ recipient: '', purpose: '', address: '' })
  expect(wordsAfter({ ...draft, address: '1 Quay Street' }, sources, undefined)).toEqual({ recipient: '', purpose: '' })
})
