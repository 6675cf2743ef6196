// Benches in the built app: starting, saving from the page, the list until it is painted, memory at rest.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { freeText } from '../house.ts'
import { passphrase } from '../keeping.ts'
import { compared, median, quantile, timed, type Row } from './measure.ts'

const root = resolve(import.meta.dirname, '../..')
if (!existsSync(join(root, 'node_modules/electron/path.txt')))
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= join(root, 'tests/electron-host')
const present = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))

const withProfile = async <T>(work: (profile: string) => Promise<T>): Promise<T> => {
  const profile = mkdtempSync(join(tmpdir(), 'entrenous-bench-'))
  try {
    return await work(profile)
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const launch = async (entry: string, profile: string): Promise<{ app: ElectronApplication; page: Page }> => {
  const app = await _electron.launch({
    cwd: root,
    args: [entry, `--user-data-dir=${profile}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: present
  })
  return { app, page: await app.firstWindow() }
}

const door = <T>(page: Page, room: string, method: string, input: unknown): Promise<T> =>
  page.evaluate(
    async ([to, what, asked]) => {
      const reply = await (window as unknown as { door(...call: unknown[]): Promise<{ ok: boolean; value: unknown; code: string }> }).door(
        to,
        what,
        asked
      )
      if (!reply.ok) throw new Error(reply.code)
      return reply.value as never
    },
    [room, method, input] as const
  )

const practice = { passphrase, language: 'en', practiceName: 'Quiet Room', practitionerName: '', country: 'FR', timeZone: 'Europe/Paris' }

/** From the command until something can be read. */
const start = async (runs: number): Promise<Row> =>
  withProfile(async (profile) => {
    const made = await launch('.', profile)
    await made.page.waitForFunction(() => 'door' in window)
    await door(made.page, 'vault', 'create', practice)
    await made.app.close()
    const until = async (entry: string, where: string, shown: string): Promise<void> => {
      const { app, page } = await launch(entry, where)
      await page.waitForSelector(shown)
      closing.push(app)
    }
    const closing: ElectronApplication[] = []
    const closed = async () => {
      for (const app of closing.splice(0)) await app.close()
    }
    const times = await withProfile((bare) =>
      interleavedWith(
        runs,
        () => until('.', profile, 'input[type=password]'),
        () => until('tests/bench/bare', bare, 'h1'),
        closed
      )
    )
    return compared('start, until the unlock screen', 'a bare window of the same engine', times, 1.3)
  })

/** Ours and the reference in turn, with something to be done after each run that is not timed. */
const interleavedWith = async (runs: number, ours: () => Promise<void>, reference: () => Promise<void>, after: () => Promise<void>) => {
  const times = { ours: [] as number[], reference: [] as number[] }
  for (let run = 0; run < runs; run++) {
    for (const [which, work] of [
      ['ours', ours],
      ['reference', reference]
    ] as const) {
      times[which].push(await timed(work))
      await after()
    }
  }
  return times
}

const saving = async (page: Page, runs: number): Promise<Row> => {
  const { id: clientId } = await door<{ id: string }>(page, 'clients', 'add', {
    identity: 'full', name: 'Heron', alias: '', legalName: '', pronouns: '', email: 'heron@example.org', phone: null, birthDate: null, language: 'en',
    timeZone: 'Europe/Paris', country: 'FR', status: 'active', meetingLink: null, about: ''
  }) // prettier-ignore
  const note = await door<{ id: string; header: unknown }>(page, 'notes', 'begin', { clientId, format: 'free' })
  const times = await page.evaluate(
    async ([id, header, doc, count]) => {
      const ask = (window as unknown as { door(...call: unknown[]): Promise<{ ok: true; value: { revision: number } }> }).door
      const took: number[] = []
      for (let run = 0, revision = 0; run < count; run++) {
        const began = performance.now()
        const { value } = await ask('notes', 'save', { id, revision, header, doc, format: 'free', reason: `run ${run}` })
        took.push(performance.now() - began)
        ;({ revision } = value)
      }
      return took
    },
    [
      note.id,
      note.header,
      freeText(...Array.from({ length: 15 }, (_, i) => `Line ${i} of what she said this week, about as long as such lines are.`)),
      runs
    ] as const
  )
  const counted = times.slice(Math.ceil(runs / 10))
  return {
    what: 'autosave, from the window to the disk and back',
    unit: 'ms',
    median: median(counted),
    p95: quantile(counted, 0.95),
    goal: 3
  }
}

const painting = async (page: Page, clients: number, runs: number): Promise<Row> => {
  await page.evaluate(async (count) => {
    const ask = (window as unknown as { door(...call: unknown[]): Promise<unknown> }).door
    for (let i = 0; i < count; i++) {
      await ask('clients', 'add', {
        identity: 'full', name: `Client ${String((i * 7919) % count).padStart(5, '0')}`, alias: '', legalName: '', pronouns: '', email: `c${i}@example.org`, phone: null,
        birthDate: null, language: 'en', timeZone: 'Europe/Paris', country: 'FR', status: 'active', meetingLink: null, about: ''
      }) // prettier-ignore
    }
  }, clients)
  await page.reload()
  await page.getByRole('navigation').waitFor()
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((done) => {
            const began = performance.now()
            const look = () =>
              document.querySelectorAll('[role=grid] [role=row]').length > 5 ? done(performance.now() - began) : requestAnimationFrame(look)
            location.hash = '/clients'
            look()
          })
      )
    )
    await page.evaluate(() => void (location.hash = '/today'))
    await page.locator('[role=grid]').waitFor({ state: 'detached' })
  }
  return {
    what: `client list of ${clients}, from the key to the painted rows`,
    unit: 'ms',
    median: median(times),
    p95: quantile(times, 0.95),
    goal: 100
  }
}

/** Proportional set size of a process and all below it, MB. */
const memory = (pid: number): { name: string; mb: number }[] => {
  const pss = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
  const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  const name = line.includes('practice')
    ? 'practice process'
    : (/--type=([a-z-]+)/.exec(line)?.[1] ?? (line.includes('chromium') ? 'browser' : 'main'))
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return [{ name, mb: pss }, ...children.flatMap((child) => memory(Number(child)))]
}

const resting = async (app: ElectronApplication, page: Page): Promise<Row[]> => {
  await page.waitForTimeout(3000)
  const byName = Map.groupBy(memory(app.process().pid!), ({ name }) => name)
  return [...byName].map(([name, parts]) => ({
    what: `memory at rest, ${name}`,
    unit: 'MB',
    median: parts.reduce((sum, { mb }) => sum + mb, 0),
    note: `${parts.length} process${parts.length > 1 ? 'es' : ''}, PSS`
  }))
}

export const windowBenches = async (quick: boolean): Promise<Row[]> => {
  const rows = [await start(quick ? 2 : 9)]
  await withProfile(async (profile) => {
    const { app, page } = await launch('.', profile)
    await page.waitForFunction(() => 'door' in window)
    await door(page, 'vault', 'create', practice)
    await page.reload()
    await page.getByRole('navigation').waitFor()
    rows.push(await saving(page, quick ? 30 : 300))
    rows.push(await painting(page, quick ? 200 : 10_000, quick ? 3 : 15))
    rows.push(...(await resting(app, page)))
    await app.close()
  })
  return rows
}
