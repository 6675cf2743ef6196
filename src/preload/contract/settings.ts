// The practice's profile and settings (in the vault), and what must be known before unlocking (outside it).
import { z } from 'zod'
import { act, read } from './kinds.ts'
import { country, hostName, jurisdiction, language, line, nothing, someLine, timeZone } from './fields.ts'

export const paperSizes = ['A4', 'Letter'] as const
export type PaperSize = (typeof paperSizes)[number]

export const settingsFields = z.strictObject({
  practiceName: someLine(120),
  practitionerName: line(120),
  practitionerTitle: line(200),
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
  /** Months after which the restore of a backup is to be tried out again. */
  drillMonths: z.int().min(1).max(12),
  /** Format that a new note begins with. */
  noteFormat: z.enum(['soap', 'dap', 'birp', 'free']),
  /** Minor units of `currency` per session. */
  fee: z.int().min(0).max(100_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Length of a session, minutes. */
  sessionMinutes: z.int().min(5).max(480),
  /** Hosts of video rooms of her own (R006), beside the known platforms. */
  meetingHosts: z.array(hostName).max(20),
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
  change: act(settingsFields.partial(), { changes: true }).returns<Settings>(),
  preferences: act(nothing, { locked: true, handed: true }).returns<Preferences>(),
  prefer: act(preferences.partial(), { locked: true }).returns<Preferences>()
}
