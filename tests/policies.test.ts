// The practice's policies through the door: approved, looked at in time, acknowledged version by version, on a sheet to sign.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { PolicyName } from '#contract/policies'
import type { RecipientKind } from '#contract/recipients'
import { dueNow, openHouse, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const policy = { name: 'confidentialityPolicy', language: 'en' } as const
const days = (count: number): void => house.clock.pass(count * 24 * 3_600_000)
const one = (name: PolicyName = policy.name, language: 'en' | 'fr' = 'en') => house.api.policies.get({ name, language })
const today = async () => ({ reviews: await dueNow(house, 'policy'), acknowledgements: await dueNow(house, 'acknowledgement') })

/** Her own text in force from today on. */
const publish = async (language: 'en' | 'fr' = 'en', small = false) => {
  const { doc, title } = await house.api.templates.get({ name: policy.name, language })
  await house.api.templates.saveDraft({ name: policy.name, language, title, doc })
  return house.api.templates.publish({ name: policy.name, language, effectiveOn: await dayNow(), note: 'who holds the key', small })
}
const dayNow = async () => house.clock.now().slice(0, 10)

const add = async (name: string, kind: RecipientKind = 'assistant') =>
  (
    await house.api.recipients.add({
      name,
      kind,
      sees: '',
      purpose: '',
      country: 'FR',
      contract: 'confidentiality',
      contractOn: '',
      checkedOn: '',
      checkMonths: '12',
      about: ''
    })
  ).id
const orally = (version: string, more = {}) => ({ on: '2026-11-22', how: 'oral' as const, documentId: '', version, note: '', ...more })
const acknowledge = (person: string, version: string, more = {}) =>
  house.api.policies.acknowledge({ ...policy, person, fields: orally(version, more) })
const states = async () => (await one()).readers.map(({ name, state }) => [name, state])

test('the list holds what is of use here, none of it approved at first, and Today is silent', async () => {
  const rows = await house.api.policies.list({ language: 'en' })
  expect(rows.map(({ name }) => name)).not.toContain('hipaaNotice')
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['neverApproved']))
  expect(rows[0]).toMatchObject({
    name: policy.name,
    owner: 'Ada Winslow',
    version: '1.0',
    reviewMonths: 12,
    approvedOn: null,
    effectiveOn: null
  })
  await add('Otter')
  expect(await today()).toEqual({ reviews: 0, acknowledgements: 0 })
  await house.api.settings.change({ jurisdictions: ['US'] })
  expect((await house.api.policies.list({ language: 'fr' })).map(({ name }) => name)).toContain('hipaaNotice')
})

test('one press approves, another notes that it is still right; each is taken back within ten minutes', async () => {
  await house.api.policies.review(policy)
  expect(await one()).toMatchObject({ state: 'inForce', approvedOn: '2026-11-22', effectiveOn: '2026-11-22', nextReviewOn: '2027-11-22' })
  days(30)
  await house.api.policies.review(policy)
  expect(await one()).toMatchObject({ approvedOn: '2026-11-22', reviewedOn: '2026-12-22', nextReviewOn: '2027-12-22' })
  await house.api.policies.undo(policy)
  expect(await one()).toMatchObject({ reviewedOn: '2026-11-22', nextReviewOn: '2027-11-22' })
  await expect(house.api.policies.undo(policy)).rejects.toMatchObject({ code: 'conflict' })
  expect((await one()).history.map(({ what }) => what)).toEqual(['undone', 'reviewed', 'approved'])
  await house.api.policies.review(policy)
  house.clock.pass(11 * 60_000)
  await expect(house.api.policies.undo(policy)).rejects.toMatchObject({ code: 'conflict' })
})

test('the review is due on its day, in either language once, and Today says so', async () => {
  for (const language of ['en', 'fr'] as const) await house.api.policies.review({ ...policy, language })
  days(364)
  expect(await one()).toMatchObject({ state: 'inForce' })
  days(1)
  expect(await one()).toMatchObject({ state: 'reviewDue' })
  expect(await today()).toEqual({ reviews: 1, acknowledgements: 0 })
  await house.api.policies.review(policy)
  expect(await today()).toMatchObject({ reviews: 1 })
  await house.api.policies.review({ ...policy, language: 'fr' })
  expect(await today()).toMatchObject({ reviews: 0 })
})

