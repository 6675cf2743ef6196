// The practice's profile and settings (in the vault), and what must be known before unlocking (outside it).
import { z } from 'zod'
import { act, read } from './kinds.ts'
import { country, hostName, isoDate, jurisdiction, language, line, nothing, someLine, timeZone } from './fields.ts'
import { modalities } from './notes.ts'

export const paperSizes = ['A4', 'Letter'] as const
export type PaperSize = (typeof paperSizes)[number]

/** A span of a weekday, e.g. 09:00 to 12:30; 24:00 ends the day. */
const span = z
  .strictObject({
    weekday: z.int().min(1).max(7),
    from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  })
  .refine(({ from, to }) => from < to)
/** What lies between two spans of a day is a break; none at all: she has not said. */
export const workingHours = z.array(span).max(28)
export type WorkingHours = z.infer<typeof workingHours>

const optionalDate = z.union([z.literal('').transform(() => null), z.null(), isoDate])
/** A licence or an entry in a register (R114). */
const registration = z.strictObject({ body: someLine(120), number: line(80), place: line(80), expiresOn: optionalDate })
const insurance = z.strictObject({ insurer: someLine(120), number: line(80), expiresOn: optionalDate })
/** A code of ethics that she follows (R113); `on`: the day she last read it. */
const code = z.strictObject({ body: someLine(120), title: line(200), version: line(80), on: optionalDate })
export type Registration = z.output<typeof registration>
export type Insurance = z.output<typeof insurance>
export type EthicsCode = z.output<typeof code>

export const settingsFields = z.strictObject({
  practiceName: someLine(120),
  practitionerName: line(120),
  practitionerTitle: line(200),
  registrations: z.array(registration).max(12),
  insurances: z.array(insurance).max(6),
  codes: z.array(code).max(12),
  address: line(300),
  email: line(254),
  phone: line(40),
  country,
  timeZone,
  /** Whose rules her documents follow. */
  jurisdictions: z.array(jurisdiction).max(10),
  /** What she prints on. */
  paperSize: z.enum(paperSizes),
  /** Minutes without a key or a pointer after which the vault locks. */
  autoLockMinutes: z.int().min(1).max(60),
  /** The passphrase is asked for again before anything leaves the vault as a file. */
  reaskBeforeExport: z.boolean(),
  /** The operating system says that a session is near, so many minutes before; and once a morning that a task is due. */
  remindSessions: z.boolean(),
  remindMinutes: z.int().min(1).max(120),
  remindTasks: z.boolean(),
  /** Months after which the restore of a backup is to be tried out again. */
  drillMonths: z.int().min(1).max(12),
  /** Format that a new note begins with. */
  noteFormat: z.enum(['soap', 'dap', 'birp', 'free']),
  /** Minor units of `currency` per session. */
  fee: z.int().min(0).max(100_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Length of a session, minutes. */
  sessionMinutes: z.int().min(5).max(480),
  /** How she meets clients (R024); what is not among them is warned of. */
  modalities: z.array(z.enum(modalities)).max(modalities.length),
  workingHours,
  /** Minutes that she wants between two appointments. */
  pauseMinutes: z.int().min(0).max(120),
  /** Hosts of video rooms of her own (R006), beside the known platforms. */
  meetingHosts: z.array(hostName).max(20),
  /** Platforms that are not encrypted from end to end are pointed out (R020). */
  preferEndToEnd: z.boolean(),
  /** Hours within which she promises to answer what is written to her (R025). */
  replyHours: z.int().min(1).max(720),
  /** Hours before which a session can be cancelled free of charge. */
  cancellationHours: z.int().min(0).max(168),
  /** Years for which records are kept. */
  retentionYears: z.int().min(1).max(100)
})
export type Settings = z.infer<typeof settingsFields>

export const themes = ['system', 'light', 'dark'] as const
/** Known before unlocking, so kept outside the vault: nothing about a client or the practice. */
export const preferences = z.strictObject({ language, theme: z.enum(themes), singleKeys: z.boolean() })
export type Preferences = z.infer<typeof preferences>

export const settings = {
  get: read(nothing, { handed: true }).returns<Settings>(),
  /** Whoever takes `reaskBeforeExport` away is asked a last time: `passphraseNeeded`. */
  change: act(settingsFields.partial(), { changes: true }).returns<Settings>(),
  preferences: act(nothing, { locked: true, handed: true }).returns<Preferences>(),
  prefer: act(preferences.partial(), { locked: true }).returns<Preferences>()
}
