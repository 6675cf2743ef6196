// Slows down guessing: some wrong secrets in a row cost nothing, after them each one costs a wait that grows.
import type { RefusalCode } from '#contract/kinds'
import { Refusal } from '../tools.ts'

/** Wrong tries in a row that cost nothing; after them 1, 2, 4 … 60 seconds. */
const freeTries = 3

const guesses: readonly RefusalCode[] = ['passphraseWrong', 'backupPassphraseWrong', 'recoveryWrong', 'codeWrong', 'codeUsed', 'codeClock']

/** After so many wrong ones in a row, ms. */
const waitAfter = (wrong: number): number => (wrong < freeTries ? 0 : 1000 * Math.min(60, 2 ** (wrong - freeTries)))

/**
 * Runs an attempt. Refuses with `tooSoon` while a wait lasts; the wrong try that begins a wait says so with its `waitMs`.
 * One that says it `guessed` is a wrong try however it fails. A right one forgives those before, unless it `forgives` none: who has
 * a backup of their own can always open that. `ticks`: monotonic milliseconds; `onWrong` is told of each wrong try.
 */
export const openThrottle = (
  ticks: () => number,
  onWrong: (code: RefusalCode) => void
): (<T>(attempt: (guessed: () => void) => Promise<T>, forgives?: boolean) => Promise<T>) => {
  let wrong = 0
  let notBefore = 0
  return async (attempt, forgives = true) => {
    const waitMs = Math.ceil(notBefore - ticks())
    if (waitMs > 0) throw new Refusal('tooSoon', { waitMs })
    let guessed = false
    try {
      const result = await attempt(() => (guessed = true))
      if (forgives) wrong = 0
      return result
    } catch (fault) {
      const code = fault instanceof Refusal ? fault.code : null
      if (!guessed && (code === null || !guesses.includes(code))) throw fault
      onWrong(guessed || code === null ? 'passphraseWrong' : code)
      const wait = waitAfter(++wrong)
      if (wait === 0) throw fault
      notBefore = ticks() + wait
      throw code === null ? fault : new Refusal(code, { waitMs: wait })
    }
  }
}