test('owner, days and months are hers to set; a day to come is no approval, and a review comes after it', async () => {
  const fields = { owner: 'Dr Heron', approvedOn: '2026-03-31', reviewMonths: '6', nextReviewOn: '' }
  await house.api.policies.change({ ...policy, fields })
  expect(await one()).toMatchObject({ owner: 'Dr Heron', approvedOn: '2026-03-31', nextReviewOn: '2026-09-30', state: 'reviewDue' })
  await house.api.policies.change({ ...policy, fields: { ...fields, nextReviewOn: '2026-12-01' } })
  expect(await one()).toMatchObject({ nextReviewOn: '2026-12-01', state: 'inForce' })
  for (const [more, refused] of [
    [{ owner: ' ' }, { code: 'invalid', field: 'fields.owner' }],
    [{ reviewMonths: '0' }, { code: 'invalid', field: 'fields.reviewMonths' }],
    [{ nextReviewOn: '2026-03-31' }, { code: 'invalid', field: 'fields.nextReviewOn' }],
    [{ approvedOn: '2026-11-23' }, { code: 'notYet', field: 'fields.approvedOn' }]
  ] as const)
    await expect(house.api.policies.change({ ...policy, fields: { ...fields, ...more } })).rejects.toMatchObject(refused)
  await house.api.policies.review(policy)
  expect(await one()).toMatchObject({ nextReviewOn: '2027-05-22' })
})

test('publishing approves; what was said of an earlier version counts no more, unless the change is small', async () => {
  await house.api.policies.change({
    ...policy,
    fields: { owner: 'Dr Heron', approvedOn: '2026-11-01', reviewMonths: '12', nextReviewOn: '2026-12-24' }
  })
  await publish('en', true)
  expect(await one()).toMatchObject({ version: '1.0.1', approvedOn: '2026-11-01', nextReviewOn: '2026-12-24', note: 'who holds the key' })
  days(1)
  await publish()
  expect(await one()).toMatchObject({
    version: '1.0.2',
    owner: 'Dr Heron',
    effectiveOn: '2026-11-23',
    approvedOn: '2026-11-23',
    nextReviewOn: '2027-11-23',
    state: 'inForce'
  })
  expect((await one()).history.map(({ what, version, small }) => [what, version, small])).toEqual([
    ['published', '1.0.2', false],
    ['published', '1.0.1', true],
    ['changed', '1.0', false]
  ])
  expect(await one('confidentialityPolicy', 'fr')).toMatchObject({ state: 'neverApproved' })
  await house.api.templates.backToLibrary({ ...policy, note: '' })
  expect(await one()).toMatchObject({ version: '1.0', approvedOn: '2026-11-01' }) // that text she had approved
})

test('whoever works with her is to acknowledge what is in force; a new version asks anew, a small change does not', async () => {
  const otter = await add('Otter')
  await add('Zoom', 'platform')
  await house.api.policies.review(policy)
  expect(await states()).toEqual([
    ['Ada Winslow', 'approved'],
    ['Otter', 'missing']
  ])
  expect(await today()).toEqual({ reviews: 0, acknowledgements: 1 })
  await acknowledge(otter, '1.0')
  expect(await today()).toEqual({ reviews: 0, acknowledgements: 0 })
  await publish('en', true)
  expect(await states()).toContainEqual(['Otter', 'acknowledged'])
  const { version } = await publish()
  expect(await states()).toContainEqual(['Otter', 'outdated'])
  expect(await today()).toEqual({ reviews: 0, acknowledgements: 1 })
  expect((await house.api.policies.list({ language: 'fr' }))[0]).toMatchObject({ toAcknowledge: 1 })
  const { id } = await acknowledge(otter, version)
  expect(await states()).toContainEqual(['Otter', 'acknowledged'])
  await house.api.policies.takeBack({ id })
  expect(await states()).toContainEqual(['Otter', 'outdated'])
  await expect(house.api.policies.takeBack({ id })).rejects.toMatchObject({ code: 'conflict' })
  expect((await one()).readers[1]!.acknowledgements).toMatchObject([{ version: '1.0', on: '2026-11-22', how: 'oral' }])
})

test('what was acknowledged in one language is not outdated by a new text in the other', async () => {
  const otter = await add('Otter')
  await house.api.policies.review(policy)
  await house.api.policies.acknowledge({ ...policy, language: 'fr', person: otter, fields: orally('1.0') })
  await publish('en')
  expect(await states()).toContainEqual(['Otter', 'acknowledged'])
  await publish('fr')
  expect(await states()).toContainEqual(['Otter', 'outdated'])
})

test('whom she lets off is asked no more, whom she asks is; who has left stays on the list as one of the past', async () => {
  const otter = await add('Otter')
  const accountant = await add('Ledger', 'accountant')
  await house.api.policies.review(policy)
  expect((await one()).others.map(({ name }) => name)).toEqual(['Ledger'])
  await house.api.policies.ask({ name: policy.name, person: accountant, asked: true })
  await house.api.policies.ask({ name: policy.name, person: otter, asked: false })
  expect(await states()).toEqual([
    ['Ada Winslow', 'approved'],
    ['Ledger', 'missing']
  ])
  await acknowledge(accountant, '1.0')
  await house.api.recipients.end({ id: accountant })
  expect((await one()).readers[1]).toMatchObject({ name: 'Ledger', asked: false, state: 'acknowledged' })
  expect(await today()).toMatchObject({ acknowledgements: 0 })
  await expect(house.api.policies.ask({ name: policy.name, person: v7(), asked: true })).rejects.toMatchObject({ code: 'notFound' })
})

