// Whatever is asked of the door, in whatever shape: always a reply, never an exception, never a write for what it refuses.
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type RoomName } from '#contract'
import type { Kind, Procedure, Reply } from '#contract/kinds'
import type { z } from 'zod'
import { waitsFile } from '../../src/main/vault/throttle.ts'
import { refusals } from '../../src/renderer/locales/en/refusals.ts'
import { fingerprintOf, newFolder, passphrase } from '../keeping.ts'
import {
  agreed,
  enquiry,
  keptFile,
  message,
  openHouse,
  person,
  practice,
  said,
  screened,
  sheet,
  someone,
  writtenNote,
  type House
} from '../house.ts'
import { contentOf } from './content.ts'
import {
  directoryEntry,
  hostile,
  platform,
  recipient,
  recording,
  shared,
  spoiled,
  validInputs,
  wrongNames,
  type Ids,
  type Named
} from './inputs.ts'

/** Calls in all; more on demand. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 2000)
const seed = Number(process.env['FUZZ_SEED'] ?? 20261122)

/** For a busy machine, and for many more runs, ms. */
const patience = 120_000 + runs * 50

type AnyProcedure = Procedure<Kind, z.ZodType, unknown>
interface Method {
  readonly room: RoomName
  readonly method: string
  readonly procedure: AnyProcedure
}

const methods: readonly Method[] = (Object.keys(contract) as RoomName[]).flatMap((room) =>
  Object.entries(contract[room] as Record<string, AnyProcedure>).map(([method, procedure]) => ({ room, method, procedure }))
)

/** Acts that leave a line though they are no `write`. */
const logged = new Set([
  'settings.change',
  'offsite.create', // now and then a place is made up that can be created
  'sessions.start',
  'audit.print',
  'appointments.printDay',
  'sessions.copyLink',
  'sessions.reopen',
  'notes.print',
  'recipients.print',
  'emergency.print',
  'screenings.print',
  'referrals.print',
  'sharing.share',
  'sharing.printAccount',
  'policies.print',
  'documents.printRecord',
  'documents.printGiven',
  'readiness.print',
  'platforms.print',
  'security.printPlan',
  'integrity.check',
  'attachments.finish',
  'attachments.look',
  'attachments.dropScanner',
  'backups.dropFolder',
  'backups.plan',
  'backups.setPassphrase',
  ...['setPin', 'dropPin', 'dropCode', 'dropKeyFile', 'changePassphrase', 'printRecoveryKit', 'confirmRecoveryKey'].map(
    (method) => `vault.${method}`
  )
])

/** What is said of an id that nothing has, where it is not `notFound`: a listed backup's disk may be gone since; a log without a line is a log. */
const otherwise: Readonly<Record<string, string>> = {
  'backups.pick': 'placeAbsent',
  'audit.savePdf': 'cancelled',
  'attachments.take': 'scannerMissing'
}

/** What is answered of an id that nothing has, where it is neither nothing, an empty list nor a refusal. */
const empty: Readonly<Record<string, readonly unknown[]>> = {
  // of the file that is being written itself nothing is pointed out; of another's id everything is, a name that was changed meanwhile too
  'persons.conflicts': [['phone'], ['surname', 'phone']]
}

/** Stands in every clinical text and name of the vault. */
const canary = 'Zanzibarine'
const codes = new Set(Object.keys(refusals))
const figures = new Map<string, number>()
const count = (what: string): void => void figures.set(what, (figures.get(what) ?? 0) + 1)

const check = (reply: unknown): Reply<unknown> => {
  const { ok, ...rest } = reply as Reply<unknown>
  if (ok) expect(Object.keys(rest)).toEqual(['value'])
  else {
    const { code, field, waitMs, ...more } = rest as { code: string; field?: string; waitMs?: number }
    expect(codes).toContain(code)
    expect(more).toEqual({})
    // a path of the schema's own names and numbers, never a piece of the input
    if (field !== undefined) expect(field).toMatch(/^[a-zA-Z]+(\.[a-zA-Z]+|\.\d+)*$/)
    if (waitMs !== undefined) expect(waitMs, code).toBeGreaterThan(0) // a guess counts however it fails
    expect(JSON.stringify(rest)).not.toContain(canary)
  }
  structuredClone(reply) // it must pass the port between processes
  count(ok ? 'answered' : (rest as { code: string }).code)
  return reply as Reply<unknown>
}

