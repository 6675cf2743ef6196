// Processes made to be killed: built into one file each, since most of a short life would be spent reading sources.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import house from '../../package.json' with { type: 'json' }
import { demand } from './soak.ts'
import type { Task, Told } from './tasks.ts'

const root = resolve(import.meta.dirname, '../..')
/** Below the checkout, so that native packages are found. */
const built = join(root, 'out/proof')
/** Killed processes never get to write Node's compile cache: one that ends well does it for all. */
const compileCache = join(built, 'cache')

const buildVictim = async (): Promise<void> => {
  mkdirSync(compileCache, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: built,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: {
        input: { victim: join(import.meta.dirname, 'victim.ts'), worker: join(root, 'src/main/vault/worker.ts') },
        external: Object.keys(house.dependencies),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
      }
    }
  })
}
let builtOnce: Promise<void> | undefined
/** The keeper's worker in one file: from its sources each thread would strip the types anew. */
export const builtWorker = async (): Promise<URL> => {
  await (builtOnce ??= buildVictim())
  return pathToFileURL(join(built, 'worker.js'))
}

export interface Victim {
  readonly child: ChildProcess
  readonly told: Told[]
  readonly gone: Promise<unknown>
  /** When it has told so much, or is gone. */
  heard(enough: (told: readonly Told[]) => boolean): Promise<unknown>
  start(task: Task): void
}

const newVictim = (): Victim => {
  const child = spawn(process.execPath, [join(built, 'victim.js')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache, NODE_OPTIONS: '' }
  })
  const told: Told[] = []
  const lines = createInterface({ input: child.stdout })
  // the last line may be cut by the kill: then it is not acknowledged
  lines.on('line', (line) => line.endsWith('}') && told.push(JSON.parse(line) as Told))
  // only when all that it has told is read
  const gone = Promise.all([new Promise((done) => child.once('close', done)), new Promise((done) => lines.once('close', done))])
  const heard = async (enough: (told: readonly Told[]) => boolean): Promise<void> => {
    while (!enough(told) && child.exitCode === null && child.signalCode === null) await Promise.race([once(lines, 'line'), gone])
  }
  return { child, told, gone, heard, start: (task) => void child.stdin.end(`${JSON.stringify(task)}\n`) }
}

const ready = (told: readonly Told[]): boolean => told.length > 0

/** Gives a task, kills in the random moment that `moment` waits for, and gives what was acknowledged. */
export const killed = async (victim: Victim, task: Task, moment: () => Promise<unknown>): Promise<Told[]> => {
  await victim.heard(ready)
  victim.start(task)
  await Promise.race([moment(), victim.gone])
  victim.child.kill('SIGKILL')
  await victim.gone
  return victim.told.slice(1)
}

/** Lets a task run to its end; gives how long it took, ms. */
export const undisturbed = async (task: Task): Promise<number> => {
  await (builtOnce ??= buildVictim())
  const victim = newVictim()
  await victim.heard(ready)
  const start = performance.now()
  victim.start(task)
  await victim.gone
  demand(victim.child.exitCode === 0, `undisturbed, the ${task.task} failed`)
  return performance.now() - start
}

/** Two processes being started while the one before is killed and looked at. */
export const victims = async function* (count: number): AsyncGenerator<Victim> {
  await undisturbed({ task: 'leave' })
  const waiting = [newVictim(), newVictim()]
  try {
    for (let n = 0; n < count; n++) {
      waiting.push(newVictim())
      yield waiting.shift()!
    }
  } finally {
    for (const { child } of waiting) child.kill('SIGKILL')
    await Promise.all(waiting.map(({ gone }) => gone))
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
