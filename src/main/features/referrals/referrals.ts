// Referring somebody on: the directory and its checks, up to three options for a client, the letter, and whether they arrived.
import type { Contract, Handlers } from '#contract'
import type { Preparation } from '#contract/documents'
import type { DirectoryEntry, DirectoryFields, Referral, ReferralFields, ReferralOutcome } from '#contract/referrals'
import { covers, fold } from '../../lib/fold.ts'
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
import { getClient, namesOf } from '../clients/clients.ts'
import { consentsOf, holds } from '../consents/judging.ts'
import { day } from '../documents/facts.ts'
import { begin } from '../documents/preparing.ts'
import { newestOf } from '../documents/records.ts'
import { saveAsPdf } from '../paper/saving.ts'
import { readSettings, todayIn } from '../settings/settings.ts'
import { optionsHtml } from './optionsPaper.ts'

type EntryRow = Omit<DirectoryEntry, 'nextCheckOn' | 'due'>

const entryColumns =
  'id, name, kind, place, country, languages, phone, email, web, address, fees, about, source, checked_on as checkedOn, check_months as checkMonths'

const judged = (row: EntryRow, today: string): DirectoryEntry => {
  const nextCheckOn = row.checkedOn === null ? null : monthsAfter(row.checkedOn, row.checkMonths)
  return { ...row, nextCheckOn, due: nextCheckOn === null || nextCheckOn <= today }
}

const directory = (db: ReadableDb, now: string): DirectoryEntry[] => {
  const today = todayIn(db, now)
  return db
    .all<EntryRow>(`select ${entryColumns} from referral_directory where removed_at is null order by sort_name, n`)
    .map((row) => judged(row, today))
}

const columnsOf = (fields: DirectoryFields): Readonly<Record<string, Sql>> => ({
  name: fields.name,
  sort_name: fold(fields.name),
  kind: fields.kind,
  place: fields.place,
  country: fields.country,
  languages: fields.languages,
  phone: fields.phone,
  email: fields.email,
  web: fields.web,
  address: fields.address,
  fees: fields.fees,
  about: fields.about,
  source: fields.source,
  checked_on: fields.checkedOn,
  check_months: fields.checkMonths
})

const setEntry = (db: WritableDb, id: string, row: Readonly<Record<string, Sql>>): null => {
  const changes = Object.keys(row).map((name) => `${name} = ?`)
  if (db.run(`update referral_directory set ${changes.join(', ')} where id = ?`, ...Object.values(row), id) === 0)
    throw new Refusal('notFound')
  return null
}