const isValid = (procedure: AnyProcedure, input: unknown): boolean => {
  try {
    return procedure.input.safeParse(input).success
  } catch {
    return false
  }
}

/** All but the audit, whose upkeep is not anybody's call. */
const contentIn = (house: House): string => contentOf(house.keeper.vault().readable, ['audit'])

/** But for what counts wrong passphrases, whoever asks. */
const filesOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('-shm') && name !== waitsFile)
    .map((name) => [name, statSync(join(folder, name), { bigint: true })] as const)
    .filter(([, stat]) => stat.isFile())
    .map(([name, stat]) => `${name} ${stat.size} ${stat.mtimeNs}`)
    .join('\n')

const changesOf = (house: House): number => house.keeper.vault().readable.get<{ n: number }>('select total_changes() as n')!.n

const furnish = async (house: House): Promise<Ids> => {
  const client = await house.api.clients.add({ ...someone, name: canary, about: canary, meetingLink: 'https://meet.jit.si/abcdefgh' })
  const draft = await writtenNote(house, `${canary} draft`, { clientId: client.id })
  const signed = await writtenNote(house, `${canary} signed`, { clientId: client.id, signed: true })
  const [version] = await house.api.notes.versions({ id: signed.id })
  const [given] = await agreed(house, client.id)
  await screened(house, client.id)
  const session = await house.api.sessions.start({ clientId: client.id, said })
  const meeting = await house.api.platforms.add({ ...platform, hosts: [...platform.hosts], name: canary })
  const entry = await house.api.referrals.addEntry({ ...directoryEntry, name: canary })
  const referred = await house.api.referrals.make({
    clientId: client.id,
    fields: { options: [entry.id], chosenId: entry.id, reason: canary, followUpOn: null }
  })
  const screening = await house.api.screenings.begin({ clientId: client.id })
  const recorded = await house.api.recordings.add({
    clientId: client.id,
    sessionId: session.id,
    fields: recording,
    override: { reason: canary }
  })
  await house.api.settings.change({ practiceName: canary, phone: canary, address: canary, practitionerTitle: canary })
  // what a notice says of the practice stands in the next one: without, it is not given
  const notice = await house.api.documents.begin({ clientId: client.id, template: 'privacyNotice', language: null })
  await house.api.documents.prepare({ ...notice.preparation, fields: { effectiveDate: '2026-11-22', transfers: canary } })
  const { id: known } = await house.api.recipients.add({ ...recipient, name: canary })
  const file = await keptFile(house, client.id, `${canary}.txt`, new TextEncoder().encode(canary))
  const someoneElse = await house.api.persons.add({ clientId: client.id, fields: { ...person, name: canary } })
  const asking = await house.api.enquiries.add({ ...enquiry, name: canary, reason: canary })
  await house.api.emergency.save({ clientId: client.id, fields: { ...sheet, about: canary }, checked: true })
  const [other, gone] = [await house.api.clients.add(someone), await house.api.clients.add(someone)]
  const merged = await house.api.merges.merge({ keep: other.id, drop: gone.id, takes: [] })
  const told = await house.api.sharing.share({ clientId: client.id, fields: { ...shared, recipient: canary }, passphrase: '' })
  const half = await house.api.attachments.begin({ clientId: client.id, name: canary, bytes: 3 })
  const task = await house.api.tasks.add({ words: canary, dueOn: '2026-11-23', clientId: client.id, repeat: { every: 1, unit: 'month' } })
  const wrote = await house.api.exchanges.add({
    clientId: client.id,
    fields: { ...message, personId: someoneElse.id, alone: true, received: canary }
  })
  return {
    client: client.id,
    otherClient: other.id,
    merge: merged.id,
    person: someoneElse.id,
    enquiry: asking.id,
    draft: draft.id,
    signed: signed.id,
    version: version!.id,
    session: session.id,
    recipient: known,
    file: file.id,
    half: half.id,
    consent: given!,
    recording: recorded.id,
    screening: screening.id,
    share: told.id,
    platform: meeting.id,
    entry: entry.id,
    referral: referred.id,
    task: task.id,
    exchange: wrote.id
  }
}

