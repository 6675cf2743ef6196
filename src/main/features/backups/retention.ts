// Which snapshots may go: rules only. The order in which they were made is known; what a clock said is believed only where it agrees.
import type { Retention } from '#contract/backups'

export interface KeptSnapshot {
  /** Number of its record: the order in which they were made. */
  readonly n: number
  /** UTC, by the clock of that moment. */
  readonly madeAt: string
}

/** However few she wishes to keep. */
const fewest = 3

/** The longest run in which the clock never goes back: what stands outside it was made by a wrong clock. */
const trusted = (snapshots: readonly KeptSnapshot[]): readonly KeptSnapshot[] => {
  const runs: KeptSnapshot[][] = []
  for (const one of snapshots) {
    // the best run that it can continue
    const before = runs.filter((run) => run.at(-1)!.madeAt <= one.madeAt).toSorted((a, b) => b.length - a.length)
    runs.push([...(before[0] ?? []), one])
  }
  return runs.toSorted((a, b) => b.length - a.length)[0] ?? []
}

const day = (madeAt: string): string => madeAt.slice(0, 10)
const month = (madeAt: string): string => madeAt.slice(0, 7)
/** Number of the week since the epoch, Monday first. */
const week = (madeAt: string): string => String(Math.floor((Date.parse(madeAt) / 86_400_000 + 3) / 7))

/** The newest of each of the newest so many days, weeks, months. */
const newestOfEach = (newestFirst: readonly KeptSnapshot[], periodOf: (madeAt: string) => string, count: number): KeptSnapshot[] => {
  const seen = new Set<string>()
  return newestFirst.filter(({ madeAt }) => {
    const period = periodOf(madeAt)
    if (seen.has(period) || seen.size >= count) return false
    seen.add(period)
    return true
  })
}

/**
 * Numbers of those that may be removed. Never: the newest three, one whose time is in doubt, anything while the clock
 * stands before the newest of them.
 */
export const removable = (snapshots: readonly KeptSnapshot[], rule: Retention, now: string): number[] => {
  const sure = trusted(snapshots.filter(({ madeAt }) => madeAt <= now).toSorted((a, b) => a.n - b.n))
  const newest = snapshots.toSorted((a, b) => b.n - a.n)
  if (newest[0] && !sure.includes(newest[0])) return []
  const newestSure = sure.toReversed()
  const kept = new Set([
    ...newest.slice(0, Math.max(fewest, rule.last)),
    ...newestOfEach(newestSure, day, rule.daily),
    ...newestOfEach(newestSure, week, rule.weekly),
    ...newestOfEach(newestSure, month, rule.monthly)
  ])
  return sure.filter((one) => !kept.has(one)).map(({ n }) => n)
}

/** True where any of its numbers is lower than the one of the other. */
export const keepsFewer = (rule: Retention, than: Retention): boolean =>
  (['last', 'daily', 'weekly', 'monthly'] as const).some((number) => rule[number] < than[number])
