// What the clock on the wall says in a time zone, and which moment that is: twice an hour, or never, where the clocks change.
import { Temporal } from 'temporal-polyfill'

const iso = (moment: Temporal.Instant): string => moment.toString({ fractionalSecondDigits: 3 })

const plain = (date: string, time: string): Temporal.PlainDateTime => Temporal.PlainDateTime.from(`${date}T${time}`)

/** UTC. An hour that spring leaves out is the one after it (02:30 → 03:30); of one that comes twice in autumn, the first. */
export const momentOf = (date: string, time: string, zone: string): string => iso(plain(date, time).toZonedDateTime(zone).toInstant())

export interface Wall {
  /** ISO. */
  readonly date: string
  /** 14:30 */
  readonly time: string
}

export const wallOf = (moment: string, zone: string): Wall => {
  const at = Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  return { date: at.toPlainDate().toString(), time: at.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** Whether this time of day does not exist on this day (`gap`), exists twice (`fold`), or once (null). */
export const oddityOf = (date: string, time: string, zone: string): 'gap' | 'fold' | null => {
  const at = plain(date, time)
  const [early, late] = (['earlier', 'later'] as const).map((disambiguation) => at.toZonedDateTime(zone, { disambiguation }))
  if (early!.epochMilliseconds === late!.epochMilliseconds) return null
  return early!.toPlainDateTime().equals(at) ? 'fold' : 'gap'
}

const offset = (moment: Temporal.Instant, zone: string): number => moment.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9

/**
 * Minutes by which the clock in `there` stands later (earlier: below 0) at this time of day than a week before, since the clocks
 * of one of the two zones have changed between; 0 as long as they go alike.
 */
export const shiftOf = (moment: string, here: string, there: string): number => {
  if (here === there) return 0
  const now = Temporal.Instant.from(moment)
  const before = now.toZonedDateTimeISO(here).subtract({ days: 7 }).toInstant()
  return offset(now, there) - offset(now, here) - (offset(before, there) - offset(before, here))
}