/** A call of the fuzzer: which method, and what it is given. */
const callTo = (
  valid: ReturnType<typeof validInputs>,
  among: readonly Method[],
  fromPage: boolean
): fc.Arbitrary<{ to: Method; input: Named }> =>
  fc.constantFrom(...among).chain((to) => {
    const base = (valid[to.room] as Record<string, unknown>)[to.method]
    return fc
      .oneof(
        { weight: 2, arbitrary: hostile(fromPage) },
        { weight: 5, arbitrary: spoiled(base, fromPage) },
        { weight: 1, arbitrary: fc.constant({ name: 'valid', make: () => base }) }
      )
      .map((input) => ({ to, input }))
  })

const show = ({ to, input }: { to: Method; input: Named }): string => `${to.room}.${to.method} ${input.name}`

/** Runs a property with the figures of the whole: a call is printed by its name, never by its megabytes. */
const fuzz = async <T>(
  share: number,
  calls: fc.Arbitrary<T>,
  showing: (call: T) => string,
  property: (call: T) => Promise<void>
): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(
      calls.map((call) => ({ call, [fc.toStringMethod]: () => showing(call) })),
      async ({ call }) => property(call)
    ),
    { numRuns: Math.ceil(runs * share), seed, endOnFailure: true }
  )
}

afterAll(() => {
  const all = [...figures].toSorted(([, a], [, b]) => b - a).map(([what, times]) => `${what} ${times}`)
  console.log(`door: ${[...figures.values()].reduce((a, b) => a + b, 0)} calls, seed ${seed}: ${all.join(', ')}`)
  expect(Object.keys(Object.prototype)).toEqual([])
})

