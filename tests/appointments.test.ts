// The calendar through the door: booked, moved, recurring, settled and taken back; warned of, never refused.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Appointment, AppointmentFields, Repeating, Scope, Which } from '#contract/appointments'
import { readinessItems } from '#contract/readiness'
import { agreed, freeText, minutes, openHouse, said, screened, someone, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const client = async (name = 'Heron', more: Partial<typeof someone> = {}) => (await house.api.clients.add({ ...someone, name, ...more })).id
const slot: AppointmentFields = {
  clientId: null,
  title: '',
  serviceId: null,
  date: '2026-11-24',
  time: '14:30',
  minutes: 50,
  modality: 'video',
  place: ''
}
const weekly: Repeating = { frequency: 'weekly', every: 1, weekdays: [], until: null }
const book = (
  clientId: string | null,
  more: Partial<AppointmentFields> = {},
  repeats: Repeating | null = null,
  times: number | null = null
) => house.api.appointments.book({ fields: { ...slot, clientId, ...more }, repeats, times, override: { reason: 'asked by telephone' } })
const days = async (from: string, count: number) => (await house.api.appointments.days({ from, days: count })).rows
const starts = async (from: string, count: number) =>
  (await days(from, count)).map(({ startAt, state }) => `${startAt.slice(0, 16)} ${state}`)
const key = ({ id, on }: Which): Which => ({ id, on })

test('an appointment stands on its day with its client, in UTC, with the practice’s zone beside', async () => {
  const heron = await client()
  const done = await book(heron)
  expect(await days('2026-11-24', 1)).toMatchObject([
    {
      id: done.id,
      on: null,
      seriesId: null,
      clientName: 'Heron',
      startAt: '2026-11-24T13:30:00.000Z',
      endAt: '2026-11-24T14:20:00.000Z',
      timeZone: 'Europe/Paris',
      state: 'planned',
      clientZone: null,
      shift: 0
    }
  ])
  expect(await days('2026-11-23', 1)).toEqual([])
  expect(await days('2026-11-25', 1)).toEqual([])
})

test('her own time needs no client, no modality, and may last for days', async () => {
  await book(null, { title: 'Holiday', date: '2026-12-21', time: '00:00', minutes: 14 * 24 * 60 })
  for (const day of ['2026-12-21', '2026-12-28', '2027-01-03'])
    expect(await days(day, 1)).toMatchObject([{ title: 'Holiday', modality: null }])
  expect(await days('2027-01-04', 1)).toEqual([])
})

test('what belongs to nobody is refused: a client, a service, a modality that are not there, a day that is none', async () => {
  const heron = await client()
  const strange = '0193f0a0-0000-7000-8000-000000000001'
  await expect(book(strange)).rejects.toMatchObject({ code: 'notFound' })
  await expect(book(heron, { serviceId: strange })).rejects.toMatchObject({ code: 'notFound' })
  await expect(book(heron, { modality: null })).rejects.toMatchObject({ code: 'invalid', field: 'fields.modality' })
  await expect(book(heron, { minutes: 24 * 60 })).rejects.toMatchObject({ code: 'invalid', field: 'fields.minutes' })
  for (const wrong of [{ date: '2026-02-30' }, { date: '9999-01-01' }, { time: '24:00' }, { minutes: 0 }, { minutes: 2.5 }])
    await expect(book(heron, wrong), JSON.stringify(wrong)).rejects.toMatchObject({ code: 'invalid' })
  await expect(book(heron, {}, { ...weekly, until: '2026-11-01' })).rejects.toMatchObject({ code: 'invalid', field: 'repeats.until' })
})

describe('a series', () => {
  test('keeps its hour on the wall through the change of the clocks', async () => {
    await book(await client(), { date: '2027-03-16' }, weekly)
    expect(await starts('2027-03-15', 28)).toEqual([
      '2027-03-16T13:30 planned',
      '2027-03-23T13:30 planned',
      '2027-03-30T12:30 planned',
      '2027-04-06T12:30 planned'
    ])
  })

  test('at an hour that spring leaves out stands an hour later on that day alone', async () => {
    await book(null, { date: '2027-03-21', time: '02:30' }, { ...weekly, frequency: 'daily' })
    expect(await starts('2027-03-27', 3)).toEqual(['2027-03-27T01:30 planned', '2027-03-28T01:30 planned', '2027-03-29T00:30 planned'])
  })

  test('ends after so many times, or on its last day', async () => {
    await book(null, {}, { ...weekly, every: 2 }, 3)
    await book(null, { time: '16:00' }, { ...weekly, until: '2026-12-01' })
    expect((await starts('2026-11-23', 42)).length).toBe(5)
    expect(await days('2027-01-04', 42)).toEqual([])
  })

  const series = async () => {
    const heron = await client()
    const done = await book(heron, {}, weekly, 5)
    return { heron, done, one: async (n: number) => (await days('2026-11-23', 42))[n]! }
  }

  test('one of it is changed alone', async () => {
    const { one } = await series()
    const second = await one(1)
    await house.api.appointments.move({ ...key(second), scope: 'this', date: '2026-12-03', time: '09:00' })
    expect(await starts('2026-11-23', 42)).toEqual([
      '2026-11-24T13:30 planned',
      '2026-12-03T08:00 planned',
      '2026-12-08T13:30 planned',
      '2026-12-15T13:30 planned',
      '2026-12-22T13:30 planned'
    ])
    expect((await one(1)).seriesId).toBe(second.seriesId)
    // by the key under which it stood before it became a row, it is still found
    expect(await house.api.appointments.get(key(second))).toMatchObject({ startAt: '2026-12-03T08:00:00.000Z' })
  })

  test('this one and all that follow: the weekday goes with them, what was cancelled stays cancelled', async () => {
    const { one } = await series()
    await house.api.appointments.settle({ ...key(await one(3)), state: 'cancelled', by: 'client', reason: 'holiday' })
    await house.api.appointments.move({ ...key(await one(1)), scope: 'following', date: '2026-12-02', time: '10:00' })
    expect(await starts('2026-11-23', 42)).toEqual([
      '2026-11-24T13:30 planned',
      '2026-12-02T09:00 planned',
      '2026-12-09T09:00 planned',
      '2026-12-15T13:30 cancelled',
      '2026-12-23T09:00 planned'
    ])
  })

  test('all to come: what has passed stays as it was', async () => {
    const { one } = await series()
    house.clock.pass(minutes(9 * 24 * 60))
    await house.api.appointments.move({ ...key(await one(3)), scope: 'all', date: '2026-12-15', time: '18:00' })
    expect(await starts('2026-11-23', 42)).toEqual([
      '2026-11-24T13:30 planned',
      '2026-12-01T17:00 planned',
      '2026-12-08T17:00 planned',
      '2026-12-15T17:00 planned',
      '2026-12-22T17:00 planned'
    ])
  })

  test('can become fortnightly, or one alone', async () => {
    const { one, heron } = await series()
    const second = await one(1)
    const fields = { ...slot, clientId: heron, date: '2026-12-01' }
    const done = await house.api.appointments.change({
      ...key(second),
      scope: 'following',
      fields,
      repeats: { ...weekly, every: 2, until: '2026-12-31' },
      times: null
    })
    expect(await starts('2026-11-23', 42)).toEqual([
      '2026-11-24T13:30 planned',
      '2026-12-01T13:30 planned',
      '2026-12-15T13:30 planned',
      '2026-12-29T13:30 planned'
    ])
    await house.api.appointments.change({ ...key(done), scope: 'following', fields, repeats: null, times: null })
    expect(await starts('2026-11-23', 42)).toEqual(['2026-11-24T13:30 planned', '2026-12-01T13:30 planned'])
  })

  test('a single one becomes the first of a series, and keeps its id', async () => {
    const heron = await client()
    const done = await book(heron)
    await house.api.appointments.change({ ...key(done), scope: 'this', fields: { ...slot, clientId: heron }, repeats: weekly, times: 3 })
    const rows = await days('2026-11-23', 42)
    expect(rows).toHaveLength(3)
    expect(rows[0]!.id).toBe(done.id)
    expect(new Set(rows.map(({ seriesId }) => seriesId)).size).toBe(1)
  })

  test('ends from one on; what took place stays', async () => {
    const { one } = await series()
    house.clock.pass(minutes(24 * 24 * 60))
    await house.api.appointments.settle({ ...key(await one(3)), state: 'held', by: null, reason: '' })
    const done = await house.api.appointments.endSeries(key(await one(2)))
    expect(await starts('2026-11-23', 42)).toEqual(['2026-11-24T13:30 planned', '2026-12-01T13:30 planned', '2026-12-15T13:30 held'])
    await house.api.appointments.undo({ id: done.step })
    expect(await days('2026-11-23', 42)).toHaveLength(5)
  })

  test('one taken out stays out, and comes back with the step', async () => {
    const { one } = await series()
    const second = await one(1)
    const { step } = await house.api.appointments.remove(key(second))
    expect(await days('2026-11-23', 42)).toHaveLength(4)
    await expect(house.api.appointments.get(key(second))).rejects.toMatchObject({ code: 'notFound' })
    await house.api.appointments.undo({ id: step })
    expect(await days('2026-11-23', 42)).toHaveLength(5)
  })
})

test('whatever is done to a calendar, each step taken back in turn leaves it as it was', async () => {
  const heron = await client()
  const from = '2026-11-23'
  const all = async (): Promise<string> => JSON.stringify(await house.api.appointments.days({ from, days: 42 }))
  const scope = fc.constantFrom<Scope>('this', 'following', 'all')
  const step = fc.record({
    what: fc.integer({ min: 0, max: 6 }),
    which: fc.nat(),
    scope,
    days: fc.integer({ min: -6, max: 6 }),
    hour: fc.integer({ min: 8, max: 18 })
  })
  const act = async ({ what, which, scope: of, days: later, hour }: typeof step extends fc.Arbitrary<infer T> ? T : never) => {
    const rows = await days(from, 42)
    const one = rows[which % Math.max(1, rows.length)]
    const time = `${String(hour).padStart(2, '0')}:00`
    if (!one || what === 0) return book(heron, { time }, which % 2 ? weekly : null, which % 2 ? 4 : null)
    const date = new Date(Date.parse(one.startAt) + later * 86_400_000).toISOString().slice(0, 10)
    if (what === 1) return house.api.appointments.settle({ ...key(one), state: 'lateCancelled', by: 'client', reason: 'ill' })
    if (what === 2) return house.api.appointments.remove(key(one))
    if (what === 3) return one.seriesId === null ? null : house.api.appointments.endSeries(key(one))
    if (what === 4)
      return house.api.appointments.change({
        ...key(one),
        scope: of,
        fields: { ...slot, clientId: heron, date, time },
        repeats: which % 3 ? { ...weekly, every: 1 + (which % 2) } : null,
        times: which % 3 ? 3 : null
      })
    return house.api.appointments.move({ ...key(one), scope: of, date, time })
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const before = [await all()]
      const done: string[] = []
      for (const one of steps) {
        const result = await act(one)
        if (result === null) continue
        done.push(result.step)
        before.push(await all())
      }
      for (const id of done.toReversed()) {
        expect(await all()).toBe(before.pop())
        await house.api.appointments.undo({ id })
      }
      expect(await all()).toBe(before.pop())
    }),
    { numRuns: 40 }
  )
})

