// What the operating system is asked to say, through the door: once, in time, without content, whatever the clock does.
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wallOf } from '../src/main/lib/wallClock.ts'
import { agreed, message, minutes, openHouse, said, screened, someone, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse() // ten in the morning in Paris, a Sunday
  await house.api.settings.change({ remindTasks: false })
})
afterEach(() => house.close())

const remind = () => house.api.tasks.remind({})
const shown = () => house.asked.calls.filter(([call]) => call === 'remind').map(([, what]) => what)
const book = (clientId: string | null, at: string) =>
  house.api.appointments.book({
    fields: {
      clientId,
      title: '',
      serviceId: null,
      ...wallOf(at, 'Europe/Paris'),
      minutes: 50,
      modality: clientId === null ? null : 'inPerson',
      place: ''
    },
    repeats: null,
    times: null
  })
const inMinutes = (count: number): string => new Date(Date.parse(house.clock.now()) + minutes(count)).toISOString()
const heron = async () => (await house.api.clients.add(someone)).id

test('a session is said once, its minutes before, and nothing else of it', async () => {
  await book(await heron(), inMinutes(30))
  house.clock.pass(minutes(19))
  expect(await remind()).toBeNull()
  house.clock.pass(minutes(1))
  expect(await remind()).toEqual({ about: 'session', minutes: 10 })
  expect(await remind()).toBeNull()
  house.clock.pass(minutes(5))
  expect(await remind()).toBeNull()
  expect(shown()).toEqual([{ about: 'session', minutes: 10 }])
  const { rows } = await house.api.audit.list({ room: 'tasks', clientId: null, from: null, to: null, offset: 0, limit: 9 })
  expect(rows.map(({ method, record }) => [method, record])).toEqual([['tasks.remind', null]])
})

test('a computer that slept through the moment says how many minutes are left, and nothing of what has begun', async () => {
  await book(await heron(), inMinutes(30))
  house.clock.pass(minutes(27) + 30_000)
  expect(await remind()).toEqual({ about: 'session', minutes: 3 })
  await book(await heron(), inMinutes(-1))
  expect(await remind()).toBeNull()
})

test('her own time, and what was cancelled, is nobody’s reminder; what was moved is said for its new time', async () => {
  await book(null, inMinutes(8))
  const { id, on } = await book(await heron(), inMinutes(9))
  await house.api.appointments.settle({ id, on, state: 'cancelled', by: 'client', reason: '' })
  expect(await remind()).toBeNull()
  await house.api.appointments.settle({ id, on, state: 'planned', by: null, reason: '' })
  expect(await remind()).toEqual({ about: 'session', minutes: 9 })
  await house.api.appointments.move({ id, on, scope: 'this', ...wallOf(inMinutes(5), 'Europe/Paris') })
  expect(await remind()).toEqual({ about: 'session', minutes: 5 })
})

test('her minutes count, and each kind can be switched off', async () => {
  await book(await heron(), inMinutes(25))
  expect(await remind()).toBeNull()
  await house.api.settings.change({ remindMinutes: 30, remindSessions: false })
  expect(await remind()).toBeNull()
  await house.api.settings.change({ remindSessions: true })
  expect(await remind()).toEqual({ about: 'session', minutes: 25 })
  await house.api.tasks.add({ words: 'Call', dueOn: '2026-11-22', clientId: null, repeat: null })
  expect(await remind()).toBeNull()
  await house.api.settings.change({ remindTasks: true })
  expect(await remind()).toEqual({ about: 'task' })
})

test('nothing is said while a session runs, and what is near still is when it ends', async () => {
  const [first, second] = [await heron(), await heron()]
  await agreed(house, first)
  await screened(house, first)
  const { id } = await house.api.sessions.start({ clientId: first, said: { ...said, modality: 'inPerson' } })
  await book(second, inMinutes(8))
  expect(await remind()).toBeNull()
  house.clock.pass(minutes(4))
  await house.api.sessions.end({ id, override: { reason: 'Trial.' } })
  expect(await remind()).toEqual({ about: 'session', minutes: 4 })
})