export const addEntry = ({ db, newId }: WriteTools, fields: DirectoryFields): { id: string } => {
  const row = { id: newId(), ...columnsOf(fields) }
  const names = Object.keys(row)
  db.run(`insert into referral_directory (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...Object.values(row))
  return { id: row.id }
}

interface Row {
  readonly id: string
  readonly clientId: string
  readonly madeAt: string
  readonly madeOn: string
  readonly options: string
  readonly chosenId: string | null
  readonly reason: string
  readonly followUpOn: string | null
  readonly outcome: ReferralOutcome | null
  readonly outcomeWords: string
  readonly closedOn: string | null
}

const columns = `id, client_id as clientId, made_at as madeAt, made_on as madeOn, options, chosen_id as chosenId, reason, follow_up_on as followUpOn,
  outcome, outcome_words as outcomeWords, closed_on as closedOn`

const shown = (db: ReadableDb, now: string, rows: readonly Row[]): Referral[] => {
  const ids = rows.map(({ clientId }) => clientId)
  const names = namesOf(db, ids)
  const letters = newestOf(db, 'referralLetter', ids)
  const today = todayIn(db, now)
  return rows.map(({ madeAt, options, ...row }) => {
    const letter = letters.get(row.clientId)
    return {
      ...row,
      clientName: names.get(row.clientId) ?? '',
      options: JSON.parse(options) as Referral['options'],
      due: row.outcome === null && row.followUpOn !== null && row.followUpOn <= today,
      letterId: letter && letter.at >= madeAt ? letter.documentId : null
    }
  })
}

const getRow = (db: ReadableDb, id: string): Row => {
  const row = db.get<Row>(`select ${columns} from referrals where id = ?`, id)
  if (!row) throw new Refusal('notFound')
  return row
}

/** As they stand in the directory now, or as they stood when they were offered before. */
const snapshots = (db: ReadableDb, ids: readonly string[], before: Referral['options']): Referral['options'] =>
  [...new Set(ids)].map((id) => {
    const entry = db.get<EntryRow>(`select ${entryColumns} from referral_directory where id = ?`, id)
    if (!entry) throw new Refusal('notFound', { field: 'fields.options' })
    const { name, kind, place, languages, phone, email, web, address, fees } = entry
    return before.find((option) => option.id === id) ?? { id, name, kind, place, languages, phone, email, web, address, fees }
  })

export const makeReferral = (
  { db, now, newId }: WriteTools,
  clientId: string,
  { options, chosenId, reason, followUpOn }: ReferralFields
): { id: string } => {
  getClient(db, clientId)
  const id = newId()
  db.run(
    'insert into referrals (id, client_id, made_at, made_on, options, chosen_id, reason, follow_up_on) values (?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    clientId,
    now(),
    todayIn(db, now()),
    JSON.stringify(snapshots(db, options, [])),
    chosenId,
    reason,
    followUpOn
  )
  return { id }
}

const change = ({ db }: WriteTools, id: string, { options, chosenId, reason, followUpOn }: ReferralFields): null => {
  const before = JSON.parse(getRow(db, id).options) as Referral['options']
  db.run(
    'update referrals set options = ?, chosen_id = ?, reason = ?, follow_up_on = ? where id = ?',
    JSON.stringify(snapshots(db, options, before)),
    chosenId,
    reason,
    followUpOn,
    id
  )
  return null
}

const close = ({ db, now }: WriteTools, id: string, outcome: ReferralOutcome | null, words: string): null => {
  getRow(db, id)
  db.run(
    'update referrals set outcome = ?, outcome_words = ?, closed_on = ? where id = ?',
    outcome,
    words,
    outcome === null ? null : todayIn(db, now()),
    id
  )
  return null
}

/** A release that names whom it is for allows the letter: the newest that holds is proposed as what it rests on (domain facts §2.11). */
const letter = (tools: ReadTools, id: string): Preparation => {
  const { db, now } = tools
  const row = getRow(db, id)
  const chosen = (JSON.parse(row.options) as Referral['options']).find((option) => option.id === row.chosenId)
  if (!chosen) throw new Refusal('invalid', { field: 'chosenId' })
  const { preparation } = begin(tools, { clientId: row.clientId, template: 'referralLetter', language: null })
  const { language } = preparation
  const release = consentsOf(db, now(), row.clientId).findLast(
    ({ kind, state, about }) => kind === 'release' && holds(state) && covers([about], chosen.name)
  )
  const basis =
    release &&
    (language === 'en' ? 'Release of information of' : 'Autorisation de communication du') +
      ` ${day(language, dateIn(release.givenAt, readSettings(db).timeZone))}`
  return {
    ...preparation,
    fields: {
      recipientName: chosen.name,
      recipientAddress: [chosen.address || chosen.place, chosen.phone].filter(Boolean).join('\n'),
      reason: row.reason,
      ...(basis ? { consentBasis: basis } : {}),
      ...(row.followUpOn ? { followUpOn: row.followUpOn } : {})
    }
  }
}

/** Of each one should ask on its day whether the client arrived. */
export const dueReferrals: TellDues = ({ db, until, clientId }) =>
  db
    .all<{ id: string; clientId: string; followUpOn: string }>(
      `select id, client_id as clientId, follow_up_on as followUpOn from referrals
       where outcome is null and follow_up_on <= ? ${clientId === null ? '' : 'and client_id = ?'}`,
      until,
      ...(clientId === null ? [] : [clientId])
    )
    .map(({ id, clientId: of, followUpOn }) => dueOf('referral', followUpOn, id, { clientId: of }))

/** The entries of her own country together, on the day of the first; what came unconfirmed with the program asks for nothing. */
export const dueDirectory: TellDues = ({ db, now, until, clientId }) => {
  if (clientId !== null) return []
  const { country } = readSettings(db)
  const days = directory(db, now()).flatMap((one) => (one.country === country && one.nextCheckOn !== null ? [one.nextCheckOn] : []))
  const near = days.filter((next) => next <= until).toSorted()
  return near[0] === undefined ? [] : [dueOf('directory', near[0], 'directory', { count: near.length })]
}

/** Whose referrals these are, where they are referrals. */
export const clientsOfReferrals = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ id: string; clientId: string }>(
        'select referrals.id as id, client_id as clientId from json_each(?) join referrals on referrals.id = value',
        JSON.stringify(ids)
      )
      .map(({ id, clientId }) => [id, clientId])
  )

export const idsOfReferrals = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from referrals where client_id = ?', clientId).map(({ id }) => id)

const most = 500

export const referrals: Handlers<Contract['referrals'], Tools> = {
  directory: ({ db, now }) => directory(db, now()),
  addEntry: (tools, fields) => addEntry(tools, fields),
  changeEntry: ({ db }, { id, fields }) => setEntry(db, id, columnsOf(fields)),
  checkEntry: ({ db, now }, { id }) => setEntry(db, id, { checked_on: todayIn(db, now()) }),
  removeEntry: ({ db, now }, { id }) => setEntry(db, id, { removed_at: now() }),
  restoreEntry: ({ db }, { id }) => setEntry(db, id, { removed_at: null }),
  list: ({ db, now }) => {
    const rows = db.all<Row>(
      `select ${columns} from referrals order by outcome is not null, coalesce(follow_up_on, '9'), n desc limit ?`,
      most
    )
    return shown(db, now(), rows)
  },
  ofClient: ({ db, now }, { clientId }) => {
    getClient(db, clientId)
    return shown(db, now(), db.all<Row>(`select ${columns} from referrals where client_id = ? order by n desc`, clientId))
  },
  make: (tools, { clientId, fields }) => makeReferral(tools, clientId, fields),
  change: (tools, { id, fields }) => change(tools, id, fields),
  close: (tools, { id, outcome, words }) => close(tools, id, outcome, words),
  letter: (tools, { id }) => letter(tools, id),
  print: async ({ outside, read, happened }, { id, language }) => {
    await outside.print(read(({ db, now }) => optionsHtml(db, shown(db, now(), [getRow(db, id)])[0]!, language)))
    return happened(null)
  },
  savePdf: async (tools, { id, language }) => {
    const html = tools.read(({ db, now }) => optionsHtml(db, shown(db, now(), [getRow(db, id)])[0]!, language))
    return tools.happened(await saveAsPdf(tools, html, language === 'fr' ? 'Adresses' : 'Addresses'))
  }
}