test('a step is taken back once, and only while nothing of it has changed', async () => {
  const done = await book(await client())
  const { step } = await house.api.appointments.move({ ...key(done), scope: 'this', date: '2026-11-25', time: '10:00' })
  await expect(house.api.appointments.undo({ id: done.step })).rejects.toMatchObject({ code: 'conflict' })
  await house.api.appointments.undo({ id: step })
  await expect(house.api.appointments.undo({ id: step })).rejects.toMatchObject({ code: 'notFound' })
  await house.api.appointments.undo({ id: done.step })
  expect(await days('2026-11-23', 7)).toEqual([])
})

test('cancelled in time or late, by whom and why; not shown up; and planned again', async () => {
  const heron = await client()
  const done = await book(heron)
  expect(await house.api.appointments.get(key(done))).toMatchObject({ late: false, reason: '', cancelledBy: null })
  house.clock.pass(minutes(2 * 24 * 60))
  expect(await house.api.appointments.get(key(done))).toMatchObject({ late: true })
  await house.api.appointments.settle({ ...key(done), state: 'lateCancelled', by: 'client', reason: 'a fever' })
  expect(await house.api.appointments.get(key(done))).toMatchObject({ state: 'lateCancelled', cancelledBy: 'client', reason: 'a fever' })
  for (const state of ['held', 'noShow'] as const)
    await expect(house.api.appointments.settle({ ...key(done), state, by: null, reason: '' })).rejects.toMatchObject({ code: 'notYet' })
  house.clock.pass(minutes(24 * 60))
  await house.api.appointments.settle({ ...key(done), state: 'noShow', by: 'client', reason: '' })
  expect(await house.api.appointments.get(key(done))).toMatchObject({ state: 'noShow', cancelledBy: null })
  await house.api.appointments.settle({ ...key(done), state: 'planned', by: null, reason: 'kept?' })
  expect(await house.api.appointments.get(key(done))).toMatchObject({ state: 'planned', reason: '' })
  expect((await house.api.appointments.get(key(done))).history.map(({ what }) => what)).toEqual(['settled', 'settled', 'settled', 'booked'])
  const { rows } = await house.api.audit.list({ room: 'appointments', clientId: heron, from: null, to: null, offset: 0, limit: 99 })
  expect(rows).toContainEqual(expect.objectContaining({ method: 'appointments.settle', clientName: 'Heron' }))
  expect(JSON.stringify(rows)).not.toContain('fever')
})

