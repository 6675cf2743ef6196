// Calendar files (RFC 5545): written without content, read with suspicion. Whatever is not understood is named by its line.
import { datesBetween, dateOfNth, plusDays, weekdayOf, type Rule } from './recurrence.ts'
import { momentOf, wallOf } from './wallClock.ts'

export type Fault =
  | 'encoding'
  | 'tooLong'
  | 'notCalendar'
  | 'notALine'
  | 'nested'
  | 'notClosed'
  | 'startMissing'
  | 'badDate'
  | 'badZone'
  | 'badLength'
  | 'badRule'
  | 'tooMany'

export interface FoundFault {
  readonly line: number
  readonly fault: Fault
}

/** One event or series; times as the clock on the wall of `zone` says them. */
export interface CalendarEvent {
  readonly line: number
  readonly uid: string
  readonly title: string
  readonly date: string
  readonly time: string
  readonly wholeDay: boolean
  readonly zone: string
  readonly minutes: number
  readonly rule: Rule | null
  /** Days of the series without one. */
  readonly without: readonly string[]
  /** The day of the series of the same uid that this one stands for. */
  readonly insteadOf: string | null
}

interface Limits {
  readonly bytes: number
  /** Of events, and of days left out of their series. */
  readonly events: number
  readonly minutes: number
  /** Zone of times that name none. */
  readonly zone: string
}

class Wrong extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault)
    this.fault = fault
  }
}

const longestLine = 20_000
const mostFaults = 50

/** Zones as Windows and Outlook call them. */
const windowsZones: Readonly<Record<string, string>> = {
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'w. europe standard time': 'Europe/Berlin',
  'romance standard time': 'Europe/Paris',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kiev',
  'gtb standard time': 'Europe/Bucharest',
  'russian standard time': 'Europe/Moscow',
  'turkey standard time': 'Europe/Istanbul',
  'israel standard time': 'Asia/Jerusalem',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'us mountain standard time': 'America/Phoenix',
  'pacific standard time': 'America/Los_Angeles',
  'alaskan standard time': 'America/Anchorage',
  'atlantic standard time': 'America/Halifax',
  'newfoundland standard time': 'America/St_Johns',
  'canada central standard time': 'America/Regina',
  'india standard time': 'Asia/Kolkata',
  'china standard time': 'Asia/Shanghai',
  'tokyo standard time': 'Asia/Tokyo',
  'aus eastern standard time': 'Australia/Sydney',
  'new zealand standard time': 'Pacific/Auckland',
  utc: 'UTC'
}

const knownZone = (zone: string): string => {
  const name = windowsZones[zone.toLowerCase()] ?? zone
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    throw new Wrong('badZone')
  }
}

interface Line {
  readonly n: number
  readonly name: string
  readonly params: ReadonlyMap<string, string>
  readonly value: string
}

/** The number of the first line that is no UTF-8. */
const strangeLine = (bytes: Uint8Array): number => {
  let n = 1
  let from = 0
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, at))
    } catch {
      return n
    }
    n++
    from = at + 1
  }
  return 1
}

const decoded = (bytes: Uint8Array): string | FoundFault => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const nul = text.indexOf('\0')
    return nul < 0 ? text : { line: text.slice(0, nul).split('\n').length, fault: 'encoding' }
  } catch {
    return { line: strangeLine(bytes), fault: 'encoding' }
  }
}

/** Lines as they were before they were folded, each with the number of its first line in the file. */
const unfolded = (text: string): { n: number; text: string }[] => {
  const lines: { n: number; parts: string[] }[] = []
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const last = lines.at(-1)
    if (/^[ \t]/.test(line) && last) last.parts.push(line.slice(1))
    else if (line !== '') lines.push({ n: index + 1, parts: [line] })
  })
  return lines.map(({ n, parts }) => ({ n, text: parts.join('') }))
}

const lineOf = ({ n, text }: { n: number; text: string }): Line => {
  if (text.length > longestLine) throw new Wrong('tooLong')
  const head = /^([A-Za-z0-9-]+)/.exec(text)?.[1]
  if (head === undefined) throw new Wrong('notALine')
  const params = new Map<string, string>()
  let rest = text.slice(head.length)
  while (rest.startsWith(';')) {
    const param = /^;([A-Za-z0-9-]+)=("[^"]*"|[^";:]*)/.exec(rest)
    if (!param) throw new Wrong('notALine')
    params.set(param[1]!.toUpperCase(), param[2]!.replace(/^"|"$/g, ''))
    rest = rest.slice(param[0].length)
  }
  if (!rest.startsWith(':')) throw new Wrong('notALine')
  return { n, name: head.toUpperCase(), params, value: rest.slice(1) }
}