describe('an open vault', { timeout: patience }, () => {
  let house: House
  let valid: ReturnType<typeof validInputs>
  const due = new Map<string, number>()

  beforeAll(async () => {
    house = await openHouse()
    valid = validInputs(await furnish(house))
    for (const { method, lines } of linesOf(house)) due.set(method, lines)
    return () => house.close()
  })

  /** Asks, and compares the whole vault before and after. */
  const ask = async (room: unknown, method: unknown, input: unknown, before = snapshotOf(house)): Promise<Reply<unknown>> => {
    const reply = check(await house.door(room, method, input))
    if (house.keeper.isOpen()) {
      const after = snapshotOf(house, before)
      if (!reply.ok) expect(after.content, 'a refused call has written').toBe(before.content)
      if (after.changes === before.changes) expect(after.files, 'files changed').toBe(before.files)
    }
    return reply
  }

  const afterwards = async ({ to }: { to: Method }, reply: Reply<unknown>): Promise<void> => {
    const name = `${to.room}.${to.method}`
    const owe = (line: string): void => void due.set(line, (due.get(line) ?? 0) + 1)
    if (reply.ok && (to.procedure.kind === 'write' || to.procedure.clinical || logged.has(name))) owe(name)
    // the input carries a reason, since nobody has agreed to be recorded
    if (reply.ok && name === 'sharing.share') owe('sharing.begun')
    // a notice that nobody signs is given as it is printed
    if (reply.ok && name === 'documents.printGiven' && (reply.value as { given: boolean }).given) owe('consents.given')
    // nothing is said, and nothing logged, where nothing is near
    if (reply.ok && name === 'tasks.remind' && reply.value !== null) owe(name)
    if (reply.ok && (name === 'recordings.add' || name === 'notes.goOn')) owe('consents.overridden')
    // a line under each of the two files
    const both = { 'merges.merge': 'merges.merged', 'merges.undo': 'merges.unmerged' }[name]
    if (reply.ok && both) for (const line of [both, both]) owe(line)
    if (!reply.ok && /^(p|backupP)assphraseWrong$/.test(reply.code)) owe('vault.wrongPassphrase')
    if (house.keeper.isOpen()) return
    owe('vault.lock')
    // it was asked to lock, and did
    house.clock.pass(60_000) // wrong passphrases were tried, too
    await house.keeper.unlock(passphrase)
  }

  test('answers valid input, refuses every other, and writes nothing for what it refuses', async () => {
    await fuzz(0.45, callTo(valid, methods, true), show, async (call) => {
      const input = call.input.make()
      const reply = await ask(call.to.room, call.to.method, input)
      if (reply.ok) expect(isValid(call.to.procedure, input), 'answered what is not of the declared shape').toBe(true)
      else expect(reply.code, 'a fault that nobody foresaw').not.toBe('failed')
      await afterwards(call, reply)
    })
  })

  test('survives what only a caller in the same process could hand over', async () => {
    await fuzz(0.15, callTo(valid, methods, false), show, async (call) => {
      const reply = await ask(call.to.room, call.to.method, call.input.make())
      await afterwards(call, reply)
    })
  })

  test('knows no room and no method by another name', async () => {
    const names = fc.constantFrom(...wrongNames)
    const method = fc.constantFrom(...methods)
    const pair = fc.oneof(
      fc.tuple(names, names),
      fc.tuple(
        method.map(({ room }) => room as unknown),
        names
      ),
      fc.tuple(
        names,
        method.map((one) => one.method as unknown)
      )
    )
    await fuzz(
      0.1,
      fc.tuple(pair, hostile(false)),
      ([[room, name], input]) => `${String(room).slice(0, 40)}.${String(name).slice(0, 40)} ${input.name}`,
      async ([[room, name], input]) => {
        expect(await ask(room, name, input.make())).toEqual({ ok: false, code: 'unknown' })
      }
    )
  })

  test('refuses well-formed ids that nothing has', async () => {
    // an id for each, so that the log of one is not found by the next
    for (const [n, { room, method, procedure }] of methods.entries()) {
      const base = (valid[room] as Record<string, unknown>)[method] as Record<string, unknown>
      for (const key of ['id', 'clientId'].filter((name) => name in base)) {
        const nobody = `01900000-0000-7000-8000-00000000${String(n).padStart(4, '0')}`
        const reply = await ask(room, method, { ...base, [key]: nobody })
        const name = `${room}.${method}`
        // that somebody asked for it may stand in the log by now
        const lines = name === 'audit.list' && reply.ok ? (reply.value as { rows: { record: string }[] }).rows : []
        expect(lines.filter(({ record }) => record !== nobody)).toEqual([])
        if (reply.ok && lines.length === 0)
          expect([null, [], { rows: [], total: 0 }, ...(empty[name] ?? [])], name).toContainEqual(reply.value)
        if (!reply.ok) expect([name, reply.code]).toEqual([name, otherwise[name] ?? 'notFound'])
        if (reply.ok && (procedure.clinical || logged.has(name))) due.set(name, (due.get(name) ?? 0) + 1)
      }
    }
  })

  test('answers each of many at once', async () => {
    await fuzz(
      0.01,
      fc.array(callTo(valid, methods, true), { minLength: 10, maxLength: 20 }),
      (calls) => calls.map(show).join('\n'),
      async (calls) => {
        const replies = await Promise.all(calls.map(({ to, input }) => house.door(to.room, to.method, input.make())))
        for (const [n, reply] of replies.entries()) await afterwards(calls[n]!, check(reply))
      }
    )
  })

  test('has left one audit line for each call that it let through, and none for any other', async () => {
    house.keeper.close()
    house.clock.pass(60_000)
    await house.keeper.unlock(passphrase)
    const lines = new Map(linesOf(house).map(({ method, lines: found }) => [method, found]))
    expect(Object.fromEntries(lines)).toEqual(Object.fromEntries(due))
  })

  test('has logged codes and names of methods alone', () => {
    const known = new Set(['fault unknown', ...methods.map(({ room, method }) => `fault ${room}.${method}`)])
    for (const line of house.logged) expect(known).toContain(line)
  })
})

