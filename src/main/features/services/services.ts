// The services that the practice offers.
import type { Contract, Handlers } from '#contract'
import { exchangeChannels } from '#contract/exchanges'
import type { Service, ServiceFields } from '#contract/services'
import { fold } from '../../lib/fold.ts'
import { Refusal, type ReadableDb, type Sql, type Tools, type WritableDb } from '../../tools.ts'
import { todayIn } from '../settings/settings.ts'

export const readServices = (db: ReadableDb): Service[] =>
  db.all<Service>(
    `select id, name_en as nameEn, name_fr as nameFr, minutes, fee, currency, modality, reply_hours as replyHours, ended_on as endedOn
     from services order by ended_on is not null, sort_name, n`
  )

const columnsOf = (fields: ServiceFields, at: string): Readonly<Record<string, Sql>> => ({
  name_en: fields.nameEn || fields.nameFr,
  name_fr: fields.nameFr || fields.nameEn,
  sort_name: fold(fields.nameEn || fields.nameFr),
  minutes: fields.minutes,
  fee: fields.fee,
  currency: fields.currency,
  modality: fields.modality,
  reply_hours: (exchangeChannels as readonly string[]).includes(fields.modality) ? fields.replyHours : null,
  updated_at: at
})

const set = (db: WritableDb, id: string, row: Readonly<Record<string, Sql>>): null => {
  const changes = Object.keys(row).map((name) => `${name} = ?`)
  if (db.run(`update services set ${changes.join(', ')} where id = ?`, ...Object.values(row), id) === 0) throw new Refusal('notFound')
  return null
}

export const addService = (db: WritableDb, id: string, fields: ServiceFields, at: string): void => {
  const row = { id, created_at: at, ...columnsOf(fields, at) }
  const names = Object.keys(row)
  db.run(`insert into services (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...Object.values(row))
}

export const services: Handlers<Contract['services'], Tools> = {
  list: ({ db }) => readServices(db),
  add: ({ db, now, newId }, fields) => {
    const id = newId()
    addService(db, id, fields, now())
    return { id }
  },
  change: ({ db, now }, { id, fields }) => set(db, id, columnsOf(fields, now())),
  end: ({ db, now }, { id }) => set(db, id, { ended_on: todayIn(db, now()), updated_at: now() }),
  resume: ({ db, now }, { id }) => set(db, id, { ended_on: null, updated_at: now() })
}
