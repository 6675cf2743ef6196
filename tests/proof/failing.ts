// Lets every file operation of every job fail, one after the other, as disks do: the job is refused in words, and leaves the old or the new.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { refusalOf } from '../../src/main/refusals.ts'
import { worker as ofSources } from '../keeping.ts'
import { backingUp, changingPassphrase, creating, makingKeyFile, migrating, recovering, restoring, rotating, type Job } from './jobs.ts'
import { saving } from './failingSaves.ts'
import { Broken, demand, type Soak } from './soak.ts'
import { perform, type Told } from './tasks.ts'

const kinds = { opens: 1, reads: 2, writes: 4, syncs: 8, names: 16, looks: 32 }

/** What fails with what, as systems do: a disk that is full reads; a program out of handles goes on with those it has. */
const errors = {
  EIO: kinds.opens | kinds.reads | kinds.writes | kinds.syncs | kinds.names | kinds.looks,
  ENOSPC: kinds.opens | kinds.writes | kinds.syncs | kinds.names,
  // a disk that the system makes read-only while it is in use, and a folder of a server whose rights are taken away: open files too
  EROFS: kinds.opens | kinds.writes | kinds.names,
  EACCES: kinds.opens | kinds.writes | kinds.names | kinds.looks,
  EMFILE: kinds.opens
} as const
type ErrorName = keyof typeof errors

const library = resolve(import.meta.dirname, '../../out/proof/faulty.so')
/** About how many points there are. */
const all = 28_500
/** A long run is begun by a build; a worker of few files starts in a third of the time. */
const ofBuild = new URL('../../out/main/worker.js', import.meta.url)
const compileCache = resolve(import.meta.dirname, '../../out/compile-cache')

/** What a process must be started with so that its files can fail: compiles the library that stands before libc. */
export const failingFiles = (): { env: Record<string, string>; remove(): void } => {
  mkdirSync(join(library, '..'), { recursive: true })
  execFileSync('cc', ['-O1', '-shared', '-fPIC', '-o', library, join(import.meta.dirname, 'faulty.c'), '-ldl'])
  const place = mkdtempSync(join(tmpdir(), 'entrenous-faulty-'))
  const under = join(place, 'disk')
  mkdirSync(under)
  const control = join(place, 'control')
  writeFileSync(control, Buffer.alloc(28))
  return {
    // each trial starts a worker thread from its sources
    env: { LD_PRELOAD: library, FAULTY_UNDER: under, FAULTY_CONTROL: control, TMPDIR: under, NODE_COMPILE_CACHE: compileCache },
    remove: () => rmSync(place, { recursive: true, force: true })
  }
}

const control = () => {
  const file = openSync(process.env['FAULTY_CONTROL']!, 'r+')
  const say = (...numbers: number[]): void => void writeSync(file, Buffer.from(Int32Array.from(numbers).buffer), 0, null, 0)
  return {
    arm: (error: ErrorName, nth: number, onward: boolean) => say(1, constants.errno[error], nth, onward ? 1 : 0, errors[error], 0, 0),
    /** How many failed. */
    disarm: (): number => {
      say(0)
      const numbers = Buffer.alloc(28)
      readSync(file, numbers, 0, 28, 0)
      return numbers.readInt32LE(24)
    }
  }
}

export interface FaultFigures {
  readonly points: number
  readonly refused: number
  /** Done nevertheless: the fault was of no account. */
  readonly done: number
  readonly broken: number
  /** Refused with no better word than that something failed: a program out of handles has none. */
  readonly wordless: number
}

/**
 * Refused, these may be whole all the same. What is made whole beside the vault is put in its place by the next start; a new vault
 * is opened when it is there, and it is the opening that is refused; a backup is not called made before a power cut cannot take its
 * name away; a migration goes step by step; what is saved is examined save by save.
 */
const wholeThoughRefused = new Set(['creating', 'rotating', 'restoring', 'backingUp', 'migrating', 'saving'])

const jobs: Readonly<Record<string, Job>> = {
  saving,
  creating,
  changingPassphrase,
  recovering,
  makingKeyFile,
  migrating,
  rotating,
  backingUp,
  restoring
}

/** Every point of every job, or, in a short run, every so many; `count` is the most of points. */
export const failEverywhere = async (soak: Soak, keys: string): Promise<FaultFigures> => {
  const { count, chance, only, progress, broken } = soak
  const { arm, disarm } = control()
  const worker = count < all ? ofSources : ofBuild
  const figures = { points: 0, refused: 0, done: 0, broken: 0, wordless: 0 }
  const said = new Map<string, number>()
  const step = Math.max(1, Math.ceil(all / count))
  for (const [name, job] of Object.entries(jobs).filter(([one]) => only === null || one === only)) {
    const prepare = await job({ keys, chance, notes: 6 })
    for (const error of Object.keys(errors) as ErrorName[]) {
      for (const onward of [false, true]) {
        for (let nth = step === 1 ? 1 : chance.int(1, step); ; nth += step) {
          const { task, examine } = await prepare()
          arm(error, nth, onward)
          const told: Told[] = []
          let code: string | null = null
          try {
            await perform(task, (one) => told.push(one), worker)
          } catch (fault) {
            ;({ code } = fault instanceof Broken ? { code: fault.message } : refusalOf(fault))
          }
          const failed = disarm()
          const where = `${name}, ${error} ${onward ? 'from' : 'at'} ${nth}`
          try {
            const state = await examine(told)
            demand(state === 'whole' || code !== null, 'said to be done, and is not')
            demand(state === 'old' || code === null || wholeThoughRefused.has(name), `refused as ${code}, and is done`)
            demand(code !== 'failed' || error === 'EMFILE', 'refused without a word of what to do')
          } catch (fault) {
            figures.broken++
            broken(new Broken(`${where}: ${fault instanceof Broken ? fault.message : refusalOf(fault).code}`))
          }
          if (failed === 0) break // no such point: all were tried
          if (code === null) figures.done++
          else figures.refused++
          if (code === 'failed') figures.wordless++
          said.set(`${error} ${code ?? 'done'}`, (said.get(`${error} ${code ?? 'done'}`) ?? 0) + 1)
          progress(++figures.points)
        }
        // how many points there are is known only at the end
        if (step === 1) process.stderr.write(`fault: ${name}, ${error}${onward ? ' onward' : ''}: ${figures.points} points\n`)
      }
    }
  }
  process.stderr.write(`fault: ${[...said].map(([what, times]) => `${what} ${times}`).join(', ')}\n`)
  return figures
}
