// Settings through the door: defaults that suit the country, changes one by one, preferences outside the vault.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openHouse, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

test('a new practice has its name and settings that suit its country', async () => {
  expect(await house.api.settings.get({})).toEqual({
    practiceName: 'Quiet Room',
    practitionerName: 'Ada Winslow',
    practitionerTitle: '',
    registrations: [],
    insurances: [],
    codes: [],
    address: '',
    email: '',
    phone: '',
    country: 'FR',
    timeZone: 'Europe/Paris',
    jurisdictions: ['FR', 'EU'],
    paperSize: 'A4',
    autoLockMinutes: 5,
    reaskBeforeExport: false,
    remindSessions: true,
    remindMinutes: 10,
    remindTasks: true,
    drillMonths: 3,
    noteFormat: 'soap',
    fee: 0,
    currency: 'EUR',
    sessionMinutes: 50,
    modalities: ['inPerson', 'video', 'voice', 'telephone', 'chat', 'messages', 'email', 'walk', 'homeVisit'],
    workingHours: [],
    pauseMinutes: 0,
    preferEndToEnd: false,
    meetingHosts: [],
    replyHours: 48,
    cancellationHours: 24,
    retentionYears: 10
  })
})

test.each([
  ['US', 'USD', 7],
  ['GB', 'GBP', 7],
  ['CA', 'CAD', 10],
  ['BE', 'EUR', 30],
  ['CH', 'CHF', 10],
  ['JP', 'USD', 10]
])('in %s the currency is %s and records are kept for %i years until she says otherwise', async (country, currency, retentionYears) => {
  expect(await house.api.settings.change({ country })).toMatchObject({ country, currency, retentionYears })
  await house.api.settings.change({ currency: 'NOK', retentionYears: 12 })
  expect(await house.api.settings.change({ country: 'NO' })).toMatchObject({ currency: 'NOK', retentionYears: 12 })
})

test('a change leaves the other settings as they are, and survives locking', async () => {
  const before = await house.api.settings.get({})
  expect(await house.api.settings.change({ autoLockMinutes: 3, fee: 7000 })).toEqual({ ...before, autoLockMinutes: 3, fee: 7000 })
  expect(await house.api.settings.get({})).toEqual({ ...before, autoLockMinutes: 3, fee: 7000 })
})

test.each([
  { autoLockMinutes: 0 },
  { autoLockMinutes: 61 },
  { fee: -1 },
  { currency: 'euro' },
  { practiceName: '' },
  { country: 'fr' },
  { secret: 1 }
])('%j is refused and changes nothing', async (change) => {
  const before = await house.api.settings.get({})
  expect(await house.door('settings', 'change', change)).toMatchObject({ ok: false, code: 'invalid' })
  expect(await house.api.settings.get({})).toEqual(before)
})

test('preferences lie outside the vault and can be read while it is locked', async () => {
  const locked = await openHouse({ locked: true })
  expect(await locked.api.settings.prefer({ theme: 'dark' })).toEqual({ language: 'en', theme: 'dark', singleKeys: true })
  expect(await locked.api.settings.preferences({})).toMatchObject({ theme: 'dark' })
  await expect(locked.api.settings.get({})).rejects.toMatchObject({ code: 'locked' })
  locked.close()
})