interface Time {
  readonly date: string
  /** Null: the whole day. */
  readonly time: string | null
  readonly zone: string
}

const realDate = (date: string): string => {
  const day = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== date || date < '1950' || date > '2151') throw new Wrong('badDate')
  return date
}

const timeOf = (value: string, params: ReadonlyMap<string, string>, zone: string): Time => {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(Z?))?$/.exec(value)
  if (!parts) throw new Wrong('badDate')
  const [, year, month, day, hour, minute, , utc] = parts
  const date = realDate(`${year}-${month}-${day}`)
  if (hour === undefined) return { date, time: null, zone }
  const named = params.get('TZID')
  return { date, time: `${hour}:${minute}`, zone: utc ? 'UTC' : named === undefined ? zone : knownZone(named) }
}

const momentOfTime = ({ date, time, zone }: Time): string => momentOf(date, time ?? '00:00', zone)

const lengthOf = (value: string): number => {
  const parts = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d{1,6}S)?)?$/.exec(value)
  if (!parts || value.length < 3) throw new Wrong('badLength')
  const [weeks, days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number]
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const knownParts = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'WKST'])

const partsOf = (value: string): Map<string, string> => {
  const parts = new Map<string, string>()
  for (const part of value.split(';')) {
    const [name = '', what = ''] = part.split('=')
    if (!knownParts.has(name.toUpperCase()) || what === '' || parts.has(name.toUpperCase())) throw new Wrong('badRule')
    parts.set(name.toUpperCase(), what.toUpperCase())
  }
  return parts
}

const countOf = (text: string | undefined, most: number): number => {
  if (text === undefined) return 1
  const n = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (n < 1 || n > most) throw new Wrong('badRule')
  return n
}

/** Weekly days must name that of the start: a rule whose first day is none of its own means different things to different programs. */
const weekdaysOf = (text: string | undefined, start: Time): number[] => {
  const own = weekdayOf(start.date)
  const days = text === undefined ? [own] : text.split(',').map((day) => weekdayNames.indexOf(day) + 1)
  if (days.includes(0) || !days.includes(own)) throw new Wrong('badRule')
  return [...new Set(days)].toSorted((a, b) => a - b)
}

/** `2TU`: the second, for a start on a second Tuesday. A last one can be told from a fourth only where it is the fifth. */
const agreesWithStart = (text: string, { date }: Time): boolean => {
  const nth = Math.ceil(Number(date.slice(8)) / 7)
  return text === `${nth < 5 ? nth : -1}${weekdayNames[weekdayOf(date) - 1]}`
}

const monthly = (parts: ReadonlyMap<string, string>, start: Time): Rule['frequency'] => {
  const [byDay, byMonthDay, byMonth] = ['BYDAY', 'BYMONTHDAY', 'BYMONTH'].map((name) => parts.get(name))
  if (byMonth !== undefined && (parts.get('FREQ') !== 'YEARLY' || Number(byMonth) !== Number(start.date.slice(5, 7))))
    throw new Wrong('badRule')
  if (byDay === undefined) {
    if (byMonthDay !== undefined && byMonthDay !== String(Number(start.date.slice(8)))) throw new Wrong('badRule')
    return 'monthlyDay'
  }
  if (byMonthDay !== undefined || (parts.get('FREQ') === 'YEARLY' && byMonth === undefined) || !agreesWithStart(byDay, start))
    throw new Wrong('badRule')
  return 'monthlyWeekday'
}

const frequencyOf = (parts: ReadonlyMap<string, string>, start: Time): Pick<Rule, 'frequency' | 'every' | 'weekdays'> => {
  const every = countOf(parts.get('INTERVAL'), 99)
  const onlyIn = (...names: string[]): void => {
    for (const name of ['BYDAY', 'BYMONTHDAY', 'BYMONTH']) if (parts.has(name) && !names.includes(name)) throw new Wrong('badRule')
  }
  switch (parts.get('FREQ') ?? '') {
    case 'DAILY':
      onlyIn()
      return { frequency: 'daily', every, weekdays: [] }
    case 'WEEKLY': {
      onlyIn('BYDAY')
      const weekdays = weekdaysOf(parts.get('BYDAY'), start)
      if (every > 1 && weekdays.length > 1 && (parts.get('WKST') ?? 'MO') !== 'MO') throw new Wrong('badRule')
      return { frequency: 'weekly', every, weekdays }
    }
    case 'MONTHLY':
      onlyIn('BYDAY', 'BYMONTHDAY')
      return { frequency: monthly(parts, start), every, weekdays: [] }
    case 'YEARLY':
      if (every > 8) throw new Wrong('badRule')
      return { frequency: monthly(parts, start), every: every * 12, weekdays: [] }
    default:
      throw new Wrong('badRule')
  }
}

