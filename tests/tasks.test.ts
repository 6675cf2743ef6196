// Tasks through the door: her own, with their days, rhythms and undo; and what every room tells is due, which the list never stores.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { taskKinds, type TaskFields } from '#contract/tasks'
import { unsettledRows } from '../src/main/features/appointments/reading.ts'
import { notesWritten } from '../src/main/features/notes/reading.ts'
import type { Sql } from '../src/main/tools.ts'
import { passphrase } from './keeping.ts'
import { agreed, dueNow, freeText, minutes, openHouse, person, preparedDocument, sheet, someone, writtenNote, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse() // a Sunday, 22 November 2026, ten in the morning in Paris
})
afterEach(() => house.close())

const days = (count: number): number => minutes(count * 24 * 60)
const task: TaskFields = { words: 'Call the school', dueOn: '2026-11-22', clientId: null, repeat: null }
const add = async (fields: Partial<TaskFields> = {}) => (await house.api.tasks.add({ ...task, ...fields })).id
const everything = { query: '', filter: 'open', clientId: null, sort: 'due', descending: false, words: {}, offset: 0, limit: 200 } as const
const list = (part: Partial<Parameters<House['api']['tasks']['list']>[0]> = {}) => house.api.tasks.list({ ...everything, ...part })
const own = async (part: Parameters<typeof list>[0] = {}) =>
  (await list(part)).rows.flatMap(({ kind, about, due }) => (kind === 'own' ? [[about, due]] : []))
const kinds = async (part: Parameters<typeof list>[0] = {}) => (await list(part)).rows.map(({ kind, due, about }) => [kind, due, about].filter((x) => x !== '')) // prettier-ignore

/** What the new practice has open before anything is done. */
const ofEveryPractice = ['check', 'disk']
const butThose = async (part: Parameters<typeof list>[0] = {}) => (await kinds(part)).filter(([kind]) => !ofEveryPractice.includes(kind!))

