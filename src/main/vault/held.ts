// The vault that is open, with its data key: at most one.
import { join } from 'node:path'
import type { VaultName } from '#contract/vault'
import { Refusal } from '../tools.ts'
import { takeKnocks } from './knocks.ts'
import { openVault, type OpenVault } from './openVault.ts'

/** What opens a vault. */
export interface Opening {
  readonly vaultId: string
  readonly dataKey: Buffer
  keyFile: Buffer | null
}

export interface Open extends Opening {
  readonly vault: OpenVault
}

/** Lends a copy of the data key of the open vault; `still` refuses with `locked` once it is no longer open. */
export type Lend = <T>(work: (dataKey: Buffer, still: () => void) => Promise<T>) => Promise<T>

export interface Held {
  isOpen(): boolean
  /** Null while it is locked or rests. */
  atHand(): OpenVault | null
  /** Refuses with `locked`, and with `conflict` while it rests. */
  opened(): Open
  /** As `opened`: slots, keys and backups are not made anew for a vault of which it is not known whether it is the right one. */
  whole(): Open
  /** For work that waits for something: a copy of the key, wiped afterwards, since locking wipes this one. */
  lent: Lend
  /** Opens the chosen vault; what it allows to be done first may refuse. Refused, the key is wiped. */
  open(opening: Opening, allow?: (vault: OpenVault) => void): void
  /**
   * The vault rests during this work, is swapped, and opened with what the work tells, unless she has locked meanwhile. Where the work
   * refuses it is opened as it was; where the swap does, it stays locked.
   */
  rest(work: () => Promise<Opening>, swap: () => void): Promise<void>
  /** Resolves when none rests. */
  settled(): Promise<void>
  close(): void
}

/** `folder`: of the vaults. `now`: moment in UTC, ISO 8601. */
export const heldOf = ({ folder, now }: { folder: string; now: () => string }, chosen: () => VaultName): Held => {
  let held: Open | undefined
  let resting: Promise<void> | undefined

  const opened = (): Open => {
    if (!held) throw new Refusal('locked')
    if (resting) throw new Refusal('conflict')
    return held
  }

  const open: Held['open'] = (opening, allow) => {
    const place = join(folder, chosen())
    let vault: OpenVault | undefined
    try {
      vault = openVault(join(place, 'vault.db'), opening.dataKey)
      allow?.(vault)
    } catch (fault) {
      vault?.close()
      opening.dataKey.fill(0) // this process goes on, locked
      throw fault
    }
    held = { ...opening, vault }
    try {
      takeKnocks(place, opening.vaultId, vault, now())
    } catch {
      // the disk is full or read-only: they wait for the next unlocking
    }
  }

  return {
    isOpen: () => held !== undefined,
    atHand: () => (held && !resting ? held.vault : null),
    opened,
    whole: () => {
      if (opened().vault.missing() !== null) throw new Refusal('changesMissing')
      return opened()
    },
    lent: async (work) => {
      const mine = opened()
      const dataKey = Buffer.from(mine.dataKey)
      const still = (): void => {
        if (held !== mine) throw new Refusal('locked')
      }
      try {
        return await work(dataKey, still)
      } finally {
        dataKey.fill(0)
      }
    },
    open,
    rest: async (work, swap) => {
      const before = opened()
      const rest = Promise.withResolvers<void>()
      resting = rest.promise
      before.vault.close()
      try {
        const after = await work().catch((fault: unknown) => {
          const locked = held === undefined
          held = undefined
          if (!locked) open(before)
          throw fault
        })
        const locked = held === undefined
        held = undefined
        try {
          swap()
          if (!locked) open(after)
        } finally {
          before.dataKey.fill(0)
          if (!held) after.dataKey.fill(0)
        }
      } finally {
        resting = undefined
        rest.resolve()
      }
    },
    settled: async () => resting,
    close: () => {
      held?.vault.close()
      held?.dataKey.fill(0)
      held = undefined
    }
  }
}
