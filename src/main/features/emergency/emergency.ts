// The emergency sheet: where the client is, whom to call there and with what number, who agreed to be called, and when that was last said.
import { monthsBetweenChecks, sheetFields, type PlaceWarning, type SessionPlace, type Sheet, type SheetFields } from '#contract/emergency'
import type { Contract, Handlers } from '#contract'
import { dateIn, monthsAfter } from '../../lib/moments.ts'
import {
  dueOf,
  Refusal,
  type ReadableDb,
  type ReadTools,
  type TellDues,
  type Tools,
  type WritableDb,
  type WriteTools
} from '../../tools.ts'
import { activeAmong, getClient } from '../clients/clients.ts'
import { saveAsPdf } from '../paper/saving.ts'
import { readSettings, todayIn } from '../settings/settings.ts'
import { allNumbers, dropNumbers, numbersOf, setNumbers } from './numbers.ts'
import { sheetHtml } from './sheetPaper.ts'

interface Stored {
  readonly fields: string
  readonly confirmedAt: string | null
  readonly checkedOn: string | null
}

const warningsOf = (place: SessionPlace, client: string, practice: string, direct: string): PlaceWarning[] => [
  ...(place.country === client ? [] : (['abroad'] as const)),
  ...(place.country === practice ? [] : (['elsewhere'] as const)),
  ...(place.country === practice || place.directDial !== '' || direct !== '' ? [] : (['noDirectDial'] as const))
]

/** Refuses with `notFound` a client who is not there. */
export const sheetOf = (db: ReadableDb, now: string, clientId: string): Sheet => {
  const client = getClient(db, clientId)
  const practice = readSettings(db)
  const stored = db.get<Stored>(
    'select fields, confirmed_at as confirmedAt, checked_on as checkedOn from emergency_sheets where client_id = ?',
    clientId
  )
  const fields = stored ? (sheetFields.safeParse(JSON.parse(stored.fields)).data ?? null) : null
  const places = fields?.places ?? []
  const countries = [...new Set([...places.map(({ country }) => country), client.country, practice.country])]
  const checkedOn = stored?.checkedOn ?? null
  return {
    clientId,
    clientName: client.name,
    fields,
    warnings: places.map((place) => warningsOf(place, client.country, practice.country, numbersOf(db, place.country)?.direct ?? '')),
    numbers: countries.flatMap((country) => numbersOf(db, country) ?? []),
    confirmedAt: stored?.confirmedAt ?? null,
    checkedOn,
    due: checkedOn === null || monthsAfter(checkedOn, monthsBetweenChecks) <= dateIn(now, practice.timeZone)
  }
}

/** A sheet is gone through from end to end every three months, as long as one works with the client. */
export const dueSheets: TellDues = ({ db, until, clientId }) => {
  const sheets = db.all<{ clientId: string; checkedOn: string | null }>(
    `select client_id as clientId, checked_on as checkedOn from emergency_sheets ${clientId === null ? '' : 'where client_id = ?'}`,
    ...(clientId === null ? [] : [clientId])
  )
  const dues = sheets
    .map(({ clientId: of, checkedOn }) =>
      dueOf('emergency', checkedOn && monthsAfter(checkedOn, monthsBetweenChecks), of, { clientId: of })
    )
    .filter(({ due }) => due === null || due <= until)
  const active = activeAmong(
    db,
    dues.map(({ record }) => record)
  )
  return dues.filter(({ record }) => active.has(record))
}

/** Writes the sheet down; the day of the last full check stays unless it has just been one. */
export const saveSheet = ({ db, now }: Pick<WriteTools, 'db' | 'now'>, clientId: string, fields: SheetFields, checked: boolean): null => {
  getClient(db, clientId)
  const today = todayIn(db, now())
  db.run(
    `insert into emergency_sheets (client_id, fields, confirmed_at, checked_on, updated_at) values (?, ?, ?, ?, ?)
     on conflict (client_id) do update set fields = excluded.fields, updated_at = excluded.updated_at,
       confirmed_at = coalesce(excluded.confirmed_at, confirmed_at), checked_on = coalesce(excluded.checked_on, checked_on)`,
    clientId,
    JSON.stringify(fields),
    checked ? now() : null,
    checked ? today : null,
    now()
  )
  return null
}

const confirm = (db: WritableDb, now: string, clientId: string): null => {
  if (db.run('update emergency_sheets set confirmed_at = ? where client_id = ?', now, clientId) === 0) throw new Refusal('notFound')
  return null
}

const paper = ({ db, now }: ReadTools, { clientId, language }: { clientId: string; language: 'en' | 'fr' }): string => {
  const practice = readSettings(db)
  return sheetHtml(sheetOf(db, now(), clientId), { language, practice, today: dateIn(now(), practice.timeZone) })
}

/** Checked today: as they stand, under her own responsibility from now on. */
const checkNumbers = ({ db, now }: WriteTools, country: string): null => {
  const known = numbersOf(db, country)
  if (known === null) throw new Refusal('notFound')
  const { country: _country, own: _own, ...fields } = known
  setNumbers(db, country, {
    ...fields,
    lines: { en: [...fields.lines.en], fr: [...fields.lines.fr] },
    checkedOn: todayIn(db, now())
  })
  return null
}

export const emergency: Handlers<Contract['emergency'], Tools> = {
  get: ({ db, now }, { clientId }) => sheetOf(db, now(), clientId),
  save: (tools, { clientId, fields, checked }) => saveSheet(tools, clientId, fields, checked),
  confirm: ({ db, now }, { clientId }) => confirm(db, now(), clientId),
  print: async ({ outside, read, happened }, asked) => {
    await outside.print(read((tools) => paper(tools, asked)))
    return happened(null)
  },
  savePdf: async (tools, asked) => {
    const html = tools.read((reading) => paper(reading, asked))
    return tools.happened(await saveAsPdf(tools, html, asked.language === 'fr' ? 'Fiche d’urgence' : 'Emergency sheet'))
  },
  numbers: ({ db }) => allNumbers(db),
  setNumbers: ({ db }, { country, fields }) => {
    setNumbers(db, country, fields)
    return null
  },
  checkNumbers: (tools, { country }) => checkNumbers(tools, country),
  dropNumbers: ({ db }, { country }) => {
    dropNumbers(db, country)
    return null
  }
}
