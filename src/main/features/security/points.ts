// How the panel judges: what is fine, what is worth a look, what stands open. Rules only, nothing is read here.
import type { DiskAnswer, Panel, Point, PointState, Program } from '#contract/security'
import type { VaultState } from '#contract/vault'
import { daysBetween, overdue } from '../../lib/moments.ts'

/** Everything the points are judged by. */
export interface Facts {
  readonly now: string
  readonly vault: VaultState
  readonly passphraseAt: string | null
  /** UTC: since when no key file is needed any more, because the recovery key was used. */
  readonly keyFileGoneAt: string | null
  readonly autoLockMinutes: number
  readonly reask: boolean
  readonly disk: { readonly answer: DiskAnswer; readonly at: string } | null
  readonly backup: { readonly at: string | null; readonly old: boolean; readonly elsewhere: Panel['elsewhere'] }
  readonly program: Program
  readonly drill: Panel['drill']
  /** UTC: from when on the restore is to be tried out again. */
  readonly drillDueAt: string | null
}

/** Up to `fine` is fine, up to `look` worth a look, beyond it something to act on. */
const upTo = (value: number, fine: number, look: number): PointState => (value <= fine ? 'fine' : value <= look ? 'look' : 'act')

/** What she said of the disk is believed for a year: computers are replaced, and settings too. */
const diskState = ({ disk, now }: Facts): PointState => {
  if (disk?.answer === 'off') return 'act'
  return disk?.answer === 'on' && !overdue(disk.at, 365, now) ? 'fine' : 'look'
}

/** A restore that failed is open until one has succeeded. */
const drillState = ({ drill, drillDueAt, now }: Facts): PointState => {
  if (drill.last !== null && drill.last.fault !== null) return 'act'
  return drillDueAt !== null && now < drillDueAt ? 'fine' : 'look'
}

/** A passphrase does not age (NIST SP 800-63B-4, 3.1.1.2): its date is shown, never a reproach. */
export const judgePoints = (facts: Facts): Point[] => {
  const { now, vault, backup, program } = facts
  return [
    { name: 'passphrase', state: 'fine', at: facts.passphraseAt },
    { name: 'factors', state: vault.keychain || vault.keyFile ? 'fine' : 'look', at: facts.keyFileGoneAt },
    { name: 'recovery', state: vault.recovery ? 'fine' : 'act', at: null },
    { name: 'autoLock', state: upTo(facts.autoLockMinutes, 5, 15), at: null },
    { name: 'reask', state: facts.reask ? 'fine' : 'look', at: null },
    { name: 'disk', state: diskState(facts), at: facts.disk?.at ?? null },
    { name: 'backup', state: backup.old ? 'act' : backup.elsewhere ? 'look' : 'fine', at: backup.at },
    { name: 'drill', state: drillState(facts), at: facts.drill.provenAt },
    { name: 'version', state: upTo(daysBetween(`${program.builtOn}T00:00:00Z`, now), 183, 365), at: null }
  ]
}