const about = async (fields: Partial<AppointmentFields>, repeats: Repeating | null = null, instead: Which | null = null) =>
  (await house.api.appointments.check({ fields: { ...slot, ...fields }, repeats, instead })).warnings.map(({ about: what, count, name }) =>
    [what, ...(count > 1 ? [count] : []), ...(name ? [name] : [])].join(' ')
  )

describe('what speaks against it is said', () => {
  test('another at the same time, not a cancelled one, nor the very one that is changed', async () => {
    const heron = await client()
    await agreed(house, heron)
    const done = await book(heron)
    expect(await about({ time: '15:00' })).toEqual(['overlap Heron'])
    expect(await about({ time: '15:20' })).toEqual([])
    expect(await about({ clientId: heron, time: '15:00' }, null, key(done))).toEqual([])
    await house.api.appointments.settle({ ...key(done), state: 'cancelled', by: 'client', reason: '' })
    expect(await about({ time: '15:00' })).toEqual([])
  })

  test('series that run into each other, each time', async () => {
    const heron = await client()
    await book(heron, {}, { ...weekly, every: 2 })
    expect(await about({ time: '15:00' }, { ...weekly, until: '2026-12-31' })).toEqual(['overlap 3 Heron'])
    // an exception that has moved away leaves its place, and takes another
    const second = (await days('2026-12-08', 1))[0]!
    await house.api.appointments.move({ ...key(second), scope: 'this', date: '2026-12-09', time: '14:30' })
    expect(await about({ time: '15:00' }, { ...weekly, until: '2026-12-31' })).toEqual(['overlap 2 Heron'])
    expect(await about({ date: '2026-12-09' })).toEqual(['overlap Heron'])
  })

  test('too little time between two, the hours and breaks of the practice', async () => {
    const heron = await client()
    await agreed(house, heron)
    await house.api.settings.change({
      pauseMinutes: 10,
      workingHours: [
        { weekday: 2, from: '09:00', to: '12:30' },
        { weekday: 2, from: '14:00', to: '18:00' }
      ]
    })
    await book(heron)
    expect(await about({ clientId: heron, time: '15:20' })).toEqual(['tooClose Heron'])
    expect(await about({ clientId: heron, time: '12:00' })).toEqual(['outsideHours'])
    expect(await about({ clientId: heron, time: '17:10' })).toEqual([])
    expect(await about({ clientId: heron, time: '17:30' })).toEqual(['outsideHours'])
    expect(await about({ clientId: heron, time: '10:00', date: '2026-11-25' })).toEqual(['outsideHours'])
  })

  test('a past that it is moved to, and the night of the client: not of one who comes to the room', async () => {
    const heron = await client('Heron', { timeZone: 'America/New_York', country: 'US' })
    await agreed(house, heron)
    const done = await book(heron, { modality: 'video' })
    const moved = (more: Partial<AppointmentFields>) => about({ clientId: heron, modality: 'video', ...more }, null, key(done))
    expect(await moved({ date: '2026-11-20', time: '14:30' })).toEqual(['past'])
    expect(await moved({ time: '11:00' })).toEqual(['theirNight'])
    expect(await moved({ time: '12:00' })).toEqual([])
    expect(await moved({ time: '11:00', modality: 'inPerson' })).toEqual([])
    house.clock.pass(minutes(3 * 24 * 60))
    expect(await moved({})).toEqual([])
  })

  test('the client’s clock is told of where it shows another time', async () => {
    const zoneOf = async (timeZone: string, modality: 'video' | 'inPerson') => {
      const clientId = await client('Heron', { timeZone })
      const { clientZone } = await house.api.appointments.check({ fields: { ...slot, clientId, modality }, repeats: null, instead: null })
      const done = await book(clientId, { modality })
      expect((await house.api.appointments.get(key(done))).clientZone).toBe(clientZone)
      return clientZone
    }
    expect(await zoneOf('Europe/Brussels', 'video')).toBeNull()
    expect(await zoneOf('Europe/London', 'video')).toBe('Europe/London')
    expect(await zoneOf('Europe/London', 'inPerson')).toBeNull()
  })

  test('hours that do not exist or exist twice, and what the clocks do to the client', async () => {
    const heron = await client('Heron', { timeZone: 'America/New_York', country: 'US' })
    await agreed(house, heron)
    for (const item of readinessItems) await house.api.readiness.set({ item, state: 'done', note: '', reviewOn: null })
    await house.api.readiness.signOff({})
    expect(await about({ date: '2027-03-28', time: '02:30' })).toEqual(['gap'])
    expect(await about({ date: '2027-10-31', time: '02:30' })).toEqual(['fold'])
    expect(await about({ clientId: heron, date: '2027-03-16' })).toEqual(['shift'])
    expect(await about({ clientId: heron, date: '2027-03-02' }, { ...weekly, until: '2027-04-30' })).toEqual(['shift', 'shift'])
    await book(heron, { date: '2027-03-16' })
    expect(await days('2027-03-16', 1)).toMatchObject([{ clientZone: 'America/New_York', shift: 60 }])
  })

  test('a modality that is switched off, a service that is no longer offered, a consent that is missing, a day gone by', async () => {
    const heron = await client()
    const service = await house.api.services.add({
      nameEn: 'Session',
      nameFr: '',
      minutes: 50,
      fee: 7000,
      currency: 'EUR',
      modality: 'video'
    })
    await house.api.services.end({ id: service.id })
    await house.api.settings.change({ modalities: ['inPerson'] })
    expect(await about({ clientId: heron, serviceId: service.id, date: '2026-11-20' })).toEqual([
      'modalityOff',
      'notReady',
      'consentMissing',
      'past',
      'serviceEnded'
    ])
    await book(heron, { serviceId: service.id, date: '2026-11-20' })
    expect(await days('2026-11-20', 1)).toHaveLength(1)
    expect(await about({ clientId: heron, date: '2026-11-30' })).not.toContain('notReady') // it is the first no more
  })
})

