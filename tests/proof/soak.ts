// The frame of every long proof, `npm run soak:… -- [count] [--seed N] [--only PART]`: progress to stderr, one closing line of figures to stdout.
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { chanceOf, type Chance } from '../../src/main/sample/chance.ts'

/** How long a proof runs, and with what luck. */
export interface Soak {
  readonly count: number
  readonly seed: number
  readonly chance: Chance
  /** The one part that is wanted, or null for all of them. */
  readonly only: string | null
  /** Tells how far it is, about twenty times in all. */
  progress(done: number): void
  /** Tells of one broken promise; the proof goes on. */
  broken(fault: unknown): void
}

/** What was done and what was found, in the order in which it is said; what `broken` counts must be 0. */
export interface Outcome {
  readonly done: Readonly<Record<string, number>>
  readonly broken: Readonly<Record<string, number>>
}

/** A promise that was not kept. Its text names no path, no key and nothing of a record. */
export class Broken extends Error {
  override readonly name = 'Broken'
}

export const demand: (holds: unknown, what: string) => asserts holds = (holds, what) => {
  if (!holds) throw new Broken(what)
}

/** A fault in words that may be shown anywhere: messages of the system name paths. */
const told = (fault: unknown): string => {
  if (fault instanceof Broken) return fault.message
  const { code, name, stack } = fault as { code?: string; name?: string; stack?: string }
  const at = stack?.split('\n').find((line) => line.includes('/tests/') || line.includes('/src/'))
  return `${code ?? name ?? 'an exception'}${at ? ` at ${basename(at.trim())}` : ''}`
}

const stderr = (line: string): void => void process.stderr.write(`${line}\n`)

/** A quiet one, for the gate: a broken promise ends it. */
export const brief = (count: number, seed = 7): Soak => ({
  count,
  seed,
  chance: chanceOf(seed),
  only: null,
  progress: () => {},
  broken: (fault) => {
    throw fault
  }
})

const minutesSince = (start: number): string => {
  const minutes = (performance.now() - start) / 60_000
  return `${minutes < 10 ? minutes.toFixed(1) : Math.round(minutes)} min`
}

const listed = (figures: Readonly<Record<string, number>>): string[] => Object.entries(figures).map(([what, count]) => `${count} ${what}`)

/** Runs a proof from the command line. */
export const soak = async (name: string, usual: number, prove: (soak: Soak) => Promise<Outcome>): Promise<void> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' }, only: { type: 'string' } } })
  const count = Number(positionals[0] ?? usual)
  const seed = Number(values.seed ?? 7)
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) throw new Broken('a count and a seed are whole numbers')
  const start = performance.now()
  const every = Math.max(1, Math.floor(count / 20))
  const said = (parts: readonly string[]): boolean =>
    process.stdout.write(`${name}: ${[...parts, `seed ${seed}`, minutesSince(start)].join(', ')}\n`)
  try {
    const { done, broken } = await prove({
      count,
      seed,
      chance: chanceOf(seed),
      only: values.only ?? null,
      progress: (at) => at % every === 0 && stderr(`${name}: ${at} of ${count}, ${minutesSince(start)}`),
      broken: (fault) => stderr(`${name}: BROKEN: ${told(fault)}`)
    })
    said([...listed(done), ...listed(broken)])
    if (Object.values(broken).some((times) => times > 0)) process.exitCode = 1
  } catch (fault) {
    said([`not finished: ${told(fault)}`])
    process.exitCode = 1
  }
}
