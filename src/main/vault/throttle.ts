// Slows down guessing: some wrong secrets in a row cost nothing, after them each one costs a wait that grows, and goes on over a restart.
import type { RefusalCode } from '#contract/kinds'
import { Refusal } from '../tools.ts'

/** Wrong tries in a row that cost nothing; after them 1, 2, 4 … 60 seconds. */
const freeTries = 3

const guesses: readonly RefusalCode[] = ['passphraseWrong', 'backupPassphraseWrong', 'recoveryWrong', 'codeWrong', 'codeUsed', 'codeClock']

/** After so many wrong ones in a row, ms. */
const waitAfter = (wrong: number): number => (wrong < freeTries ? 0 : 1000 * Math.min(60, 2 ** (wrong - freeTries)))

/** What is tried: the vault's door, or a backup. */
type Tried = 'vault' | 'backup'

/** Wrong tries that an earlier run of the program has left, and how long ago the last was, by a clock that may be wrong. */
export interface Earlier {
  readonly wrong: number
  readonly agoMs: number
}

/**
 * Runs an attempt. Refuses with `tooSoon` while a wait lasts; the wrong try that begins a wait says so with its `waitMs`.
 * One that says it `guessed` is a wrong try however it fails. A right one forgives those before, unless it is a backup's: who has one of
 * their own can always open that. `ticks`: monotonic milliseconds; `onWrong` is told of each wrong try, `earlier` asked at the first.
 */
export const openThrottle = (
  ticks: () => number,
  onWrong: (code: RefusalCode, tried: Tried) => void,
  earlier: () => Earlier
): (<T>(attempt: (guessed: () => void) => Promise<T>, tried?: Tried) => Promise<T>) => {
  let wrong: number | undefined
  let notBefore = 0
  return async (attempt, tried = 'vault') => {
    if (wrong === undefined) {
      const before = earlier()
      wrong = before.wrong
      notBefore = ticks() + waitAfter(wrong) - Math.max(0, before.agoMs)
    }
    const waitMs = Math.ceil(notBefore - ticks())
    if (waitMs > 0) throw new Refusal('tooSoon', { waitMs })
    let guessed = false
    try {
      const result = await attempt(() => (guessed = true))
      if (tried === 'vault') wrong = 0
      return result
    } catch (fault) {
      const code = fault instanceof Refusal ? fault.code : null
      if (!guessed && (code === null || !guesses.includes(code))) throw fault
      onWrong(guessed || code === null ? 'passphraseWrong' : code, tried)
      const wait = waitAfter(++wrong)
      if (wait === 0) throw fault
      notBefore = ticks() + wait
      throw code === null ? fault : new Refusal(code, { waitMs: wait })
    }
  }
}
