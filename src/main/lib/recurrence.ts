// On which calendar days something recurs: whole days alone, so that no change of the clocks can touch them.

/** `monthlyWeekday`: the same weekday of the month as the first (“2nd Tuesday”); a fifth one is the last. */
export interface Rule {
  readonly frequency: 'daily' | 'weekly' | 'monthlyDay' | 'monthlyWeekday'
  readonly every: number
  /** 1 is Monday; of a weekly rule only, its first day among them. */
  readonly weekdays: readonly number[]
  /** The last day, ISO, inclusive; null: for ever. */
  readonly until: string | null
}

const dayMs = 86_400_000

/** Days since 1970-01-01, a Thursday. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)
export const plusDays = (date: string, days: number): string => dateOf(dayNumber(date) + days)
/** 1 is Monday. */
export const weekdayOf = (date: string): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
const firstOfMonth = (months: number): number => Date.UTC(Math.floor(months / 12), months % 12, 1) / dayMs

/** Period `n` of the rule, counted from that of its first day; its days in order. */
type Period = (n: number) => number[]

const weeks = ({ every, weekdays }: Rule, start: string): Period => {
  const monday = dayNumber(start) - weekdayOf(start) + 1
  const inOrder = weekdays.toSorted((a, b) => a - b)
  return (n) => inOrder.map((weekday) => monday + n * every * 7 + weekday - 1)
}

const months = ({ every, frequency }: Rule, start: string): Period => {
  const first = monthsOf(start)
  const day = Number(start.slice(8))
  const weekday = weekdayOf(start)
  const nth = Math.ceil(day / 7)
  return (n) => {
    const month = first + n * every
    const [begins, ends] = [firstOfMonth(month), firstOfMonth(month + 1)]
    if (frequency === 'monthlyDay') return begins + day - 1 < ends ? [begins + day - 1] : []
    const firstSuch = begins + ((weekday - weekdayOf(dateOf(begins)) + 7) % 7)
    if (nth < 5) return [firstSuch + (nth - 1) * 7]
    return [firstSuch + 28 < ends ? firstSuch + 28 : firstSuch + 21]
  }
}

const periodOf = (rule: Rule, start: string): Period => {
  if (rule.frequency === 'daily') return (n) => [dayNumber(start) + n * rule.every]
  return rule.frequency === 'weekly' ? weeks(rule, start) : months(rule, start)
}

/** The period in which `day` lies, or an earlier one: nothing before it has to be counted through. */
const periodAt = (rule: Rule, start: string, day: string): number => {
  const days = dayNumber(day) - dayNumber(start)
  if (rule.frequency === 'daily') return Math.floor(days / rule.every)
  if (rule.frequency === 'weekly') return Math.floor(days / (rule.every * 7)) - 1
  return Math.floor((monthsOf(day) - monthsOf(start)) / rule.every)
}

/** Days of `rule` from its first day `start` on that lie between `from` and `to`, all ISO and inclusive. */
export const datesBetween = (rule: Rule, start: string, from: string, to: string): string[] => {
  const period = periodOf(rule, start)
  const first = Math.max(dayNumber(start), dayNumber(from))
  const last = Math.min(dayNumber(to), rule.until === null ? Infinity : dayNumber(rule.until))
  const found: string[] = []
  if (first > last) return found
  const end = periodAt(rule, start, dateOf(last)) + 2
  for (let n = Math.max(0, periodAt(rule, start, dateOf(first))); n <= end; n++)
    for (const day of period(n)) if (day >= first && day <= last) found.push(dateOf(day))
  return found
}

/** The day of the occurrence number `times`; null where it lies more than `within` days after the first. */
export const dateOfNth = (rule: Rule, start: string, times: number, within = 36_600): string | null =>
  datesBetween(rule, start, start, plusDays(start, Math.min(within, times * rule.every * 32 * (rule.frequency === 'monthlyDay' ? 2 : 1))))[
    times - 1
  ] ?? null

/** The first occurrence on or after `from`; null if there is none within eleven years. */
export const nextDate = (rule: Rule, start: string, from: string): string | null => {
  const since = from > start ? from : start
  for (const days of [62, 4100]) {
    const [next] = datesBetween(rule, start, since, plusDays(since, days))
    if (next !== undefined) return next
  }
  return null
}
