// Slows down guessing: some wrong secrets of a vault in a row cost nothing, after them each one costs a wait that grows. What was tried is
// counted for the vault's id, outside of it: that goes on over a lock, a PIN and a restart, and only a right secret of that vault ends it.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { RefusalCode } from '#contract/kinds'
import { Refusal } from '../tools.ts'
import { quietly, readIfThere, writeWhole } from './files.ts'

/** In the folder of the vaults. */
export const waitsFile = 'waits.json'

/** Wrong tries in a row that cost nothing; after them 1, 2, 4 … 60 seconds. */
const freeTries = 3

/** Then they are forgotten, ms: who waits so long could have tried a thousand more instead. */
const remembered = 24 * 3_600_000

const guesses: readonly RefusalCode[] = ['passphraseWrong', 'backupPassphraseWrong', 'recoveryWrong', 'codeWrong', 'codeUsed', 'codeClock']

/** After so many wrong ones in a row, ms. */
const waitAfter = (wrong: number): number => (wrong < freeTries ? 0 : 1000 * Math.min(60, 2 ** (wrong - freeTries)))

/** Wrong ones in a row, and when the last was, by a clock that may be wrong. */
const wrongShape = z.strictObject({ wrong: z.int().min(1), at: z.iso.datetime() })
/** By vault id. */
const fileShape = z.record(z.string(), wrongShape)

type Waiting = z.infer<typeof wrongShape> & { readonly notBefore: number }

const fileIn = (path: string): [vaultId: string, z.infer<typeof wrongShape>][] => {
  try {
    return Object.entries(fileShape.parse(JSON.parse(readIfThere(path) ?? '{}')))
  } catch {
    return []
  }
}

const guessIn = (fault: unknown): RefusalCode | null => (fault instanceof Refusal && guesses.includes(fault.code) ? fault.code : null)

/**
 * Runs an attempt at this vault. Refuses with `tooSoon` while a wait lasts, or another attempt; the wrong try that begins a wait says so with
 * its `waitMs`. One that says it `guessed` is a wrong try however it fails. A right one forgives those before, unless it is a backup's: who
 * has one of their own can always open that.
 */
export type Throttle = <T>(vaultId: string, attempt: (guessed: () => void) => Promise<T>, forgives?: boolean) => Promise<T>

interface Throttling {
  /** Of the vaults. */
  readonly folder: string
  /** Monotonic milliseconds. */
  ticks(): number
  /** Moment in UTC, ISO 8601. */
  now(): string
}

/** `onWrong` is told of each wrong try. */
export const openThrottle = ({ folder, ticks, now }: Throttling, onWrong: (code: RefusalCode, vaultId: string) => void): Throttle => {
  const path = join(folder, waitsFile)
  let trying = false
  let read: Map<string, Waiting> | undefined

  const waits = () =>
    (read ??= new Map(
      fileIn(path).flatMap(([vaultId, { wrong, at }]) => {
        const ago = Date.parse(now()) - Date.parse(at)
        if (Math.abs(ago) >= remembered) return []
        return [[vaultId, { wrong, at, notBefore: ticks() + waitAfter(wrong) - Math.max(0, ago) }]]
      })
    ))

  /** Where nothing can be written, this run of the program remembers. */
  const keep = (): void => {
    const file = Array.from(waits(), ([vaultId, { wrong, at }]) => [vaultId, { wrong, at }])
    quietly(() => (file.length > 0 ? writeWhole(path, JSON.stringify(Object.fromEntries(file))) : rmSync(path, { force: true })))
  }

  return async (vaultId, attempt, forgives = true) => {
    const { wrong, notBefore } = waits().get(vaultId) ?? { wrong: 0, notBefore: 0 }
    const waitMs = trying ? 1000 : Math.ceil(notBefore - ticks())
    if (waitMs > 0) throw new Refusal('tooSoon', { waitMs })
    let guessed = false
    trying = true
    try {
      const result = await attempt(() => (guessed = true))
      if (forgives && waits().delete(vaultId)) keep()
      return result
    } catch (fault) {
      const code = guessed ? 'passphraseWrong' : guessIn(fault)
      if (code === null) throw fault
      const wait = waitAfter(wrong + 1)
      waits().set(vaultId, { wrong: wrong + 1, at: now(), notBefore: ticks() + wait })
      keep()
      quietly(() => onWrong(code, vaultId)) // where nothing can be looked at or written, the refusal stays what it is
      throw fault instanceof Refusal && wait > 0 ? new Refusal(fault.code, { waitMs: wait }) : fault
    } finally {
      trying = false
    }
  }
}