describe('the same slot after the usual interval', () => {
  test('a week later, two where it was two, never in the past, and said where there is one', async () => {
    const heron = await client()
    await agreed(house, heron)
    expect(await house.api.appointments.next({ clientId: heron, after: null })).toMatchObject({
      fields: { clientId: heron, date: '2026-11-22', time: '11:00', minutes: 50, modality: 'inPerson' }
    })
    await book(heron, { date: '2026-11-03' })
    const proposed = () => house.api.appointments.next({ clientId: heron, after: null })
    expect(await proposed()).toMatchObject({ fields: { date: '2026-11-24', time: '14:30' }, already: false, warnings: [] })
    await book(heron, { date: '2026-11-17' })
    expect(await proposed()).toMatchObject({ fields: { date: '2026-12-01' } })
    const one = await book(heron, { date: '2026-12-01' })
    expect(await house.api.appointments.next({ clientId: heron, after: key(one) })).toMatchObject({
      fields: { date: '2026-12-15' },
      already: false
    })
    await book(heron, { date: '2026-12-15' })
    expect(await house.api.appointments.next({ clientId: heron, after: key(one) })).toMatchObject({ already: true })
  })

  test('a clock a year ahead or behind loses nothing, and undo works across it', async () => {
    const heron = await client()
    const done = await book(heron, {}, weekly)
    for (const years of [1, -2, 1]) {
      house.clock.pass(minutes(years * 365 * 24 * 60))
      const { fields } = await house.api.appointments.next({ clientId: heron, after: null })
      expect(fields.date >= house.clock.now().slice(0, 10)).toBe(true)
      expect(await days('2026-11-23', 42)).toHaveLength(6)
    }
    await house.api.appointments.undo({ id: done.step })
    expect(await days('2026-11-23', 42)).toEqual([])
  })
})