describe('a locked vault', { timeout: patience }, () => {
  let house: House
  let valid: ReturnType<typeof validInputs>

  beforeAll(async () => {
    house = await openHouse()
    valid = validInputs(await furnish(house))
    house.keeper.close()
    house.asked.answers.backup = join(newFolder(), 'backup.zip')
    writeFileSync(house.asked.answers.backup, 'not a backup')
    return () => house.close()
  })

  const open = methods.filter(({ procedure }) => procedure.locked)
  const shut = methods.filter(({ procedure }) => !procedure.locked)

  test('refuses every method that is not made for it, whatever it is given', async () => {
    const before = fingerprintOf(house.folder)
    for (const { room, method } of shut) {
      const base = (valid[room] as Record<string, unknown>)[method]
      expect([room, method, check(await house.door(room, method, base))]).toEqual([room, method, { ok: false, code: 'locked' }])
    }
    await fuzz(0.15, callTo(valid, shut, false), show, async ({ to, input }) => {
      expect(check(await house.door(to.room, to.method, input.make()))).toEqual({ ok: false, code: 'locked' })
    })
    expect(fingerprintOf(house.folder)).toEqual(before)
  })

  test('tells nothing of what is in it, and stays as it is', async () => {
    const before = fingerprintOf(house.folder)
    await fuzz(0.12, callTo(valid, open, true), show, async ({ to, input }) => {
      const given = input.make()
      const reply = check(await house.door(to.room, to.method, given))
      if (reply.ok) {
        expect(isValid(to.procedure, given)).toBe(true)
        expect(JSON.stringify(reply)).not.toContain(canary)
      } else expect(reply.code).not.toBe('failed')
      expect(house.keeper.isOpen()).toBe(false)
      house.keeper.choose('own')
    })
    expect(fingerprintOf(house.folder)).toEqual(before)
  })

  test('without any vault: nothing is made of a wrong input', async () => {
    const bare = await openHouse({ locked: true })
    const create = methods.filter(({ room, method }) => room === 'vault' && (method === 'create' || method === 'unlock'))
    await fuzz(0.02, callTo(valid, create, true), show, async ({ to, input }) => {
      const given = input.make()
      const reply = check(await bare.door(to.room, to.method, given))
      if (reply.ok) bare.keeper.close()
      else if (bare.keeper.state().state === 'absent') expect(fingerprintOf(bare.folder)).toEqual({})
    })
    bare.close()
  })

  test('made, unlocked or backed up twice at once: one is done, the other refused', async () => {
    const fresh = await openHouse({ locked: true })
    const twice = (room: string, method: string, input: unknown) =>
      Promise.all([fresh.door(room, method, input), fresh.door(room, method, input)]).then((replies) =>
        replies.map((reply) => (check(reply).ok ? 'done' : (reply as { code: string }).code)).toSorted()
      )
    expect(await twice('vault', 'create', { passphrase, ...practice })).toEqual(['conflict', 'done'])
    fresh.asked.answers.place = join(fresh.folder, 'backup.zip')
    expect(await twice('backups', 'make', { passphrase })).toEqual(['busy', 'done'])
    expect(await fresh.api.clients.add(someone)).toHaveProperty('id')
    fresh.keeper.close()
    expect(await twice('vault', 'unlock', { passphrase })).toEqual(['conflict', 'done'])
    fresh.close()
  })
})

interface Snapshot {
  readonly changes: number
  readonly content: string
  readonly files: string
}

const latest = new WeakMap<House, Snapshot>()

/** The content is hashed anew only when the connection has changed a row since. */
const snapshotOf = (house: House, last = latest.get(house)): Snapshot => {
  const changes = changesOf(house)
  const content = last?.changes === changes ? last.content : contentIn(house)
  const snapshot = { changes, content, files: filesOf(house.folder) }
  latest.set(house, snapshot)
  return snapshot
}

const linesOf = (house: House): { method: string; lines: number }[] =>
  house.keeper
    .vault()
    .readable.all<{ method: string; lines: number }>(
      "select method, count(*) as lines from audit where method <> 'vault.unlock' group by method order by method"
    )
