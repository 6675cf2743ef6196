// What an appointment is called on screen: whom with, how it goes on, what speaks against it.
import { useLocale, useTranslations } from 'use-intl'
import type { Appointment, Repeating, Warning } from '#contract/appointments'
import type { Service } from '#contract/services'
import { dateFormat, useFormats } from '../../lib/format.ts'
import { useLackedKinds } from '../../lib/missing.ts'
import { weekdayOf } from './days.ts'

export const useServiceName = (): ((service: Pick<Service, 'nameEn' | 'nameFr'>) => string) => {
  const french = useLocale().startsWith('fr')
  return ({ nameEn, nameFr }) => (french ? nameFr : nameEn)
}

/** A calendar day as `2026-11-24`, at noon, so that no zone can shift it. */
const noon = (date: string): string => `${date}T12:00:00Z`

export const useDayWords = () => {
  const locale = useLocale()
  const show = (date: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(noon(date)))
  return {
    weekday: (date: string) => show(date, { weekday: 'short' }),
    number: (date: string) => show(date, { day: 'numeric' }),
    full: (date: string) => show(date, { weekday: 'long', day: 'numeric', month: 'long' }),
    month: (date: string) => show(date, { month: 'long', year: 'numeric' }),
    range: (from: string, to: string) =>
      dateFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
        new Date(noon(from)),
        new Date(noon(to))
      )
  }
}

export const useAppointmentName = (): ((one: Pick<Appointment, 'clientName' | 'title'>) => string) => {
  const t = useTranslations('appointments')
  return ({ clientName, title }) => clientName ?? (title || t('ownTime'))
}

const nths = ['first', 'second', 'third', 'fourth', 'last'] as const

/** “every 2 weeks on Tuesday, until 30 June 2027” */
export const useRepeatWords = (): ((repeats: Repeating, first: string) => string) => {
  const t = useTranslations('appointments.repeats')
  const f = useFormats()
  const locale = useLocale()
  const list = new Intl.ListFormat(locale)
  // 2024-01-01 was a Monday
  const weekday = (n: number) => dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, n)))
  return ({ frequency, every, weekdays, until }, first) => {
    const day = Number(first.slice(8))
    const nth = Math.ceil(day / 7)
    const said =
      frequency === 'weekly'
        ? t('weekly', { every, days: list.format((weekdays.length > 0 ? weekdays : [weekdayOf(first)]).map(weekday)) })
        : frequency === 'monthlyWeekday'
          ? t('monthlyWeekday', { every, nth: t(`nths.${nths[nth - 1]!}`), day: weekday(weekdayOf(first)) })
          : t(frequency, { every, day: String(day) })
    return until === null ? said : t('until', { said, when: f.calendarDate(until) })
  }
}

/** One line for each thing that speaks against it. */
export const useWarningWords = (timeZone: string): ((warning: Warning) => string) => {
  const t = useTranslations('appointments.warnings')
  const f = useFormats()
  const lacked = useLackedKinds()
  return ({ about, starts, count, name, minutes, missing }) => {
    const when = starts.map((start) => f.date(start, timeZone)).join(', ')
    const more = count - starts.length
    const said = t(about, {
      name: name || t('own'),
      minutes: String(Math.abs(minutes)),
      way: t(`ways.${minutes > 0 ? 'later' : 'earlier'}`),
      what: lacked(missing)
    })
    if (count < 2) return said
    return more > 0 ? t('manyMore', { said, when, more }) : t('many', { said, when })
  }
}
