// Unsent forms: kept as typed, hers again after a lock, gone when sent.
import { afterEach, expect, test } from 'vitest'
import { openHouse, type House } from './house.ts'
import { passphrase } from './keeping.ts'

let house: House
afterEach(() => house.close())

test('what was typed into a form is there again after locking, and gone once dropped', async () => {
  house = await openHouse()
  expect(await house.api.drafts.get({ form: 'client:new' })).toBeNull()
  await house.api.drafts.keep({ form: 'client:new', values: { name: 'Hero', email: 'not yet an addr' } })
  await house.api.drafts.keep({ form: 'client:new', values: { name: 'Heron', email: 'not yet an addr' } })
  house.keeper.close()
  await house.api.vault.unlock({ passphrase })
  expect(await house.api.drafts.get({ form: 'client:new' })).toEqual({ name: 'Heron', email: 'not yet an addr' })
  await house.api.drafts.drop({ form: 'client:new' })
  expect(await house.api.drafts.get({ form: 'client:new' })).toBeNull()
})

test('one form knows nothing of another', async () => {
  house = await openHouse()
  await house.api.drafts.keep({ form: 'client:new', values: { name: 'Heron' } })
  expect(await house.api.drafts.get({ form: 'client:other' })).toBeNull()
})
