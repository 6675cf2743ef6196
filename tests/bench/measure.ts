// Measures things in turn, so that whatever else the machine does falls on each of them alike, and shows the figures.

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Milliseconds of each work, round by round, after some rounds that do not count. */
export const inTurn = async <Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => Promise<number>>>,
  warm = Math.ceil(rounds / 10)
): Promise<Record<Name, number[]>> => {
  const names = Object.keys(works) as Name[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -warm; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const ms = await works[name]()
      if (round >= 0) taken[name].push(ms)
    }
  }
  return taken
}

export interface Figure {
  readonly what: string
  /** Milliseconds, median and least. */
  readonly ours: { readonly median: number; readonly least: number }
  readonly against: { readonly what: string; readonly median: number; readonly least: number } | null
  readonly ratio: number | null
  readonly goal: string
  readonly met: boolean | null
}

const summed = (ms: readonly number[]) => ({ median: median(ms), least: Math.min(...ms) })

/** `most`: the greatest ratio, or the most milliseconds, that the goal allows. */
export const figure = (
  what: string,
  ours: readonly number[],
  against: { what: string; ms: readonly number[] } | null,
  goal: { ratio?: number; ms?: number } = {}
): Figure => {
  const ratio = against ? median(ours) / median(against.ms) : null
  const misses = [goal.ratio !== undefined && (ratio ?? Infinity) > goal.ratio, goal.ms !== undefined && median(ours) > goal.ms]
  return {
    what,
    ours: summed(ours),
    against: against && { what: against.what, ...summed(against.ms) },
    ratio,
    goal: [goal.ratio !== undefined && `≤ ${goal.ratio} ×`, goal.ms !== undefined && `≤ ${goal.ms} ms`].filter(Boolean).join(', '),
    met: goal.ratio === undefined && goal.ms === undefined ? null : !misses.some(Boolean)
  }
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

/** A table in Markdown, aligned for the terminal too. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((name, n) => Math.max(name.length, ...rows.map((row) => row[n]!.length)))
  const lineOf = (row: readonly string[]): string => `| ${row.map((cell, n) => cell.padEnd(widths[n]!)).join(' | ')} |`
  return [lineOf(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(lineOf)].join('\n')
}

export const figuresTable = (figures: readonly Figure[]): string =>
  tableOf(
    ['Measured', 'ms, median', 'least', 'Against', 'ms, median', 'Ratio', 'Goal', ''],
    figures.map(({ what, ours, against, ratio, goal, met }) => [
      what,
      ms(ours.median),
      ms(ours.least),
      against?.what ?? '',
      against ? ms(against.median) : '',
      ratio === null ? '' : ratio.toFixed(2),
      goal,
      met === null ? '' : met ? 'met' : 'missed'
    ])
  )