test('a session whose end nobody stamped silences what is near no longer than half an hour after its planned end', async () => {
  const [first, second] = [await heron(), await heron()]
  await agreed(house, first)
  await screened(house, first)
  await house.api.sessions.start({ clientId: first, said: { ...said, modality: 'inPerson', minutes: 50 } })
  await book(second, inMinutes(85))
  house.clock.pass(minutes(79))
  expect(await remind()).toBeNull()
  house.clock.pass(minutes(1))
  expect(await remind()).toEqual({ about: 'session', minutes: 5 })
})

test('an answer promised for the next two hours is spoken of once, and again for a new promise', async () => {
  await house.api.settings.change({ remindTasks: true, remindSessions: false })
  house.clock.pass(minutes(4 * 60)) // past the morning
  const clientId = await heron()
  const fields = { ...message, answerBy: inMinutes(121) }
  const { id } = await house.api.exchanges.add({ clientId, fields })
  expect(await remind()).toBeNull()
  house.clock.pass(minutes(1))
  expect(await remind()).toEqual({ about: 'answer' })
  expect(await remind()).toBeNull()
  await house.api.exchanges.change({ id, fields: { ...fields, answerBy: inMinutes(90) } })
  expect(await remind()).toEqual({ about: 'answer' })
  await house.api.exchanges.add({ clientId, fields: { ...fields, answerBy: inMinutes(-1) } }) // late already: it stands on Today
  await house.api.exchanges.close({ id: (await house.api.exchanges.add({ clientId, fields })).id, why: 'notNeeded', words: '' })
  expect(await remind()).toBeNull()
  await house.api.settings.change({ remindTasks: false })
  await house.api.exchanges.add({ clientId, fields })
  expect(await remind()).toBeNull()
})

test('nothing is said of a locked vault, or while the device is in other hands', async () => {
  await book(await heron(), inMinutes(8))
  house.keeper.close()
  await expect(remind()).rejects.toMatchObject({ code: 'locked' })
  expect(shown()).toEqual([])
})

test('a task of the day is spoken of once a morning: from five until noon, and only where something has this day', async () => {
  await house.api.settings.change({ remindTasks: true })
  await house.api.tasks.add({ words: 'Call', dueOn: '2026-11-23', clientId: null, repeat: null })
  expect(await remind()).toBeNull() // what stands open without a day is no task of this one
  house.clock.pass(minutes(18 * 60 + 59)) // 04:59 on Monday
  expect(await remind()).toBeNull()
  house.clock.pass(minutes(1))
  expect(await remind()).toEqual({ about: 'task' })
  expect(await remind()).toBeNull()
  await house.api.settings.change({ timeZone: 'America/Montreal' }) // the same morning once more, and its day is known
  house.clock.pass(minutes(6 * 60))
  expect(await remind()).toBeNull()
  await house.api.tasks.add({ words: 'Write', dueOn: '2026-11-24', clientId: null, repeat: null })
  house.clock.pass(minutes(32 * 60)) // one in the afternoon of Tuesday
  expect(await remind()).toBeNull()
})

test('whatever a clock does, nothing in the coming minutes is lost, and nothing is said twice', async () => {
  // the clock of one run may come back to the hours of another
  const booked: { readonly start: string }[] = []
  const announced = new Set<object>()
  const before = shown().length
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.oneof(fc.integer({ min: -3000, max: 3000 }), fc.constantFrom(-527_040, 527_040, -60, 60)), { maxLength: 12 }),
      async (starts, jumps) => {
        const clientId = await heron()
        for (const start of new Set(starts.map(inMinutes))) {
          await book(clientId, start)
          booked.push({ start })
        }
        for (const jump of [0, ...jumps]) {
          house.clock.pass(minutes(jump))
          while ((await remind()) !== null);
          const now = house.clock.now()
          for (const one of booked) if (one.start > now && one.start <= inMinutes(10)) announced.add(one)
        }
        expect(shown().length - before).toBe(announced.size)
      }
    ),
    { numRuns: 15 }
  )
})
