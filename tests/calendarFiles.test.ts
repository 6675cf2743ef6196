// Calendar files through the door: written without content, taken over whole or refused by line.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mostIcsBytes, mostIcsEvents, type IcsFault } from '#contract/appointments'
import { readCalendar } from '../src/main/lib/icalendar.ts'
import { openHouse, someone, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const file = (...lines: string[]): Uint8Array => encoded(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'))
const start = 'DTSTART;TZID=Europe/Paris:20261124T143000'
const read = (bytes: Uint8Array) => house.api.appointments.readIcs({ bytes })
const faults = async (bytes: Uint8Array): Promise<string[]> => (await read(bytes)).faults.map(({ line, fault }) => `${line} ${fault}`)
const rows = async (from = '2026-11-23', days = 42) => (await house.api.appointments.days({ from, days })).rows
const nothing = async (bytes: Uint8Array) => {
  await expect(house.api.appointments.importIcs({ bytes, titles: 'kept' })).rejects.toMatchObject({ code: 'invalid' })
  expect(await rows()).toEqual([])
}

test('what is saved for other programs says “Busy” or initials, and nothing more', async () => {
  const { id } = await house.api.clients.add({ ...someone, name: 'Zoé Lebœuf' })
  const fields = {
    clientId: id,
    title: '',
    serviceId: null,
    date: '2026-11-24',
    time: '14:30',
    minutes: 50,
    modality: 'video' as const,
    place: 'Room 2, rue des Lilas'
  }
  await house.api.appointments.book({
    fields,
    repeats: { frequency: 'weekly', every: 1, weekdays: [], until: null },
    times: null,
    override: { reason: 'asked by telephone' }
  })
  const own = { ...fields, clientId: null, title: 'Dentist', modality: null, time: '09:00' }
  const gone = await house.api.appointments.book({ fields: own, repeats: null, times: null })
  await house.api.appointments.book({ fields: { ...own, time: '18:00' }, repeats: null, times: null })
  await house.api.appointments.settle({ id: gone.id, on: null, state: 'cancelled', by: 'practitioner', reason: '' })
  const place = join(house.folder, 'calendar.ics')
  house.asked.answers.place = place
  const save = async (words: 'busy' | 'initials') => {
    await house.api.appointments.exportIcs({ from: '2026-11-23', to: '2026-12-06', words, language: 'fr' })
    return readFileSync(place, 'utf8')
  }
  const busy = await save('busy')
  expect(house.asked.calls).toContainEqual(['choosePlace', 'Calendrier.ics', 'file'])
  expect(busy.match(/DTSTART:.*/g)).toEqual(['DTSTART:20261124T133000Z', 'DTSTART:20261124T170000Z', 'DTSTART:20261201T133000Z'])
  expect(new Set(busy.match(/SUMMARY:.*/g))).toEqual(new Set(['SUMMARY:Occupé']))
  const initials = await save('initials')
  expect(initials.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Z. L.', 'SUMMARY:Occupé', 'SUMMARY:Z. L.'])
  for (const word of ['Leb', 'Zoé', 'Dentist', 'Lilas', 'video']) expect(busy + initials).not.toContain(word)
  await expect(
    house.api.appointments.exportIcs({ from: '2026-12-06', to: '2026-11-23', words: 'busy', language: 'en' })
  ).rejects.toMatchObject({ code: 'invalid' })
  const until = (to: string) => house.api.appointments.exportIcs({ from: '2026-11-23', to, words: 'busy', language: 'en' })
  await expect(until('2029-11-24')).rejects.toMatchObject({ code: 'invalid', field: 'to' })
  await until('2029-11-23')
})

const practice = () =>
  file(
    ...event('UID:a', start, 'DTEND;TZID=Europe/Paris:20261124T152000', 'SUMMARY:zoe LEBOEUF'),
    ...event(
      'UID:b',
      start.replace('1430', '0900'),
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=TU',
      'EXDATE;TZID=Europe/Paris:20261201T090000',
      'SUMMARY:Choir\\, long',
      ' er'
    ),
    ...event(
      'UID:b',
      'RECURRENCE-ID;TZID=Europe/Paris:20261208T090000',
      'DTSTART;TZID=Europe/Paris:20261209T110000',
      'DURATION:PT1H',
      'SUMMARY:Choir'
    ),
    ...event('UID:c', 'DTSTART;VALUE=DATE:20261221', 'DTEND;VALUE=DATE:20261224', 'SUMMARY:Holiday'),
    ...event('UID:d', 'DTSTART:20261125T083000Z', 'STATUS:CANCELLED'),
    ...event(
      'UID:e',
      'DTSTART;TZID=W. Europe Standard Time:20261126T100000',
      'DURATION:PT30M',
      'BEGIN:VALARM',
      'TRIGGER:-PT10M',
      'END:VALARM'
    )
  )

test('what stands for a day that its series does not have is taken over alone, and all of the series can still be changed', async () => {
  const bytes = file(
    ...event(
      'UID:b',
      start.replace('1430', '0900'),
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'EXDATE;TZID=Europe/Paris:20261203T090000'
    ),
    ...event('UID:b', 'RECURRENCE-ID;TZID=Europe/Paris:20261202T090000', 'DTSTART;TZID=Europe/Paris:20261202T110000', 'DURATION:PT1H')
  )
  await house.api.appointments.importIcs({ bytes, titles: 'busy' })
  const found = await rows()
  expect(found.map(({ startAt, seriesId }) => `${startAt.slice(0, 16)} ${seriesId !== null}`)).toEqual([
    '2026-11-24T08:00 true',
    '2026-12-01T08:00 true',
    '2026-12-02T10:00 false',
    '2026-12-08T08:00 true'
  ])
  const { id, on } = found[0]!
  await house.api.appointments.move({ id, on, scope: 'all', date: '2026-11-24', time: '10:00' })
  expect((await rows()).map(({ startAt }) => startAt.slice(0, 16))).toEqual([
    '2026-11-24T09:00',
    '2026-12-01T09:00',
    '2026-12-02T10:00',
    '2026-12-08T09:00'
  ])
})

test('another calendar is looked at, taken over in one step, and taken back in one', async () => {
  await house.api.clients.add({ ...someone, name: 'Zoé Lebœuf' })
  const preview = await read(practice())
  expect(preview).toMatchObject({ faults: [], total: 5, known: 0 })
  expect(preview.rows.map(({ title, clientName }) => clientName ?? title)).toEqual(['Zoé Lebœuf', 'Choir, longer', 'Choir', 'Holiday', ''])
  const done = await house.api.appointments.importIcs({ bytes: practice(), titles: 'kept' })
  expect(done.count).toBe(5)
  expect((await rows()).map(({ startAt, clientName, title }) => `${startAt.slice(0, 16)} ${clientName ?? title}`)).toEqual([
    '2026-11-24T08:00 Choir, longer',
    '2026-11-24T13:30 Zoé Lebœuf',
    '2026-11-26T09:00 ',
    '2026-12-09T10:00 Choir',
    '2026-12-15T08:00 Choir, longer',
    '2026-12-20T23:00 Holiday'
  ])
  expect(await read(practice())).toMatchObject({ total: 0, known: 5 })
  await house.api.appointments.undo({ id: done.step })
  expect(await rows()).toEqual([])
  const busy = await house.api.appointments.importIcs({ bytes: practice(), titles: 'busy' })
  expect((await rows()).filter(({ title }) => title !== '')).toEqual([])
  await house.api.appointments.undo({ id: busy.step })
})

test('the first session online waits until the practice is ready, or for a reason, also where it comes with a file', async () => {
  const link = 'https://zoom.us/j/93012345678'
  await house.api.clients.add({ ...someone, name: 'Zoé Lebœuf', meetingLink: link })
  const take = (override?: { reason: string }) => house.api.appointments.importIcs({ bytes: practice(), titles: 'busy', override })
  expect(await read(practice())).toMatchObject({ unready: true, total: 5 })
  await expect(take()).rejects.toMatchObject({ code: 'notReady' })
  expect(await rows()).toEqual([])
  const done = await take({ reason: 'moved from the old calendar' })
  expect((await rows()).filter(({ modality }) => modality === 'video')).toHaveLength(1)
  const { rows: lines } = await house.api.audit.list({ room: 'readiness', clientId: null, from: null, to: null, offset: 0, limit: 20 })
  expect(lines.map(({ method }) => method)).toContain('readiness.overridden')
  // once there is one it is the first no more
  await house.api.appointments.undo({ id: done.step })
  expect(await read(practice())).toMatchObject({ unready: true })
})

test('who is met in person, or nobody, asks for no readiness', async () => {
  await house.api.clients.add({ ...someone, name: 'Zoé Lebœuf' })
  expect(await read(practice())).toMatchObject({ unready: false })
})

test('one wrong line and nothing is taken over; each is named', async () => {
  const good = event(start, 'SUMMARY:one')
  const wrong: [string[], string][] = [
    [event('DTSTART:20260230T100000Z'), '3 badDate'],
    [event('DTSTART:2026-11-24'), '3 badDate'],
    [event('DTSTART:99990101T100000Z'), '3 badDate'],
    [event('DTSTART;TZID=Mars/Olympus:20261124T100000'), '3 badZone'],
    [event(start, 'DTEND;TZID=Europe/Paris:20261124T140000'), '4 badLength'],
    [event(start, 'DURATION:P9999D'), '4 badLength'],
    [event(start, 'DURATION:soon'), '4 badLength'],
    [event('SUMMARY:one'), '2 startMissing'],
    [event(start, 'no colon here'), '4 notALine'],
    [event(start, ...good), '4 nested'],
    [['BEGIN:VCALENDAR'], '3 nested'],
    [['BEGIN:VEVENT', start, 'END:VTODO'], '5 notClosed'],
    [[...event(start), 'END:VEVENT'], '6 notClosed']
  ].map(([lines, fault]) => [lines as string[], String(fault).replace(/^\d+/, (n) => String(Number(n) + 1))])
  for (const [lines, fault] of wrong) {
    const bytes = file(...lines)
    const found = await faults(bytes)
    expect(found.length, `${lines.join(' ')} gave ${found.join(', ')}`).toBeGreaterThan(0)
    expect(
      found.map((each) => each.replace(/^\d+ /, '')),
      lines.join(' ')
    ).toContain(fault.replace(/^\d+ /, ''))
    await nothing(bytes)
  }
  expect(await faults(file(...event(start, 'DURATION:soon'), ...event('DTSTART:x')))).toEqual(['5 badLength', '8 badDate'])
})

test('absurd recurrences are refused by their line', async () => {
  for (const rule of [
    'FREQ=SECONDLY',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;INTERVAL=100000',
    'FREQ=WEEKLY;COUNT=99999999',
    'FREQ=WEEKLY;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=5TU',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1',
    'FREQ=DAILY;BYHOUR=1,2,3',
    'FREQ=WEEKLY;UNTIL=20261124T100000Z;COUNT=4',
    'FREQ=WEEKLY;UNTIL=20200101',
    'FREQ=YEARLY;BYDAY=TU',
    'FREQ=WEEKLY;FREQ=DAILY',
    'RRULE',
    ''
  ])
    expect(await faults(file(...event(start, `RRULE:${rule}`))), rule).toEqual(['5 badRule'])
  expect(await faults(file(...event(start, 'RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY')))).toEqual(['6 badRule'])
  expect(await faults(file(...event(start, 'RDATE:20261201T090000Z')))).toEqual(['5 badRule'])
  for (const rule of ['FREQ=MONTHLY;BYDAY=4TU', 'FREQ=YEARLY', 'FREQ=WEEKLY;INTERVAL=2;WKST=SU', 'FREQ=DAILY;UNTIL=20261201T000000Z'])
    expect(await faults(file(...event(start, `RRULE:${rule}`))), rule).toEqual([])
})

test('files of another encoding, of another kind, too large, too many, or folded without end', async () => {
  const latin = Uint8Array.from(Buffer.from(Buffer.from(file(...event(start, 'SUMMARY:é'))).toString('utf8'), 'latin1'))
  expect(await faults(latin)).toEqual(['5 encoding'])
  const wide = Uint8Array.from(Buffer.from('\ufeffBEGIN:VCALENDAR\r\nEND:VCALENDAR', 'utf16le'))
  expect((await faults(wide))[0]).toMatch(/encoding/)
  expect(await faults(file(...event(start, 'SUMMARY:a\0b')))).toEqual(['5 encoding'])
  for (const strange of ['', '   \r\n', '<html></html>', 'Subject,Start Date\r\nOne,2026', '{"kind":"calendar"}'])
    expect((await read(encoded(strange))).faults.length, strange).toBeGreaterThan(0)
  expect(await faults(file(...event(start, `SUMMARY:${`${'x'.repeat(70)}\r\n `.repeat(400)}`)))).toEqual(['5 tooLong'])
  const many = file(...Array.from({ length: mostIcsEvents + 1 }, () => event('DTSTART:20261124T100000Z')).flat())
  expect((await read(many)).faults.at(-1)).toMatchObject({ fault: 'tooMany' })
  // each day left out of a series is a row of its own
  const left = (lines: number) =>
    Array.from({ length: lines }, () => `EXDATE:${Array.from({ length: 50 }, () => '20261124T100000Z').join(',')}`)
  expect(await faults(file(...event('DTSTART:20261124T100000Z', 'RRULE:FREQ=DAILY', ...left(mostIcsEvents / 50))))).toEqual([])
  expect(
    (await read(file(...event('DTSTART:20261124T100000Z', 'RRULE:FREQ=DAILY', ...left(mostIcsEvents / 50 + 1))))).faults.at(-1)
  ).toMatchObject({ fault: 'tooMany' })
  await expect(read(new Uint8Array(mostIcsBytes + 1))).rejects.toMatchObject({ code: 'invalid', field: 'bytes' })
  expect((await read(encoded('BEGIN:VCALENDAR\r\n'.repeat(50_000)))).faults).toEqual([{ line: 2, fault: 'nested' }])
})

test('whatever bytes come, the reader ends with events or faults, never both, never an error', () => {
  const limits = { bytes: 100_000, events: 100, minutes: 10_000, zone: 'Europe/Paris' }
  const piece = fc.constantFrom(
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VALARM',
    start,
    'DTSTART:20260230',
    'DTSTART;VALUE=DATE:20261124',
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=31',
    'EXDATE:20261124',
    'RECURRENCE-ID:20261124T133000Z',
    'UID:x',
    ' folded',
    ':',
    ''
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(fc.oneof(piece, fc.string())).map((lines) => encoded(lines.join('\r\n'))),
        fc.uint8Array({ maxLength: 300 })
      ),
      (bytes) => {
        const { events, faults: found } = readCalendar(bytes, limits)
        expect(events.length > 0 && found.length > 0).toBe(false)
        for (const { line } of found as IcsFault[]) expect(line).toBeGreaterThan(0)
      }
    ),
    { numRuns: 500 }
  )
})