describe('sessions and notes', () => {
  const linked = async () => {
    const heron = await client('Heron', { meetingLink: 'https://zoom.us/j/123456789' })
    await agreed(house, heron)
    await screened(house, heron)
    return heron
  }

  test('a session that ends makes the appointment around it held; another client’s stays planned', async () => {
    const heron = await linked()
    const otter = await client('Otter')
    await book(heron, { date: '2026-11-22', time: '10:00' }, weekly)
    await book(otter, { date: '2026-11-22', time: '10:00' })
    await book(heron, { date: '2026-11-22', time: '20:00' })
    const session = await house.api.sessions.start({ clientId: heron, said })
    house.clock.pass(minutes(50))
    await house.api.sessions.end({ id: session.id })
    const of = async (id: string) => (await days('2026-11-22', 1)).filter(({ clientId }) => clientId === id).map(({ state }) => state)
    expect(await of(heron)).toEqual(['held', 'planned'])
    expect(await of(otter)).toEqual(['planned'])
    expect((await days('2026-11-29', 1)).map(({ state }) => state)).toEqual(['planned'])
  })

  test('joining the next session ends the one before, and settles it too', async () => {
    const heron = await linked()
    const otter = await client('Otter', { meetingLink: 'https://zoom.us/j/987654321' })
    await agreed(house, otter)
    await screened(house, otter)
    await book(heron, { date: '2026-11-22', time: '10:00' })
    await house.api.sessions.start({ clientId: heron, said })
    house.clock.pass(minutes(50))
    await house.api.sessions.start({ clientId: otter, said })
    expect((await days('2026-11-22', 1)).map(({ state }) => state)).toEqual(['held'])
  })

  test('its note is headed by it, and is opened again from it', async () => {
    const heron = await linked()
    await book(heron, { date: '2026-11-17', modality: 'telephone' }, weekly)
    const [one] = await days('2026-11-17', 1)
    const note = await house.api.notes.begin({ clientId: heron, format: 'free', appointment: key(one!) })
    expect(note.header).toMatchObject({
      startAt: '2026-11-17T13:30:00.000Z',
      endAt: '2026-11-17T14:20:00.000Z',
      modality: 'telephone',
      timeZone: 'Europe/Paris'
    })
    await house.api.notes.save({ id: note.id, revision: 0, header: note.header, doc: freeText('said'), format: 'free', reason: '' })
    const [again] = await days('2026-11-17', 1)
    expect(again).toMatchObject({ noteId: note.id, state: 'planned' })
    expect((await house.api.notes.begin({ clientId: heron, format: 'soap', appointment: key(again!) })).id).toBe(note.id)
    await house.api.notes.discard({ id: note.id })
    expect(await days('2026-11-17', 1)).toMatchObject([{ noteId: null }])
    const otter = await client('Otter')
    await expect(house.api.notes.begin({ clientId: otter, format: 'free', appointment: key(again!) })).rejects.toMatchObject({
      code: 'notFound'
    })
  })

  test('has one note with the session by which it was held, however that is opened', async () => {
    const heron = await linked()
    await book(heron, { date: '2026-11-22', time: '10:00' })
    await house.api.sessions.start({ clientId: heron, said })
    house.clock.pass(minutes(20))
    const { id } = (await house.api.sessions.running({}))!
    await house.api.sessions.jot({ id, text: 'Slept better.' })
    await house.api.sessions.end({ id })
    const [note, ...more] = await house.api.notes.unfinished({})
    expect(more).toEqual([])
    const [held] = await days('2026-11-22', 1)
    expect(held).toMatchObject({ state: 'held', noteId: note!.id })
    await house.api.notes.get({ id: note!.id })
    house.clock.pass(minutes(3 * 24 * 60))
    expect((await house.api.notes.begin({ clientId: heron, format: 'free', appointment: key(held!) })).id).toBe(note!.id)
    expect(await house.api.notes.unfinished({})).toHaveLength(1)
  })

  test('of which a note was begun before gives it to its session', async () => {
    const heron = await linked()
    await book(heron, { date: '2026-11-22', time: '10:00' })
    const [planned] = await days('2026-11-22', 1)
    const note = await house.api.notes.begin({ clientId: heron, format: 'free', appointment: key(planned!) })
    await house.api.notes.save({ id: note.id, revision: 0, header: note.header, doc: freeText('Ask of work.'), format: 'free', reason: '' })
    const { id } = await house.api.sessions.start({ clientId: heron, said })
    await house.api.sessions.jot({ id, text: 'Slept better.' })
    await house.api.sessions.end({ id })
    expect(await house.api.notes.unfinished({})).toMatchObject([{ id: note.id, opening: 'Ask of work. Slept better.' }])
    expect(await days('2026-11-22', 1)).toMatchObject([{ state: 'held', noteId: note.id }])
  })

  test('Today and the client’s page have them in order', async () => {
    const heron = await linked()
    await book(heron, { date: '2026-11-22', time: '18:00' })
    await book(null, { date: '2026-11-22', time: '08:00', title: 'Supervision' })
    await book(heron, { date: '2026-11-10' }, weekly, 4)
    expect((await house.api.today.look({})).sessions.map(({ clientName, title }) => clientName ?? title)).toEqual(['Supervision', 'Heron'])
    const { next, past } = await house.api.appointments.ofClient({ clientId: heron, limit: 2 })
    const at = (rows: Appointment[]) => rows.map(({ startAt }) => startAt.slice(0, 10))
    expect([at(next), at(past)]).toEqual([
      ['2026-11-22', '2026-11-24'],
      ['2026-11-17', '2026-11-10']
    ])
  })
})

