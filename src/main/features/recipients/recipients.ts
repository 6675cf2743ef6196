// The register of recipients, and what of it a privacy notice says.
import type { Contract, Handlers } from '#contract'
import type { Language } from '#contract/fields'
import type { Recipient, RecipientFields } from '#contract/recipients'
import { fold } from '../../lib/fold.ts'
import { dateIn, monthsAfter } from '../../lib/moments.ts'
import {
  dueOf,
  Refusal,
  type ReadableDb,
  type ReadTools,
  type Sql,
  type TellDues,
  type Tools,
  type WritableDb,
  type WriteTools
} from '../../tools.ts'
import { saveAsPdf } from '../paper/saving.ts'
import { readSettings, todayIn } from '../settings/settings.ts'
import { countryName, kindWords, registerHtml, registerWords } from './register.ts'

type Row = Omit<Recipient, 'nextCheckOn' | 'due'>

const judged = (row: Row, day: string): Recipient => {
  const nextCheckOn = row.checkedOn === null ? null : monthsAfter(row.checkedOn, row.checkMonths)
  const due = row.endedOn === null && (row.contract === 'none' || nextCheckOn === null || nextCheckOn <= day)
  return { ...row, nextCheckOn, due }
}

export const readRecipients = (db: ReadableDb, now: string): Recipient[] => {
  const day = todayIn(db, now)
  return db
    .all<Row>(
      `select id, name, kind, sees, purpose, country, contract, contract_on as contractOn, checked_on as checkedOn, check_months as checkMonths,
         about, ended_on as endedOn
       from recipients order by ended_on is not null, sort_name, n`
    )
    .map((row) => judged(row, day))
}

/** Contracts are looked at again on their day; one that is missing stands open. */
export const dueRecipients: TellDues = ({ db, now, until, clientId }) =>
  clientId !== null
    ? []
    : readRecipients(db, now())
        .filter(({ endedOn }) => endedOn === null)
        .map(({ id, name, contract, nextCheckOn }) => dueOf('recipient', contract === 'none' ? null : nextCheckOn, id, { about: name }))
        .filter(({ due }) => due === null || due <= until)

/** Those who get data today, one in a line, for a notice in this language: name, what they are, what for, where. */
export const recipientLines = (db: ReadableDb, now: string, language: Language): string[] =>
  readRecipients(db, now)
    .filter(({ endedOn }) => endedOn === null)
    .map(({ name, kind, purpose, country }) => {
      const what = [kindWords[language][kind], purpose].filter(Boolean).join(', ')
      return `${name} (${countryName(country, language)})${language === 'fr' ? '\u00a0' : ''}: ${what}`
    })

const columnsOf = (fields: RecipientFields, at: string): Readonly<Record<string, Sql>> => ({
  name: fields.name,
  sort_name: fold(fields.name),
  kind: fields.kind,
  sees: fields.sees,
  purpose: fields.purpose,
  country: fields.country,
  contract: fields.contract,
  contract_on: fields.contractOn,
  checked_on: fields.checkedOn,
  check_months: fields.checkMonths,
  about: fields.about,
  updated_at: at
})

const set = (db: WritableDb, id: string, row: Readonly<Record<string, Sql>>): null => {
  const changes = Object.keys(row).map((name) => `${name} = ?`)
  if (db.run(`update recipients set ${changes.join(', ')} where id = ?`, ...Object.values(row), id) === 0) throw new Refusal('notFound')
  return null
}

const add = ({ db, now, newId }: WriteTools, fields: RecipientFields): { id: string } => {
  const id = newId()
  const row = { id, created_at: now(), ...columnsOf(fields, now()) }
  const names = Object.keys(row)
  db.run(`insert into recipients (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...Object.values(row))
  return { id }
}

const paper = ({ db, now }: ReadTools, language: Language): string => {
  const practice = readSettings(db)
  return registerHtml({ language, practice, today: dateIn(now(), practice.timeZone), recipients: readRecipients(db, now()) })
}

export const recipients: Handlers<Contract['recipients'], Tools> = {
  list: ({ db, now }) => readRecipients(db, now()),
  add,
  change: ({ db, now }, { id, fields }) => set(db, id, columnsOf(fields, now())),
  check: ({ db, now }, { id }) => set(db, id, { checked_on: todayIn(db, now()), updated_at: now() }),
  end: ({ db, now }, { id }) => set(db, id, { ended_on: todayIn(db, now()), updated_at: now() }),
  resume: ({ db, now }, { id }) => set(db, id, { ended_on: null, updated_at: now() }),
  print: async ({ outside, read, happened }, { language }) => {
    await outside.print(read((tools) => paper(tools, language)))
    return happened(null)
  },
  savePdf: async (tools, { language }) => {
    const html = tools.read((reading) => paper(reading, language))
    return tools.happened(await saveAsPdf(tools, html, registerWords[language].title))
  }
}