const lastDay = (text: string, start: Time): string => {
  const until = timeOf(text, new Map(), start.zone)
  const moment = momentOfTime(until)
  const { date } = until.time === null ? until : wallOf(moment, start.zone)
  const reaches = until.time === null || momentOf(date, start.time ?? '00:00', start.zone) <= moment
  const last = reaches ? date : plusDays(date, -1)
  if (last < start.date) throw new Wrong('badRule')
  return last
}

const ruleOf = (value: string, start: Time): Rule => {
  const parts = partsOf(value)
  const rule: Rule = { ...frequencyOf(parts, start), until: null }
  const [until, count] = [parts.get('UNTIL'), parts.get('COUNT')]
  if (until !== undefined && count !== undefined) throw new Wrong('badRule')
  if (until !== undefined) return { ...rule, until: lastDay(until, start) }
  if (count === undefined) return rule
  const last = dateOfNth(rule, start.date, countOf(count, 5000))
  if (last === null) throw new Wrong('badRule')
  return { ...rule, until: last }
}

const plainText = (value: string): string =>
  value
    .replace(/\\([nN\\;,])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? ' ' : sign))
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, 120)
    .toWellFormed()

/** A fault is that of the line it stands on. */
const on = <T>(line: Line, work: (line: Line) => T, faults: FoundFault[]): T | null => {
  try {
    return work(line)
  } catch (fault) {
    if (!(fault instanceof Wrong)) throw fault
    faults.push({ line: line.n, fault: fault.fault })
    return null
  }
}

const minutesBetween = (start: Time, end: Time): number => {
  if (start.time === null) return (Date.parse(end.date) - Date.parse(start.date)) / 60_000
  return (Date.parse(momentOfTime(end)) - Date.parse(momentOfTime(start))) / 60_000
}

const minutesOf = (lines: ReadonlyMap<string, Line>, start: Time, limits: Limits): number => {
  const [end, duration] = [lines.get('DTEND'), lines.get('DURATION')]
  const minutes = end
    ? minutesBetween(start, timeOf(end.value, end.params, limits.zone))
    : duration
      ? lengthOf(duration.value)
      : start.time === null
        ? 24 * 60
        : 0
  if (minutes < 0 || minutes > limits.minutes) throw new Wrong('badLength')
  return Math.max(5, Math.round(minutes))
}

interface Raw {
  readonly begin: Line
  readonly lines: Map<string, Line>
  readonly without: Line[]
}

const eventOf = ({ begin, lines, without }: Raw, limits: Limits, faults: FoundFault[]): CalendarEvent | null => {
  const first = lines.get('DTSTART')
  if (!first) {
    faults.push({ line: begin.n, fault: 'startMissing' })
    return null
  }
  const start = on(first, ({ value, params }) => timeOf(value, params, limits.zone), faults)
  if (!start) return null
  const minutes = on(lines.get('DTEND') ?? lines.get('DURATION') ?? first, () => minutesOf(lines, start, limits), faults)
  const rrule = lines.get('RRULE')
  const rule = rrule ? on(rrule, ({ value }) => ruleOf(value, start), faults) : null
  const dayOf = ({ value, params }: Line): string[] =>
    value.split(',').map((one) => {
      const at = timeOf(one, params, limits.zone)
      return at.time === null ? at.date : wallOf(momentOfTime(at), start.zone).date
    })
  const skipped = without.flatMap((line) => on(line, dayOf, faults) ?? [])
  const instead = lines.get('RECURRENCE-ID')
  const insteadOf = instead ? on(instead, dayOf, faults) : null
  if (minutes === null) return null
  return {
    line: begin.n,
    uid: (lines.get('UID')?.value ?? '').slice(0, 300),
    title: plainText(lines.get('SUMMARY')?.value ?? ''),
    date: start.date,
    time: start.time ?? '00:00',
    wholeDay: start.time === null,
    zone: start.zone,
    minutes,
    rule,
    without: rule === null ? [] : skipped.filter((date) => datesBetween(rule, start.date, date, date).length > 0),
    insteadOf: insteadOf?.[0] ?? null
  }
}