test('a reminder says when, in the client’s language and zone, and nothing else', async () => {
  const one = await book(await client('Zoé Lebœuf', { language: 'fr', timeZone: 'America/Toronto', country: 'CA' }))
  const { text, language } = await house.api.appointments.reminder(key(one))
  expect(language).toBe('fr')
  expect(text).toBe(
    'Petit rappel\u00a0: nous nous retrouvons le mardi 24 novembre à 14:30 (Europe/Paris). Chez vous, il sera 8:30 (America/Toronto). En cas d’empêchement, merci de me prévenir au moins 24 heures avant.'
  )
  const near = await book(await client())
  expect((await house.api.appointments.reminder(key(near))).text).toBe(
    'A reminder: we meet on Tuesday 24 November at 14:30. If you cannot come, please tell me at least 24 hours before.'
  )
  const here = await book(await client('Wren', { timeZone: 'America/New_York' }), { modality: 'inPerson', date: '2026-11-25' })
  expect((await house.api.appointments.reminder(key(here))).text).toMatch(/^A reminder: we meet on Wednesday 25 November at 14:30\. If/)
  await house.api.settings.change({ country: 'US' })
  expect((await house.api.appointments.reminder(key(here))).text).toMatch(/^A reminder: we meet on Wednesday, November 25 at 2:30\sPM\. If/)
  await house.api.settings.change({ cancellationHours: 1 })
  expect((await house.api.appointments.reminder(key(one))).text).toContain('au moins une heure avant.')
  expect((await house.api.appointments.reminder(key(near))).text).toContain('at least one hour before.')
  for (const word of ['Lebœuf', 'Quiet', 'Ada', 'session', 'therap']) expect(text).not.toContain(word)
})

