// The one table of emergency numbers: the program's own, and in their place those that she has written down or confirmed.
import { numberFields, type CountryNumbers, type NumberFields } from '#contract/emergency'
import type { ReadableDb, WritableDb } from '../../tools.ts'
import { library } from './library.ts'

interface Stored {
  readonly country: string
  readonly fields: string
}

const ofLibrary = (country: string): CountryNumbers | null => {
  const known = Object.hasOwn(library, country) ? library[country]! : null
  return known && { country, direct: '', own: false, ...known }
}

const ownOf = ({ country, fields }: Stored): CountryNumbers | null => {
  const parsed = numberFields.safeParse(JSON.parse(fields))
  return parsed.success ? { country, own: true, ...parsed.data } : null
}

/** Null where nothing is known of the country. */
export const numbersOf = (db: ReadableDb, country: string): CountryNumbers | null => {
  const stored = db.get<Stored>('select country, fields from emergency_numbers where country = ?', country)
  return (stored && ownOf(stored)) ?? ofLibrary(country)
}

/** What the program itself knows of a country, or null. */
export const libraryNumbers = ofLibrary

export const allNumbers = (db: ReadableDb): CountryNumbers[] => {
  const own = db.all<Stored>('select country, fields from emergency_numbers').flatMap((stored) => ownOf(stored) ?? [])
  const others = Object.keys(library).filter((country) => !own.some((one) => one.country === country))
  return [...own, ...others.map((country) => ofLibrary(country)!)].toSorted((a, b) => (a.country < b.country ? -1 : 1))
}

export const setNumbers = (db: WritableDb, country: string, fields: NumberFields): void =>
  void db.run(
    'insert into emergency_numbers (country, fields) values (?, ?) on conflict (country) do update set fields = excluded.fields',
    country,
    JSON.stringify(fields)
  )

export const dropNumbers = (db: WritableDb, country: string): void =>
  void db.run('delete from emergency_numbers where country = ?', country)
