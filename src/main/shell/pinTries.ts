// What the PIN opens, kept in memory while the vault is locked: for so many hours and so many wrong tries, and never beyond this program's end.

import type { VaultName } from '#contract/vault'

/** Wrong ones after which the passphrase is needed. */
const mostTries = 5

interface Kept {
  readonly vault: VaultName
  readonly armed: string
  readonly from: number
  readonly until: number
  left: number
}

/** The calls of `Outside` that are about the PIN. `now`: milliseconds since 1970; a clock that is put back ends it too. */
export const openPinTries = (now: () => number) => {
  let kept: Kept | null = null
  const valid = (vault: VaultName): Kept | null => {
    if (kept && (kept.left < 1 || now() < kept.from || now() >= kept.until)) kept = null
    return kept?.vault === vault ? kept : null
  }
  return {
    keepPin: async (vault: VaultName, armed: string | null, hours: number): Promise<void> => {
      kept = armed === null ? null : { vault, armed, from: now(), until: now() + hours * 3_600_000, left: mostTries }
    },
    /** Tries that are left; null where the PIN opens nothing. */
    pinTries: async (vault: VaultName): Promise<number | null> => valid(vault)?.left ?? null,
    /** Uses up a try before it is known how it ends: a process that is killed meanwhile does not get it back. */
    takePin: async (vault: VaultName): Promise<string | null> => {
      const found = valid(vault)
      if (found) found.left--
      return found?.armed ?? null
    },
    pinRight: async (): Promise<void> => {
      if (kept) kept.left = mostTries
    }
  }
}
