// What is measured in the running app: its start, what reaches the screen, and the memory of its processes.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { passphrase } from '../keeping.ts'
import { ask } from '../e2e/practice.ts'
import type Database from 'better-sqlite3'
import type { Note } from '#contract/notes'
import { pressOf } from '../proof/press.ts'
import { packReady } from './documents.ts'
import { figure, inTurn, timed, type Figure } from './measure.ts'
import { bareCommit, growing, type Rounds } from './inside.ts'

const root = resolve(import.meta.dirname, '../..')

const launch = async (entry: string, profile: string): Promise<{ app: ElectronApplication; page: Page }> => {
  const app = await _electron.launch({
    cwd: root,
    args: [entry, `--user-data-dir=${profile}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: Object.fromEntries(Object.entries(process.env).filter((one): one is [string, string] => one[1] !== undefined))
  })
  return { app, page: await app.firstWindow() }
}

const startOf = async (entry: string, profile: string, shown: string): Promise<number> => {
  const start = performance.now()
  const { app, page } = await launch(entry, profile)
  await page.waitForSelector(shown)
  const ms = performance.now() - start
  await app.close()
  return ms
}

/** From the command to the unlock screen, and to a window that has nothing but a button. */
export const starting = async (profile: string, { few }: Rounds): Promise<Figure[]> => {
  const other = mkdtempSync(join(tmpdir(), 'entrenous-bare-'))
  try {
    const taken = await inTurn(
      few,
      { app: () => startOf('.', profile, 'input[type=password]'), bare: () => startOf('tests/bench/bare', other, 'h1') },
      1
    )
    return [figure('start, to the unlock screen', taken.app, { what: 'a bare window', ms: taken.bare }, { ratio: 1.3 })]
  } finally {
    rmSync(other, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** What stands on a screen by the dozen once it is shown. */
const filled = { clients: '[role=gridcell]', documents: '[role=gridcell]', calendar: '[data-day] button' }

/** Milliseconds in the page from the change of address until what fills the screen is painted. */
const showing = (page: Page, screen: keyof typeof filled): Promise<number> =>
  page.evaluate(
    ([hash, many]) =>
      new Promise<number>((done) => {
        const start = performance.now()
        location.hash = hash
        const look = (): void => {
          if (document.querySelectorAll(many).length > 20) {
            requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))
          } else setTimeout(look, 0)
        }
        look()
      }),
    [`/${screen}`, `main ${filled[screen]}`] as const
  )

/** Once it has been shown for the first time. */
const shownAgain = async (page: Page, screen: keyof typeof filled, few: number): Promise<number[]> => {
  const ms: number[] = []
  for (let round = 0; round <= few; round++) {
    ms.push(await showing(page, screen))
    await leave(page, screen)
  }
  return ms
}

const leave = async (page: Page, screen: keyof typeof filled): Promise<void> => {
  await page.evaluate(() => void (location.hash = '/settings'))
  await page.waitForFunction((many) => document.querySelector(many) === null, `main ${filled[screen]}`)
}

/** To a week of forty series: the invented practice of so many clients fills the present one with more than anybody could see. */
const lookAhead = async (page: Page): Promise<void> => {
  await showing(page, 'calendar')
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'The week after' }).click()
  await leave(page, 'calendar')
}

/** Saves from the page, in turn with the bare commit of the same note in this process: the disk is one and the same. */
const saving = async (page: Page, commit: (turn: number) => unknown, many: number): Promise<Figure[]> => {
  const { rows } = await ask<{ rows: { id: string }[] }>(page, 'clients', 'list', {
    query: '',
    status: 'active',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 1
  })
  const note = await ask<Note>(page, 'notes', 'begin', { clientId: rows[0]!.id, format: 'free' })
  let revision = 0
  let turn = 0
  const call = (method: string, input: unknown): Promise<number> =>
    page.evaluate(
      async ([name, asked]) => {
        const { door } = window as unknown as { door(...parts: unknown[]): Promise<{ ok: boolean }> }
        const start = performance.now()
        const reply = await door('notes', name, asked)
        const ms = performance.now() - start
        if (!reply.ok && name === 'save') throw new Error(JSON.stringify(reply))
        return ms
      },
      [method, input] as const
    )
  const taken = await inTurn(many, {
    page: () => call('save', { id: note.id, revision: revision++, header: note.header, doc: growing(++turn), format: 'free', reason: '' }),
    // there is no such method: the way to the door and back, and nothing else
    empty: () => call('nothing', { header: note.header, doc: growing(turn) }),
    plain: () => timed(() => commit(turn))
  })
  return [
    figure('autosave, from the page to the disk', taken.page, { what: 'commit in plain SQLite', ms: taken.plain }, { ms: 3 }),
    figure('the way from the page to the door and back', taken.empty, null)
  ]
}

export interface ProcessMemory {
  readonly role: string
  readonly processes: number
  /** Proportional share of memory, MB: what is shared counts once over all. */
  readonly pssMb: number
  readonly rssMb: number
}

const linesOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
const kilobytes = (text: string, name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)

const roleOf = (command: string): string =>
  /practice\.js/.test(command)
    ? 'practice (door, vault)'
    : /--type=renderer/.test(command)
      ? 'page'
      : /--type=gpu-process/.test(command)
        ? 'graphics'
        : /--type=|crashpad/.test(command)
          ? "engine's helpers"
          : /chromium\b/.test(command) && !/node/.test(command.split('\0')[0]!)
            ? 'engine'
            : 'main'

/** Every process below this one, by what it does; Linux only. */
export const memoryBelow = (first: number): ProcessMemory[] => {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(all.map((pid) => [Number(pid), Number(/\) \S (\d+)/.exec(linesOf(`/proc/${pid}/stat`))?.[1] ?? 0)]))
  const isBelow = (pid: number): boolean => pid === first || (pid > 1 && isBelow(parents.get(pid) ?? 0))
  const found = new Map<string, { processes: number; pss: number; rss: number }>()
  for (const pid of parents.keys()) {
    if (!isBelow(pid)) continue
    const memory = linesOf(`/proc/${pid}/smaps_rollup`)
    if (memory === '') continue
    const role = roleOf(linesOf(`/proc/${pid}/cmdline`))
    const sum = found.get(role) ?? { processes: 0, pss: 0, rss: 0 }
    found.set(role, { processes: sum.processes + 1, pss: sum.pss + kilobytes(memory, 'Pss'), rss: sum.rss + kilobytes(memory, 'Rss') })
  }
  return [...found].map(([role, { processes, pss, rss }]) => ({
    role,
    processes,
    pssMb: Math.round(pss / 1024),
    rssMb: Math.round(rss / 1024)
  }))
}

const unlocked = async <T>(profile: string, work: (app: ElectronApplication, page: Page) => Promise<T>): Promise<T> => {
  const { app, page } = await launch('.', profile)
  try {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').waitFor()
    return await work(app, page)
  } finally {
    await app.close()
  }
}

/** Saving from the page and memory when nothing happens, with many notes; lists and calendar on screen, in a full practice. */
export const running = async (
  profile: string,
  plain: Database.Database,
  long: string,
  { few, many }: Rounds
): Promise<{ figures: Figure[]; memory: ProcessMemory[] }> => {
  const { saved, memory } = await unlocked(profile, async (app, page) => {
    const figures = await saving(page, bareCommit(plain, 'from the page'), many)
    await new Promise((rest) => setTimeout(rest, 3000))
    return { saved: figures, memory: process.platform === 'linux' ? memoryBelow(app.process().pid!) : [] }
  })
  const shown = await unlocked(long, async (_app, page) => {
    const [clients, documents] = [await shownAgain(page, 'clients', few), await shownAgain(page, 'documents', few)]
    await lookAhead(page)
    return { clients, documents, calendar: await shownAgain(page, 'calendar', few) }
  })
  return {
    figures: [
      ...saved,
      ...(
        [
          ['clients', 'list of clients, rows painted'],
          ['documents', 'list of documents, rows painted'],
          ['calendar', 'calendar, a full week painted']
        ] as const
      ).flatMap(([screen, what]) => [
        figure(what, shown[screen].slice(1), null, { ms: 100 }),
        figure(`${what} the first time`, shown[screen].slice(0, 1), null)
      ])
    ],
    memory
  }
}

/** A pack in the app, in turn with plain pages in a bare window. */
export const printing = async (profile: string, rounds: Rounds): Promise<Figure[]> => {
  const other = mkdtempSync(join(tmpdir(), 'entrenous-bare-'))
  const { app: bare } = await launch('tests/bench/bare', other)
  const plain = (sheets: number): Promise<number> =>
    bare.evaluate(async ({ BrowserWindow }, count) => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL(`app://bundle/index.html?sheets=${count}`)
      const pdf = await window.webContents.printToPDF({})
      window.destroy()
      return pdf.length
    }, sheets)
  try {
    return await unlocked(profile, async (app, page) => packReady(await pressOf(app, page, join(other, 'printed')), plain, rounds))
  } finally {
    await bare.close()
    rmSync(other, { recursive: true, force: true, maxRetries: 5 })
  }
}
