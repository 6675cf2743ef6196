// Shapes that several rooms share: text, ids, dates, zones.
import { z } from 'zod'

z.config({ jitless: true }) // zod would otherwise probe `new Function`, which the CSP forbids

/** Text of at most `max` UTF-16 units, without lone surrogates or NUL, given back in NFC with line ends as \n. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((s) => s.isWellFormed() && !s.includes('\0'))
    .transform((s) => s.replace(/\r\n?/g, '\n').normalize('NFC'))

/** One line of text, trimmed, spaces folded; the empty string when there is none. */
export const line = (max: number) => text(max).transform((s) => s.replace(/\s+/g, ' ').trim())

/** One line that must not be empty. */
export const someLine = (max: number) => line(max).refine((s) => s.length > 0)

/** Text that must not be blank. */
export const someText = (max: number) => text(max).refine((s) => s.trim().length > 0)

/** Why she goes on although something speaks against it: kept in the vault, its audit line without it. */
export const override = z.strictObject({ reason: someText(1000) })

export const id = z.uuidv7()

/** Calendar date, ISO 8601, e.g. 1984-02-29. */
export const isoDate = z.iso.date()

/** Moment in UTC, ISO 8601 with milliseconds, e.g. 2026-11-22T19:44:00.000Z. */
export const utc = z.iso.datetime({ precision: 3 })

/** Asking Intl costs more than all the rest of a note's check: once for each zone. */
const knownZones = new Set<string>()
const knownZone = (s: string): boolean => {
  try {
    if (!knownZones.has(s) && new Intl.DateTimeFormat('en', { timeZone: s })) knownZones.add(s)
  } catch {
    // it is in no list of zones
  }
  return knownZones.has(s)
}
/** IANA time zone, e.g. Europe/Paris. */
export const timeZone = z.string().max(64).refine(knownZone)

/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/)

/** Whose rules a practice follows (domain facts §2.0): a clause may belong to some of them only. */
export const jurisdictions = ['US', 'UK', 'EU', 'FR', 'CA', 'QC', 'CH', 'BE', 'IE', 'AU'] as const
export const jurisdiction = z.enum(jurisdictions)
export type Jurisdiction = z.infer<typeof jurisdiction>

export const languages = ['en', 'fr'] as const
export const language = z.enum(languages)
export type Language = z.infer<typeof language>

/** A host and, perhaps, a way behind it, typed without its beginning. */
const bareLink = /^[a-z\d-]+(\.[a-z\d-]+)+([/?#]\S*)?$/i

/** A web link as typed or pasted, `https://` put before it where it was left out. */
export const webLink = z
  .string()
  .max(2000)
  .transform((s) => s.trim())
  .transform((s) => (bareLink.test(s) ? `https://${s}` : s))

/** Name of a host, e.g. visio.example.org: never an address in figures. */
export const hostName = line(253)
  .transform((s) => s.toLowerCase())
  .refine((s) => /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]+$/.test(s))

/** A passphrase as typed; normalised (NFKC) where it becomes a key. */
export const passphrase = z
  .string()
  .min(1)
  .max(1024)
  .refine((s) => s.isWellFormed())

/** Of a file of several: everything, what is all of theirs, or what is of one of them. */
export const whose = z.union([z.enum(['all', 'shared']), id])
export type Whose = z.infer<typeof whose>

export const nothing = z.strictObject({})