const cancelled = ({ lines }: Raw): boolean => lines.get('STATUS')?.value.toUpperCase() === 'CANCELLED'

/** What may stand in what: an event in a calendar, an alarm in an event. */
const mayHold: Readonly<Record<string, RegExp>> = {
  '': /^VCALENDAR$/,
  VCALENDAR: /^(?!VCALENDAR$|VALARM$|STANDARD$|DAYLIGHT$)/,
  VEVENT: /^VALARM$/,
  VTODO: /^VALARM$/,
  VTIMEZONE: /^(STANDARD|DAYLIGHT)$/
}

interface Reading {
  readonly stack: Line[]
  raw: Raw | null
  readonly raws: Raw[]
  /** Days left out of series, of all of them together: each becomes a row. */
  skipped: number
}

const take = ({ stack, raws, ...reading }: Reading, line: Line, state: Reading): void => {
  const inside = stack.at(-1)?.value.toUpperCase() ?? ''
  if (line.name === 'BEGIN') {
    const what = line.value.toUpperCase()
    if (!(mayHold[inside] ?? /^(?!)/).test(what)) throw new Wrong(inside === '' ? 'notCalendar' : 'nested')
    stack.push(line)
    if (what === 'VEVENT') raws.push((state.raw = { begin: line, lines: new Map(), without: [] }))
    return
  }
  if (inside === '') throw new Wrong('notCalendar')
  if (line.name === 'END') {
    if (line.value.toUpperCase() !== inside) throw new Wrong('notClosed')
    stack.pop()
    if (inside === 'VEVENT') state.raw = null
    return
  }
  if (inside !== 'VEVENT' || !reading.raw) return
  if (line.name === 'EXDATE') {
    reading.raw.without.push(line)
    state.skipped += line.value.split(',').length
  } else if (line.name === 'RDATE' || line.name === 'EXRULE') throw new Wrong('badRule')
  else if (line.name === 'RRULE' && reading.raw.lines.has('RRULE')) throw new Wrong('badRule')
  else reading.raw.lines.set(line.name, line)
}

/** Every event of a calendar file, or the lines that are wrong with it: then no event counts. */
export const readCalendar = (bytes: Uint8Array, limits: Limits): { events: CalendarEvent[]; faults: FoundFault[] } => {
  if (bytes.byteLength > limits.bytes) return { events: [], faults: [{ line: 1, fault: 'tooLong' }] }
  const text = decoded(bytes)
  if (typeof text !== 'string') return { events: [], faults: [text] }
  const faults: FoundFault[] = []
  const state: Reading = { stack: [], raw: null, raws: [], skipped: 0 }
  for (const folded of unfolded(text)) {
    if (faults.length >= mostFaults) break
    try {
      take(state, lineOf(folded), state)
      if (state.raws.length > limits.events || state.skipped > limits.events) throw new Wrong('tooMany')
    } catch (fault) {
      if (!(fault instanceof Wrong)) throw fault
      faults.push({ line: folded.n, fault: fault.fault })
      // what follows would only repeat it
      if (['notCalendar', 'nested', 'notClosed', 'tooMany'].includes(fault.fault)) return { events: [], faults }
    }
  }
  const open = state.stack.at(-1)
  if (open && faults.length === 0) faults.push({ line: open.n, fault: 'notClosed' })
  if (text.trim() === '' || (faults.length === 0 && !/BEGIN:VCALENDAR/i.test(text))) faults.push({ line: 1, fault: 'notCalendar' })
  const events: CalendarEvent[] = []
  for (const raw of state.raws.filter((one) => !cancelled(one))) {
    if (faults.length >= mostFaults) break
    const event = eventOf(raw, limits, faults)
    if (event) events.push(event)
  }
  return faults.length > 0 ? { events: [], faults: faults.toSorted((a, b) => a.line - b.line) } : { events, faults }
}

/** 20261122T090000Z */
const stamp = (moment: string): string => moment.replace(/[-:]|\.\d+/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`)

interface Written {
  readonly uid: string
  readonly startAt: string
  readonly endAt: string
  readonly words: string
}

/** A calendar of moments in UTC, each with one short word or initials. */
export const writeCalendar = (events: readonly Written[], now: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Entrenous//Calendar//EN',
    ...events.flatMap(({ uid, startAt, endAt, words }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(startAt)}`,
      `DTEND:${stamp(endAt)}`,
      `SUMMARY:${escaped(words)}`,
      'CLASS:PRIVATE',
      'END:VEVENT'
    ]),
    'END:VCALENDAR',
    ''
  ].join('\r\n')