test('a reminder comes with what speaks against sending it', async () => {
  const clientId = await client()
  const one = await book(clientId)
  const against = async () => {
    const { unsafe, unwritten, missing } = await house.api.appointments.reminder(key(one))
    return { unsafe, unwritten, missing }
  }
  const lack = { kind: 'emailReminders', person: '', state: 'missing' }
  expect(await against()).toEqual({ unsafe: false, unwritten: false, missing: [lack] })
  await agreed(house, clientId, ['emailReminders'])
  expect(await against()).toEqual({ unsafe: false, unwritten: false, missing: [] })
  const rules = {
    unsafe: true,
    call: 'yes',
    voicemail: 'no',
    write: 'no',
    post: 'no',
    hours: '',
    calling: '',
    safeWord: '',
    about: ''
  } as const
  await house.api.clients.setContactRules({ id: clientId, rules })
  expect(await against()).toEqual({ unsafe: true, unwritten: true, missing: [] })
})

test('the day’s sheet names nobody where she wants initials only', async () => {
  await book(await client('Zoé <b> Lebœuf'), { place: 'Room 2' })
  await book(null, { time: '17:00', title: 'Dentist' })
  const sheet = async (names: 'full' | 'initials') => {
    await house.api.appointments.printDay({ date: '2026-11-24', language: 'fr', names })
    return String(house.asked.calls.at(-1)![1])
  }
  expect(await sheet('full')).toMatch(/<title>Document<\/title>.*14:30.*Zoé &lt;b&gt; Lebœuf.*vidéo.*Room 2.*Dentist/s)
  const discreet = await sheet('initials')
  expect(discreet).toMatch(/Z\. .*L\./)
  expect(discreet).not.toMatch(/Leb|Dentist|Room 2/)
})