test('an agreement with an assistant is gone through again after a year', async () => {
  const otter = await add('Otter')
  const agreement = { name: 'assistantConfidentiality', language: 'en' } as const
  await house.api.policies.review(agreement)
  await house.api.policies.acknowledge({ ...agreement, person: otter, fields: orally('1.0') })
  days(364)
  expect((await one('assistantConfidentiality')).readers.at(-1)).toMatchObject({ state: 'acknowledged' })
  days(1)
  expect((await one('assistantConfidentiality')).readers.at(-1)).toMatchObject({ state: 'again' })
})

test('by a signed document: its own version counts, and another document is none', async () => {
  const otter = await add('Otter')
  await house.api.policies.review(policy)
  const { preparation } = await house.api.documents.begin({ clientId: null, template: policy.name, language: 'fr' })
  const { id } = await house.api.documents.prepare(preparation)
  const signers = preparation.signers.map(({ role }, place) => ({ place, name: role === 'assistant' ? 'Otter' : 'Ada Winslow' }))
  await house.api.documents.signOnPaper({ id, signers, on: '2026-11-22', pages: 3, explainedBy: 'Ada Winslow', explainedHow: 'both' })
  const { signed } = await one()
  expect(signed).toMatchObject([{ id, names: ['Otter'] }])
  await acknowledge(otter, '', { how: 'document', documentId: id })
  expect((await one()).readers.at(-1)).toMatchObject({
    state: 'acknowledged',
    acknowledgements: [{ documentId: id, language: 'fr', version: '1.0', how: 'document' }]
  })
  await expect(acknowledge(otter, '', { how: 'document', documentId: v7() })).rejects.toMatchObject({ code: 'notFound' })
  await expect(acknowledge(otter, '', { how: 'document' })).rejects.toMatchObject({ code: 'invalid', field: 'fields.documentId' })
})

test('nobody acknowledges a version that there is not, nor on a day that is to come, nor is unknown', async () => {
  const otter = await add('Otter')
  await expect(acknowledge(otter, '9.9')).rejects.toMatchObject({ code: 'notFound', field: 'fields.version' })
  await expect(acknowledge(otter, '1.0', { on: '2026-11-23' })).rejects.toMatchObject({ code: 'notYet', field: 'fields.on' })
  await expect(acknowledge(v7(), '1.0')).rejects.toMatchObject({ code: 'notFound', field: 'person' })
  await expect(house.api.policies.takeBack({ id: v7() })).rejects.toMatchObject({ code: 'notFound' })
})

test('acknowledgements and steps stay, whoever holds the open file', async () => {
  await acknowledge(await add('Otter'), '1.0')
  await house.api.policies.review(policy)
  for (const statement of [
    'delete from policy_acknowledgements',
    "update policy_acknowledgements set version = '2'",
    'insert or replace into policy_acknowledgements select * from policy_acknowledgements',
    'delete from policy_steps',
    "update policy_steps set at = ''",
    'insert or replace into policy_steps select * from policy_steps'
  ])
    expect(() => house.direct((db) => db.run(statement)), statement).toThrow('kept')
})

test.each(['en', 'fr'] as const)('the sheet has a line for everybody who is to sign, in %s', async (language) => {
  const otter = await add('<b>Otter</b>')
  await add('Badger', 'supervisor')
  await house.api.policies.review({ ...policy, language })
  await house.api.policies.acknowledge({ ...policy, language, person: otter, fields: orally('1.0') })
  await house.api.policies.print({ ...policy, language })
  const html = house.asked.calls.find(([call]) => call === 'print')![1] as string
  expect(html).toContain('&lt;b&gt;Otter&lt;/b&gt;')
  expect(html).toContain(language === 'en' ? 'Confidentiality policy' : 'Politique de confidentialité')
  expect(html).toContain(language === 'en' ? 'acknowledged on 22 November 2026' : 'pris connaissance le 22 novembre 2026')
  expect(html.match(/<tr>/g)).toHaveLength(1 + 3 + 3) // its head, three persons, three to spare
  await house.api.policies.print({ name: 'recoveryPlan', language })
  expect(house.asked.calls.findLast(([call]) => call === 'print')![1]).toContain(language === 'en' ? 'Recovery plan' : 'Plan de reprise')
})
