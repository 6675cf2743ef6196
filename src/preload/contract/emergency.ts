// The emergency sheet of a client, and the emergency numbers of each country: data to be confirmed, never a truth (R043, R044, R046).
import { z } from 'zod'
import { country, id, isoDate, language, line, nothing, someLine, text, type Language } from './fields.ts'
import type { SavedFile } from './documents.ts'
import { act, read, write } from './kinds.ts'

export const mostPlaces = 4

/** Where the client sits during a session. */
export const sessionPlace = z.strictObject({
  /** e.g. at home, at the office. */
  label: someLine(80),
  address: text(300),
  phone: line(40),
  country,
  /** The full number, with its country code, of the police or the rescue service there: short numbers do not cross borders. */
  directDial: line(60)
})
export type SessionPlace = z.infer<typeof sessionPlace>

export const sheetFields = z.strictObject({
  /** The usual one first. */
  places: z.array(sessionPlace).max(mostPlaces),
  contactName: line(120),
  contactPhone: line(40),
  /** What they are to the client. */
  contactRelation: line(80),
  /** The client agreed that they may be called. */
  contactConsent: z.boolean(),
  doctorName: line(120),
  doctorPhone: line(40),
  /** Nearest crisis team or hospital. */
  crisisName: line(160),
  crisisPhone: line(40),
  /** What helpers must know: a door code, a dog, a medicine. */
  about: text(500)
})
export type SheetFields = z.infer<typeof sheetFields>

/** `abroad`: not the country of the record. `elsewhere`: not that of the practice. `noDirectDial`: elsewhere, and no number that works from here. */
export const placeWarnings = ['abroad', 'elsewhere', 'noDirectDial'] as const
export type PlaceWarning = (typeof placeWarnings)[number]

export interface CountryNumbers {
  readonly country: string
  /** What is dialled there. */
  readonly emergency: string
  readonly police: string
  /** The full number that works from abroad; empty where none is known. */
  readonly direct: string
  readonly lines: Readonly<Record<Language, readonly string[]>>
  readonly source: string
  /** Day on which they were last compared with the source; null: never. */
  readonly checkedOn: string | null
  /** In her own words instead of the program's. */
  readonly own: boolean
}

export interface Sheet {
  readonly clientId: string
  readonly clientName: string
  /** Null as long as nothing is written down. */
  readonly fields: SheetFields | null
  readonly warnings: readonly (readonly PlaceWarning[])[]
  /** The countries of the places, of the client and of the practice, each once. */
  readonly numbers: readonly CountryNumbers[]
  /** Said again by the client: UTC, or null. */
  readonly confirmedAt: string | null
  /** Gone through from end to end: ISO day, or null. */
  readonly checkedOn: string | null
  /** The full check is more than three months ago, or never was. */
  readonly due: boolean
}

export const monthsBetweenChecks = 3

const lines = z.array(line(200)).max(12)
export const numberFields = z.strictObject({
  emergency: someLine(60),
  police: line(60),
  direct: line(60),
  lines: z.strictObject({ en: lines, fr: lines }),
  source: someLine(200),
  checkedOn: isoDate
})
export type NumberFields = z.infer<typeof numberFields>

const ofClient = z.strictObject({ clientId: id })
const onPaper = z.strictObject({ clientId: id, language })

export const emergency = {
  get: read(ofClient, { clinical: true }).returns<Sheet>(),
  /** Writing it down counts as having gone through all of it where `checked`. */
  save: write(z.strictObject({ clientId: id, fields: sheetFields, checked: z.boolean() })).returns<null>(),
  /** Still so, said in a session; `notFound` where nothing is written down. */
  confirm: write(ofClient).returns<null>(),
  /** The system's printer dialog: one page. */
  print: act(onPaper, { leaves: true }).returns<null>(),
  savePdf: act(onPaper, { leaves: true }).returns<SavedFile>(),
  numbers: read(nothing).returns<CountryNumbers[]>(),
  setNumbers: write(z.strictObject({ country, fields: numberFields })).returns<null>(),
  /** Compared with their source today. */
  checkNumbers: write(z.strictObject({ country })).returns<null>(),
  /** The program's own again. */
  dropNumbers: write(z.strictObject({ country })).returns<null>()
}