describe('services', () => {
  const fields = { nameEn: 'Couple session', nameFr: '', minutes: 80, fee: 9000, currency: 'EUR', modality: 'inPerson' } as const

  test('have a name in one language at least, are changed, ended and offered again', async () => {
    await expect(house.api.services.add({ ...fields, nameEn: '' })).rejects.toMatchObject({ code: 'invalid', field: 'nameEn' })
    const { id } = await house.api.services.add(fields)
    await house.api.services.change({ id, fields: { ...fields, nameFr: 'Séance de couple', fee: 9500 } })
    await house.api.services.end({ id })
    expect(await house.api.services.list({})).toEqual([
      { ...fields, id, nameFr: 'Séance de couple', fee: 9500, replyHours: null, endedOn: '2026-11-22' }
    ])
    await house.api.services.resume({ id })
    expect(await house.api.services.list({})).toMatchObject([{ endedOn: null }])

    // a promise of its own only where one writes
    await house.api.services.change({ id, fields: { ...fields, modality: 'email', replyHours: 24 } })
    expect(await house.api.services.list({})).toMatchObject([{ id, replyHours: 24 }])
    await house.api.services.change({ id, fields: { ...fields, replyHours: 24 } })
    expect(await house.api.services.list({})).toMatchObject([{ id, replyHours: null }])
    await expect(house.api.services.add({ ...fields, modality: 'email', replyHours: 0 })).rejects.toMatchObject({
      code: 'invalid',
      field: 'replyHours'
    })
  })
})

test('the profile of the practice is kept and believed no more than any input', async () => {
  const registrations = [{ body: 'ARS Île-de-France', number: '75 93 1234 5', place: 'FR', expiresOn: '2026-12-31' }]
  const codes = [{ body: 'BACP', title: 'Ethical Framework', version: '2018', on: null }]
  expect(await house.api.settings.change({ registrations, codes })).toMatchObject({ registrations, codes, insurances: [] })
  await expect(house.api.settings.change({ registrations: [{ ...registrations[0]!, body: '' }] })).rejects.toMatchObject({
    code: 'invalid'
  })
  await expect(house.api.settings.change({ workingHours: [{ weekday: 1, from: '12:00', to: '09:00' }] })).rejects.toMatchObject({
    code: 'invalid'
  })
})