describe('a task of hers', () => {
  test('stands in the list by its day, is changed, put off, ticked off and taken back', async () => {
    const id = await add()
    await add({ words: 'Tax', dueOn: '2026-12-31' })
    expect(await own()).toEqual([['Call the school', '2026-11-22'], ['Tax', '2026-12-31']]) // prettier-ignore
    await house.api.tasks.change({ id, fields: { ...task, words: ' Write  to the school ', dueOn: '2026-11-24' } })
    await house.api.tasks.postpone({ id, to: '2027-01-02' })
    expect(await own()).toEqual([['Tax', '2026-12-31'], ['Write to the school', '2027-01-02']]) // prettier-ignore
    await house.api.tasks.finish({ id })
    expect(await own()).toEqual([['Tax', '2026-12-31']])
    expect((await list({ filter: 'done' })).rows).toMatchObject([{ about: 'Write to the school', own: { doneOn: '2026-11-22' } }])
    await expect(house.api.tasks.finish({ id })).rejects.toMatchObject({ code: 'conflict' })
    await expect(house.api.tasks.postpone({ id, to: '2027-01-03' })).rejects.toMatchObject({ code: 'conflict' })
    await house.api.tasks.unfinish({ id })
    expect(await own()).toContainEqual(['Write to the school', '2027-01-02'])
    await expect(house.api.tasks.unfinish({ id })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is deleted explicitly, comes back, and is gone for good a month later', async () => {
    const id = await add()
    await house.api.tasks.remove({ id })
    expect(await own()).toEqual([])
    for (const ask of [house.api.tasks.finish({ id }), house.api.tasks.remove({ id }), house.api.tasks.change({ id, fields: task })])
      await expect(ask).rejects.toMatchObject({ code: 'notFound' })
    await house.api.tasks.restore({ id })
    expect(await own()).toHaveLength(1)
    await house.api.tasks.remove({ id })
    house.clock.pass(days(32))
    await add({ words: 'Another' })
    await expect(house.api.tasks.restore({ id })).rejects.toMatchObject({ code: 'notFound' })
    expect((await house.api.audit.list({ room: 'tasks', clientId: null, from: null, to: null, offset: 0, limit: 50 })).rows.map(({ method }) => method)).toContain('tasks.remove') // prettier-ignore
  })

  test('goes then when she next opens the practice, whether she writes another or not, with what was typed, and with its line', async () => {
    const id = await add()
    await house.api.drafts.keep({ form: `task:${id}`, values: { words: 'Call again' } })
    await house.api.tasks.remove({ id })
    house.clock.pass(days(32))
    await house.api.vault.lock({})
    await house.api.vault.unlock({ passphrase })
    expect(house.direct((db) => db.get<{ n: number }>('select count(*) as n from tasks')!.n)).toBe(0)
    expect(await house.api.drafts.get({ form: `task:${id}` })).toBeNull()
    const { rows } = await house.api.audit.list({ room: 'tasks', clientId: null, from: null, to: null, offset: 0, limit: 9 })
    expect(rows[0]).toMatchObject({ method: 'tasks.purged', record: id })
  })

  test('needs words and a day that exists; whom it is about must be there', async () => {
    for (const [fields, field] of [
      [{ words: '  ' }, 'words'],
      [{ dueOn: '2026-02-30' }, 'dueOn'],
      [{ dueOn: '0001-01-01' }, 'dueOn'],
      [{ repeat: { every: 0, unit: 'day' as const } }, 'repeat.every']
    ] as const)
      // prettier-ignore
      await expect(add(fields)).rejects.toMatchObject({ code: 'invalid', field })
    const clientId = '01900000-0000-7000-8000-0000000000ff'
    for (const ask of [add({ clientId }), list({ clientId })]) await expect(ask).rejects.toMatchObject({ code: 'notFound' })
  })

  test('of a client stands with them, names them, and is told apart in the log', async () => {
    const { id: heron } = await house.api.clients.add(someone)
    const { id: otter } = await house.api.clients.add({ ...someone, name: 'Otter' })
    const id = await add({ clientId: heron })
    await add({ clientId: otter, words: 'Send the sheet' })
    await house.api.tasks.finish({ id })
    await house.api.tasks.unfinish({ id })
    expect((await list({ clientId: heron })).rows).toMatchObject([{ about: 'Call the school', clientName: 'Heron' }])
    const { rows } = await house.api.audit.list({ room: 'tasks', clientId: heron, from: null, to: null, offset: 0, limit: 50 })
    expect(rows.filter(({ method }) => method === 'tasks.finish')).toMatchObject([{ record: id, clientName: 'Heron' }])
  })

  test('goes with the file when two are merged, and back', async () => {
    const [keep, drop] = [(await house.api.clients.add(someone)).id, (await house.api.clients.add(someone)).id]
    const first = await add({ clientId: drop })
    const { id } = await house.api.merges.merge({ keep, drop, takes: [] })
    expect((await list({ clientId: keep })).total).toBe(1)
    // what was begun on the page of the file that went is kept in the one that stands
    const late = await add({ clientId: drop, words: 'Begun before' })
    expect((await list({ clientId: keep })).rows.map(({ record }) => record)).toEqual([first, late])
    expect(await house.api.notes.begin({ clientId: drop, format: 'free' })).toMatchObject({ clientId: keep })
    house.direct((db) => [db.run('delete from notes'), db.run('delete from tasks where id = ?', late)])
    await house.api.merges.undo({ id })
    expect([(await list({ clientId: keep })).total, (await list({ clientId: drop })).total]).toEqual([0, 1])
  })
})

describe('a task that repeats', () => {
  const monthly = { every: 1, unit: 'month' } as const

  test('stands there again on its next day; what was missed meanwhile is not asked for one by one', async () => {
    const id = await add({ dueOn: '2026-08-31', repeat: monthly })
    await house.api.tasks.finish({ id })
    expect(await own()).toEqual([['Call the school', '2026-11-30']])
    const [{ record: next } = { record: '' }] = (await list()).rows.filter(({ kind }) => kind === 'own')
    await house.api.tasks.postpone({ id: next, to: '2026-12-02' })
    await house.api.tasks.finish({ id: next })
    expect(await own()).toEqual([['Call the school', '2026-12-31']])
  })

  test('done early it stands there for the time after', async () => {
    await house.api.tasks.finish({ id: await add({ dueOn: '2026-11-25', repeat: { every: 1, unit: 'week' } }) })
    expect(await own()).toEqual([['Call the school', '2026-12-02']])
  })

  test('put off to another day it goes on from its own', async () => {
    const id = await add({ dueOn: '2026-11-27', repeat: { every: 1, unit: 'week' } })
    await house.api.tasks.postpone({ id, to: '2026-11-24' })
    await house.api.tasks.postpone({ id, to: '2026-11-23' })
    await house.api.tasks.change({ id, fields: { ...task, words: 'Call them', dueOn: '2026-11-23', repeat: { every: 1, unit: 'week' } } })
    await house.api.tasks.finish({ id })
    expect(await own()).toEqual([['Call them', '2026-12-04']])
  })

  test('taken back, the next one goes where she removed it too, and one rhythm never stands there twice', async () => {
    const id = await add({ repeat: monthly })
    await house.api.tasks.finish({ id })
    const next = (await list({ query: 'school' })).rows[0]!.record
    await house.api.tasks.remove({ id: next })
    await house.api.tasks.unfinish({ id })
    await expect(house.api.tasks.restore({ id: next })).rejects.toMatchObject({ code: 'notFound' })
    expect(await own()).toHaveLength(1)
  })

  test('taken back, the next one goes, unless it has been touched since', async () => {
    const id = await add({ repeat: monthly })
    await house.api.tasks.finish({ id })
    await house.api.tasks.unfinish({ id })
    expect(await own()).toEqual([['Call the school', '2026-11-22']])
    await house.api.tasks.finish({ id })
    const next = (await list({ query: 'school' })).rows[0]!.record
    house.clock.pass(minutes(1))
    await house.api.tasks.postpone({ id: next, to: '2027-03-01' })
    await expect(house.api.tasks.unfinish({ id })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('whatever is done and taken back, in whatever order, leaves the list as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ dueOn: fc.integer({ min: -400, max: 400 }), every: fc.integer({ min: 1, max: 99 }), unit: fc.constantFrom('day', 'week', 'month', 'year', null) }), { minLength: 1, maxLength: 4 }), // prettier-ignore
        async (some) => {
          const made = []
          for (const { dueOn, every, unit } of some) {
            const on = Temporal.PlainDate.from('2026-11-22').add({ days: dueOn }).toString()
            made.push(await add({ dueOn: on, repeat: unit && { every, unit } }))
          }
          const before = await own()
          for (const id of made) await house.api.tasks.finish({ id })
          for (const id of made) await house.api.tasks.unfinish({ id })
          expect(await own()).toEqual(before)
          for (const id of made) await house.api.tasks.remove({ id })
        }
      ),
      { numRuns: 25 }
    )
  })
})

describe('the list', () => {
  test('is narrowed by day, searched, sorted, windowed and counted', async () => {
    const { id: heron } = await house.api.clients.add({ ...someone, name: 'Héron' })
    await add({ words: 'Late', dueOn: '2026-11-20' })
    await add({ words: 'Now' })
    await add({ words: 'Soon', dueOn: '2026-11-29', clientId: heron })
    await add({ words: 'Next month', dueOn: '2026-11-30' })
    await house.api.tasks.finish({ id: await add({ words: 'Over' }) })
    expect(await own({ filter: 'overdue' })).toEqual([['Late', '2026-11-20']])
    expect(await own({ filter: 'today' })).toEqual([['Now', '2026-11-22']])
    expect(await own({ filter: 'week' })).toEqual([['Soon', '2026-11-29']])
    expect(await own({ filter: 'later' })).toEqual([['Next month', '2026-11-30']])
    expect((await list({ filter: 'done' })).rows.map(({ about }) => about)).toEqual(['Over'])
    expect((await list()).counts).toEqual({ open: 6, overdue: 1, today: 3, week: 1, later: 1, done: 1 })
    expect((await list({ query: 'HERON so' })).rows.map(({ about }) => about)).toEqual(['Soon'])
    expect((await list({ query: 'disk', words: { disk: 'The disk of the computer' } })).rows.map(({ kind }) => kind)).toEqual(['disk'])
    expect((await list({ sort: 'client', limit: 1 })).rows[0]!.clientName).toBe('Héron')
    expect((await list({ sort: 'kind', words: { own: 'z', check: 'a', disk: 'b' } })).rows.map(({ kind }) => kind).slice(0, 2)).toEqual(['check', 'disk']) // prettier-ignore
    expect((await list({ descending: true, limit: 1 })).rows[0]!.about).toBe('Next month')
    expect((await list({ offset: 5, limit: 5 })).rows).toHaveLength(1)
  })

  test('whose day it is is the practice’s: at the end of a day, and when the clocks change', async () => {
    await add({ words: 'Sunday' })
    house.clock.pass(minutes(13 * 60 + 59))
    expect((await list({ filter: 'today' })).rows.some(({ about }) => about === 'Sunday')).toBe(true)
    house.clock.pass(minutes(1)) // 23:00 UTC is midnight in Paris
    expect(await own({ filter: 'overdue' })).toEqual([['Sunday', '2026-11-22']])
    await house.api.settings.change({ timeZone: 'Pacific/Honolulu' })
    expect(await own({ filter: 'overdue' })).toEqual([])
  })

  test('ten thousand of hers stay quick', async () => {
    house.direct((db) =>
      db.run(
        `with recursive numbers (value) as (select 1 union all select value + 1 from numbers where value < 10000)
         insert into tasks (id, words, due_on, starts_on, made_at, updated_at)
         select printf('01900000-0000-7000-8000-%012d', value), 'Task ' || value, date('2026-11-22', (value % 700 - 100) || ' days'), '2026-11-22', '', ''
         from numbers`
      )
    )
    const began = performance.now()
    expect((await list({ offset: 5000, limit: 100 })).rows).toHaveLength(100)
    expect((await list({ query: 'task 777' })).total).toBe(19)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('holds what the rooms tell, each with its day, and of one client what is theirs', async () => {
    const { id: heron } = await house.api.clients.add({ ...someone, country: 'FR', meetingLink: 'https://meet.jit.si/q8fz2kd0' })
    const note = await writtenNote(house, 'Half a note', { clientId: heron })
    await agreed(house, heron, ['therapy'], { expiresOn: '2026-12-10' })
    await house.api.emergency.save({ clientId: heron, fields: sheet, checked: true })
    await house.api.settings.change({
      insurances: [{ insurer: 'Mutuelle', number: '', expiresOn: '2026-12-31' }],
      registrations: [{ body: 'ADELI', number: '', place: '', expiresOn: '2028-01-01' }]
    })
    await house.api.recipients.add({ name: 'Zoom', kind: 'platform', sees: '', purpose: '', country: 'US', contract: 'none', contractOn: '', checkedOn: '', checkMonths: '12', about: '' }) // prettier-ignore
    const at = { clientId: heron, title: '', serviceId: null, time: '18:00', minutes: 50, modality: 'inPerson' as const, place: '' }
    const once = { repeats: null, times: null }
    await house.api.appointments.book({ fields: { ...at, date: '2026-11-20' }, ...once })
    await house.api.appointments.book({ fields: { ...at, date: '2026-11-25' }, ...once })
    expect((await butThose()).map(([kind, due]) => [kind, due])).toEqual([
      ['appointment', '2026-11-20'],
      ['note', '2026-11-22'],
      ['screening', null],
      ['readiness', null],
      ['platform', null],
      ['recipient', null],
      ['consentMissing', '2026-11-25'],
      ['consent', '2026-12-10'],
      ['insurance', '2026-12-31'],
      ['emergency', '2027-02-22']
    ])
    expect((await list({ clientId: heron })).rows.map(({ kind, record }) => [kind, record])).toEqual([
      ['appointment', expect.any(String)],
      ['note', note.id],
      ['screening', heron],
      ['consentMissing', heron],
      ['consent', heron],
      ['emergency', heron]
    ])
  })

  test('tells before a session what its way of meeting takes of everybody who takes part', async () => {
    const { id: clientId } = await house.api.clients.add({ ...someone, identity: 'full', unit: 'couple', name: 'Heron and Otter' })
    for (const name of ['Heron', 'Otter']) await house.api.persons.add({ clientId, fields: { ...person, name, role: 'client' } })
    const agreedTo = ['therapy', 'privacy', 'telephone'] as const
    await agreed(house, clientId, [...agreedTo], { person: 'Heron' })
    const fields = {
      clientId,
      title: '',
      serviceId: null,
      date: '2026-11-25',
      time: '10:00',
      minutes: 50,
      modality: 'telephone',
      place: ''
    } as const
    await house.api.appointments.book({ fields, repeats: null, times: null })
    const told = async () => (await list({ clientId })).rows.filter(({ kind }) => kind === 'consentMissing').map(({ due }) => due)
    expect(await told()).toEqual(['2026-11-25'])
    await agreed(house, clientId, ['therapy', 'telephone'], { person: 'Otter' })
    expect(await told()).toEqual([])
  })

  test('never disagrees with the room: what is seen to there is gone here', async () => {
    const { id: heron } = await house.api.clients.add(someone)
    const enquiry = await house.api.enquiries.add({ name: 'Wren', contact: 'w@x.org', contactAbout: '', reason: '', channel: 'email', referrer: '', askedOn: '2026-11-20', times: '' }) // prettier-ignore
    expect(await butThose()).toEqual([['enquiry', '2026-11-20', 'Wren']])
    await house.api.enquiries.answer(enquiry)
    const booked = await house.api.appointments.book({
      fields: {
        clientId: heron,
        title: '',
        serviceId: null,
        date: '2026-11-20',
        time: '18:00',
        minutes: 50,
        modality: 'inPerson',
        place: ''
      },
      repeats: null,
      times: null
    })
    expect(await butThose()).toEqual([['appointment', '2026-11-20']])
    await house.api.appointments.settle({
      id: booked.id,
      on: booked.on,
      state: 'held',
      by: null,
      reason: ''
    })
    expect(await butThose()).toEqual([['noteMissing', '2026-11-20']])
    const { id } = await house.api.notes.begin({ clientId: heron, format: 'free', appointment: { id: booked.id, on: booked.on } })
    expect(await butThose()).toEqual([])
    await house.api.notes.discard({ id })
    expect(await butThose()).toEqual([['noteMissing', '2026-11-20']])
  })

  test('a session without a word or a note stays open however old it is; two of one day need two notes', async () => {
    const { id: heron } = await house.api.clients.add(someone)
    const book = (date: string, time: string, repeats: Parameters<House['api']['appointments']['book']>[0]['repeats'] = null) =>
      house.api.appointments.book({
        fields: { clientId: heron, title: '', serviceId: null, date, time, minutes: 50, modality: 'inPerson', place: '' },
        repeats,
        times: null
      })
    const settle = ({ id, on }: { id: string; on: string | null }) =>
      house.api.appointments.settle({ id, on, state: 'held', by: null, reason: '' })
    const forgotten = await book('2026-11-20', '10:00')
    const morning = await book('2026-11-20', '14:00')
    const evening = await book('2026-11-20', '18:00')
    for (const one of [morning, evening]) await settle(one)
    house.clock.pass(days(100))
    const open = async () => (await list({ clientId: heron })).rows.flatMap(({ kind, due, record }) => (due === '2026-11-20' && kind !== 'note' ? [[kind, record]] : [])) // prettier-ignore
    expect(await open()).toEqual([['appointment', forgotten.id], ['noteMissing', morning.id], ['noteMissing', evening.id]]) // prettier-ignore
    await settle(forgotten)
    // one that was written without its appointment, in the afternoon
    const write = async (startAt: string, appointment?: { id: string; on: string | null }) => {
      const { id, header } = await house.api.notes.begin({ clientId: heron, format: 'free', ...(appointment ? { appointment } : {}) })
      await house.api.notes.save({ id, revision: 0, header: { ...header, startAt, endAt: null }, doc: freeText('What we spoke about'), format: 'free', reason: '' }) // prettier-ignore
    }
    await write('2026-11-20T13:05:00.000Z')
    expect(await open()).toEqual([['noteMissing', forgotten.id], ['noteMissing', evening.id]]) // prettier-ignore
    // beside it what was said with one of them alone is no note of another session
    const { id: personId } = await house.api.persons.add({ clientId: heron, fields: person })
    const [note] = (await house.api.notes.ofClient({ clientId: heron, offset: 0, limit: 1 })).rows
    const part = await house.api.notes.beginPart({ id: note!.id, personId })
    await house.api.notes.save({ id: part.id, revision: 0, header: part.header, doc: freeText('Alone'), format: 'free', reason: '' })
    expect(await open()).toHaveLength(2)
    await write('2026-11-20T09:00:00.000Z', { id: forgotten.id, on: forgotten.on })
    expect(await open()).toEqual([['noteMissing', evening.id]])
    await write('2026-11-20T17:00:00.000Z', { id: evening.id, on: evening.on })
    expect(await open()).toEqual([])
  })

  test('what comes with another calendar is history; what recurs is asked about for a month', async () => {
    const { id: heron } = await house.api.clients.add(someone)
    const fields = { clientId: heron, title: '', serviceId: null, date: '2026-08-03', time: '10:00', minutes: 50, modality: 'inPerson' as const, place: '' } // prettier-ignore
    await house.api.appointments.book({ fields, repeats: null, times: null })
    const old = async () => (await list()).rows.filter(({ kind }) => kind === 'appointment').map(({ due }) => due)
    expect(await old()).toEqual(['2026-08-03'])
    house.direct((db) => db.run("update appointments set source_uid = 'one@elsewhere'"))
    expect(await old()).toEqual([])
    await house.api.appointments.book({ fields, repeats: { frequency: 'weekly', every: 1, weekdays: [1], until: null }, times: null })
    expect(await old()).toEqual(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'])
  })

  test('what stands open of sessions is found by its own index', () => {
    const plans = house.direct((db) => {
      const told: string[] = []
      const all = <T>(sql: string, ...values: Sql[]): T[] => {
        told.push(...db.all<{ detail: string }>(`explain query plan ${sql}`, ...values).map(({ detail }) => detail))
        return db.all<T>(sql, ...values)
      }
      unsettledRows({ get: (sql, ...values) => db.get(sql, ...values), all }, '2026-10-22T09:00:00.000Z', house.clock.now(), null)
      notesWritten({ get: (sql, ...values) => db.get(sql, ...values), all }, [{ clientId: 'one', from: '2026-11-20T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' }]) // prettier-ignore
      return told.join()
    })
    expect(plans).toContain('appointments_unsettled')
    expect(plans).toContain('notes_of_client')
  })

  test('a tick of every month, the restore and the disk are among them, and wait for their day once they are seen to', async () => {
    expect(await dueNow(house, 'check')).toBe(6)
    for (const check of ['updates', 'firewall', 'antivirus', 'screenLock', 'log', 'devices'] as const)
      await house.api.security.tick({ check })
    await house.api.security.answerDisk({ answer: 'on' })
    expect((await kinds()).map(([kind, due]) => [kind, due])).toEqual([['check', '2026-12-22']])
    house.clock.pass(days(40))
    expect(await dueNow(house, 'check')).toBe(6)
    house.clock.pass(-days(400)) // ticks of a time that has not come
    expect((await kinds()).find(([kind]) => kind === 'check')?.[1]).toBe(null)
  })

  test('kinds are told in one order, hers first', () => {
    expect(taskKinds[0]).toBe('own')
    expect(new Set(taskKinds).size).toBe(taskKinds.length)
  })

  test('says nothing while the device is in a client’s hands', async () => {
    const { id } = await house.api.clients.add(someone)
    const document = await preparedDocument(house, id)
    await house.api.documents.handOver({ ids: [document], explainedBy: 'Ada Winslow', explainedHow: 'orally' })
    for (const ask of [list(), house.api.tasks.remind({}), add()]) await expect(ask).rejects.toMatchObject({ code: 'handedOver' })
  })
})
