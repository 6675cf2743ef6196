// How the benches measure: interleaved runs, medians, ratios against a reference of the same run.
export interface Row {
  readonly what: string
  readonly unit: 'ms' | 'MB'
  readonly median: number
  readonly p95?: number
  readonly reference?: { readonly what: string; readonly median: number }
  /** What the ratio, or where there is no reference the median, should not exceed. */
  readonly goal?: number
  readonly note?: string
}

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]!
}
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Milliseconds that `work` takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Runs ours and the reference in turn, the order changing, after some runs that do not count. */
export const interleaved = async (
  runs: number,
  ours: (run: number) => unknown,
  reference: (run: number) => unknown
): Promise<{ ours: number[]; reference: number[] }> => {
  const times = { ours: [] as number[], reference: [] as number[] }
  const warm = Math.ceil(runs / 10)
  for (let run = 0; run < runs + warm; run++) {
    const order = run % 2 === 0 ? (['ours', 'reference'] as const) : (['reference', 'ours'] as const)
    for (const which of order) {
      const took = await timed(() => (which === 'ours' ? ours(run) : reference(run)))
      if (run >= warm) times[which].push(took)
    }
  }
  return times
}

export const compared = (
  what: string,
  against: string,
  times: { ours: number[]; reference: number[] },
  goal?: number,
  note?: string
): Row => ({
  what,
  unit: 'ms',
  median: median(times.ours),
  p95: quantile(times.ours, 0.95),
  reference: { what: against, median: median(times.reference) },
  ...(goal === undefined ? {} : { goal }),
  ...(note === undefined ? {} : { note })
})

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))

export const ratioOf = ({ median: ours, reference }: Row): number | null => (reference ? ours / reference.median : null)

/** A Markdown table; what misses its goal is marked. */
export const tableOf = (rows: readonly Row[]): string => {
  const head = '| What | Median | p95 | Reference | Ratio | Goal |\n|---|---|---|---|---|---|'
  const lines = rows.map((row) => {
    const ratio = ratioOf(row)
    const missed = row.goal !== undefined && (ratio ?? row.median) > row.goal ? ' **missed**' : ''
    const goal = row.goal === undefined ? '' : ratio === null ? `≤ ${row.goal} ${row.unit}` : `≤ ${row.goal}×`
    return `| ${row.what}${row.note ? ` (${row.note})` : ''} | ${figure(row.median)} ${row.unit} | ${row.p95 === undefined ? '' : figure(row.p95)} | ${row.reference ? `${row.reference.what}: ${figure(row.reference.median)}` : ''} | ${ratio === null ? '' : `${figure(ratio)}×`} | ${goal}${missed} |`
  })
  return [head, ...lines].join('\n')
}
