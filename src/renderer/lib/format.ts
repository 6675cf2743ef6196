// Dates, times, money and sizes as people write them, in the language of the screen.
import { createContext, createElement, use, useMemo, type ReactNode } from 'react'
import { useLocale } from 'use-intl'
import { systemZone } from './i18n.tsx'

type Moment = string | Date

/** Making a formatter costs far more than using it, and a list asks for the same few again and again. */
const made = new Map<string, Intl.DateTimeFormat>()
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale + JSON.stringify(options)
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, options)
  made.set(key, format)
  return format
}

const relatives = new Map<string, Intl.RelativeTimeFormat>()
const relativeFormat = (locale: string): Intl.RelativeTimeFormat => {
  const format = relatives.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  relatives.set(locale, format)
  return format
}

/** The calendar day of a moment, ISO: for what is typed or compared. */
export const isoDate = (moment: Moment, timeZone: string): string => dateFormat('en-CA', { timeZone }).format(new Date(moment))

const dayNumber = (date: Date, timeZone: string): number => {
  const [year = 0, month = 1, day = 1] = isoDate(date, timeZone).split('-').map(Number)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

const offsetMinutes = (date: Date, timeZone: string): number => {
  const name =
    dateFormat('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(date)
      .find((p) => p.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d+):(\d+))?/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** `home`: the zone in which moments are told that name none of their own. */
export const formats = (locale: string, home = systemZone()) => {
  const here = systemZone()
  const show = (moment: Moment, timeZone: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone, ...options }).format(new Date(moment))
  /** The zone's name where it is not the computer's own, so that no hour is ever read in the wrong place. */
  const zoned = (timeZone: string): Intl.DateTimeFormatOptions => (timeZone === here ? {} : { timeZoneName: 'short' })
  const time = (moment: Moment, timeZone = home) => show(moment, timeZone, { hour: 'numeric', minute: '2-digit', ...zoned(timeZone) })
  const date = (moment: Moment, timeZone = home) => show(moment, timeZone, { day: 'numeric', month: 'short', year: 'numeric' })
  const daysFromToday = (moment: Moment, timeZone = home) => dayNumber(new Date(moment), timeZone) - dayNumber(new Date(), timeZone)
  const relativeDay = (moment: Moment, timeZone = home) => {
    const days = daysFromToday(moment, timeZone)
    if (Math.abs(days) < 7) return relativeFormat(locale).format(days, 'day')
    return date(moment, timeZone)
  }
  /** A calendar date, e.g. a birth date: no zone can shift it. */
  const calendarDate = (iso: string) => show(`${iso}T12:00:00Z`, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' })
  /** Days from the practice's today to a calendar date; negative: before. */
  const daysTo = (iso: string) => (Date.parse(iso) - Date.parse(dayIn(home))) / 86_400_000
  return {
    time,
    date,
    /** The time of day alone, in a zone that is named beside it. */
    clock: (moment: Moment, timeZone: string) => show(moment, timeZone, { hour: 'numeric', minute: '2-digit' }),
    daysFromToday,
    /** “yesterday”, “in 3 days”; from a week on, the date. */
    relativeDay,
    /** “12 May 2026, 14:30”, with the zone's name where it is not this computer's. */
    moment: (moment: Moment, timeZone = home) =>
      show(moment, timeZone, { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit', ...zoned(timeZone) }),
    /** The same to the second. */
    instant: (moment: Moment, timeZone = home) =>
      show(moment, timeZone, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        second: '2-digit',
        ...zoned(timeZone)
      }),
    /** “Tuesday 12 May 2026”, as a title begins. */
    longDate: (moment: Moment, timeZone = home) => {
      const [first = '', ...rest] = show(moment, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
      return first.toLocaleUpperCase(locale) + rest.join('')
    },
    /** “14:30 – 15:20”, or the start alone; the zone's name once, where it is not this computer's. */
    hours: (start: Moment, end: Moment | null, timeZone = home) => {
      const clock = dateFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit', ...zoned(timeZone) })
      return end === null ? clock.format(new Date(start)) : clock.formatRange(new Date(start), new Date(end))
    },
    /** “yesterday, 14:30”. */
    dayAndTime: (moment: Moment, timeZone = home) => `${relativeDay(moment, timeZone)}, ${time(moment, timeZone)}`,
    /** Completed years since a birth date, on today's day in the practice. */
    age: (birthDate: string) => ageOf(birthDate, dayIn(home)),
    calendarDate,
    daysTo,
    /** A calendar date as seen from today: “yesterday”, “in 3 days”; from a week on, the date. */
    nearDate: (iso: string) =>
      Math.abs(daysTo(iso)) < 7 ? relativeFormat(locale).format(daysTo(iso), 'day') : date(`${iso}T12:00:00Z`, 'UTC'),
    /** Whole hours and minutes by which a zone is ahead of this computer, e.g. “+6 h”; null when the clocks agree. */
    zoneDifference: (timeZone: string, at = new Date()) => {
      const minutes = offsetMinutes(at, timeZone) - offsetMinutes(at, here)
      if (minutes === 0) return null
      const hours = new Intl.NumberFormat(locale, { signDisplay: 'always', maximumFractionDigits: 2 }).format(minutes / 60)
      return `${hours.replace('-', '−')}\u00a0h`
    },
    /** Minor units (cents) in the currency's usual form. */
    money: (minor: number, currency: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(minor / 10 ** currencyDigits(currency)),
    number: (n: number) => new Intl.NumberFormat(locale).format(n),
    bytes: (bytes: number) => {
      // what is not nothing is never called zero
      const [value, unit] =
        bytes < 1e6
          ? [bytes === 0 ? 0 : Math.max(bytes / 1e3, 0.1), 'kilobyte']
          : bytes < 1e9
            ? [bytes / 1e6, 'megabyte']
            : [bytes / 1e9, 'gigabyte']
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value)
    },
    region: (code: string) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
    language: (code: string) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
  }
}

/** Decimals of a currency: 2 for EUR, 0 for JPY. */
export const currencyDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** The calendar day that it is in a zone, ISO. */
export const dayIn = (timeZone: string, moment: Date = new Date()): string => dateFormat('en-CA', { timeZone }).format(moment)

/** Completed years from a birth date to a day, both ISO. */
export const ageOf = (birthDate: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0)

type Formats = ReturnType<typeof formats>

const Shared = createContext<Formats | null>(null)

/** Tells hours in the practice's zone wherever she sits: in one set of formats for all that is on screen, since each asks the computer for its own zone. */
export const PracticeFormats = ({ zone, children }: { zone: string | null; children: ReactNode }) => {
  const locale = useLocale()
  const shared = useMemo(() => (zone === null ? null : formats(locale, zone)), [locale, zone])
  return createElement(Shared, { value: shared }, children)
}

export const useFormats = (): Formats => {
  const locale = useLocale()
  const shared = use(Shared)
  return useMemo(() => shared ?? formats(locale), [locale, shared])
}
