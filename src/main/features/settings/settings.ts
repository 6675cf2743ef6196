// The practice's settings, kept in the vault; what must be known before unlocking lies outside it.
import type { z } from 'zod'
import type { Contract, Handlers } from '#contract'
import type { Jurisdiction } from '#contract/fields'
import { modalities } from '#contract/notes'
import { settingsFields, type Settings } from '#contract/settings'
import { dateIn } from '../../lib/moments.ts'
import { dueOf, Refusal, type ReadableDb, type TellDues, type Tools, type WritableDb } from '../../tools.ts'
import type { Keeper } from '../../vault/keeper.ts'

const euro = new Set('AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK MC'.split(' '))
const currencies: Readonly<Record<string, string>> = { US: 'USD', CA: 'CAD', GB: 'GBP', CH: 'CHF', AU: 'AUD', NZ: 'NZD' }

const union = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO'.split(' '))
const own: Readonly<Record<string, Jurisdiction>> = { US: 'US', GB: 'UK', FR: 'FR', CA: 'CA', CH: 'CH', BE: 'BE', IE: 'IE', AU: 'AU' }
const jurisdictionsOf = (country: string): Jurisdiction[] => [
  ...(own[country] ? [own[country]] : []),
  ...(union.has(country) ? ['EU' as const] : [])
]

/** Years after the last service; where no law or custom is settled, ten. Hers to change. */
const retention: Readonly<Record<string, number>> = { US: 7, GB: 7, IE: 7, AU: 7, BE: 30 }

/** Where people print on Letter; everywhere else it is A4. */
const onLetter = new Set('US CA MX PH CL CO'.split(' '))

const defaults = (country: string): Settings => ({
  practiceName: '',
  practitionerName: '',
  practitionerTitle: '',
  registrations: [],
  insurances: [],
  codes: [],
  address: '',
  email: '',
  phone: '',
  country,
  timeZone: 'UTC',
  jurisdictions: jurisdictionsOf(country),
  paperSize: onLetter.has(country) ? 'Letter' : 'A4',
  autoLockMinutes: 5,
  reaskBeforeExport: false,
  remindSessions: true,
  remindMinutes: 10,
  remindTasks: true,
  drillMonths: 3,
  noteFormat: 'soap',
  fee: 0,
  currency: currencies[country] ?? (euro.has(country) ? 'EUR' : 'USD'),
  sessionMinutes: 50,
  modalities: [...modalities],
  workingHours: [],
  pauseMinutes: 0,
  meetingHosts: [],
  preferEndToEnd: false,
  replyHours: 48,
  cancellationHours: 24,
  retentionYears: retention[country] ?? 10
})

export const readSettings = (db: ReadableDb): Settings => {
  const rows = db.all<{ key: string; value: string }>('select key, value from settings')
  // what a restored file holds is believed as little as what a screen sends
  const kept = Object.fromEntries(
    rows.flatMap(({ key, value }) => {
      const shape = Object.hasOwn(settingsFields.shape, key) ? settingsFields.shape[key as keyof Settings] : undefined
      const parsed = shape?.safeParse(JSON.parse(value))
      return parsed?.success ? [[key, parsed.data]] : []
    })
  ) as Partial<Settings>
  return { ...defaults(kept.country ?? 'FR'), ...kept }
}

/** The calendar day that `now` has in the practice's zone, ISO. */
export const todayIn = (db: ReadableDb, now: string): string => dateIn(now, readSettings(db).timeZone)

const put = (db: WritableDb, key: string, value: unknown): unknown =>
  db.run(
    'insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
    key,
    JSON.stringify(value)
  )

export const changeSettings = (db: WritableDb, change: Partial<Settings>): Settings => {
  for (const [key, value] of Object.entries(change)) if (value !== undefined) put(db, key, value)
  return readSettings(db)
}

/** Her insurances and registrations end on their day (R114). */
export const dueProfile: TellDues = ({ db, until, clientId }) => {
  if (clientId !== null) return []
  const { insurances, registrations } = readSettings(db)
  return [
    ...insurances.map(({ insurer, expiresOn }, at) => ({ kind: 'insurance' as const, about: insurer, expiresOn, at })),
    ...registrations.map(({ body, expiresOn }, at) => ({ kind: 'registration' as const, about: body, expiresOn, at }))
  ].flatMap(({ kind, about, expiresOn, at }) =>
    expiresOn !== null && expiresOn <= until ? [dueOf(kind, expiresOn, `${kind}${at}`, { about })] : []
  )
}

/** What a room without a table of its own remembers, e.g. `security.disk`; the dot keeps it apart from the settings. */
type KeptName = `${string}.${string}`

/** Null where nothing is kept under this name, or nothing of this shape. */
export const readKept = <T>(db: ReadableDb, name: KeptName, shape: z.ZodType<T>): T | null => {
  const row = db.get<{ value: string }>('select value from settings where key = ?', name)
  return row ? (shape.safeParse(JSON.parse(row.value)).data ?? null) : null
}

export const keep = (db: WritableDb, name: KeptName, value: unknown): void => void put(db, name, value)

/** Somebody else may sit at the open practice: what leaves it or is deleted for good waits for her passphrase, if she wishes. */
export const refuseUnconfirmed = (keeper: Keeper): void => {
  if (readSettings(keeper.vault().readable).reaskBeforeExport && !keeper.takeConfirmation()) throw new Refusal('passphraseNeeded')
}

export const settings: Handlers<Contract['settings'], Tools> = {
  get: ({ db }) => readSettings(db),
  change: async ({ keeper, write, outside }, change) => {
    // else it would ask nobody but her: one press takes it away
    if (change.reaskBeforeExport === false) refuseUnconfirmed(keeper)
    const changed = write(({ db }) => changeSettings(db, change as Partial<Settings>))
    outside.watchIdle(changed.autoLockMinutes)
    return changed
  },
  preferences: ({ outside }) => outside.preferences(),
  prefer: ({ outside }, change) => outside.prefer(change as Parameters<typeof outside.prefer>[0])
}
