// Reads of exchanges: the list, what waits for an answer, what a search found.
import type { z } from 'zod'
import {
  exchangeFilters,
  type exchangeQuery,
  type ExchangeFilter,
  type ExchangeHit,
  type ExchangeList,
  type ExchangeRow
} from '#contract/exchanges'
import { dateIn } from '../../lib/moments.ts'
import { hitMarks, snippetOf } from '../../lib/snippets.ts'
import { dueOf, type ReadableDb, type Sql, type TellDues } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { clientsCalledAll, wishOf, type TextWish } from '../clients/wish.ts'
import { readSettings } from '../settings/settings.ts'
import { rowColumns, rowsOf, sent } from './records.ts'

type Query = z.output<typeof exchangeQuery>
type StoredRow = Parameters<typeof rowsOf>[2][number]

interface Condition {
  readonly where: string
  readonly values: readonly Sql[]
}
const nothingAsked: Condition = { where: '1', values: [] }
/** True of none; a constant would take away the use of the index that is asked for by name. */
const none: Condition = { where: "client_id = ''", values: [] }

const together = (conditions: readonly Condition[]): { where: string; values: Sql[] } => ({
  where: conditions.map(({ where }) => `(${where})`).join(' and '),
  values: conditions.flatMap(({ values }) => values)
})

const open = 'answered_at is null and closed_at is null'
/** Few among many: read by their own index, which the planner would not choose by itself. */
const openOnes = 'exchanges indexed by exchanges_open'

/** `?` stands for the present moment. */
const states: Readonly<Record<ExchangeFilter, string>> = {
  open,
  late: `${open} and answer_by < ?`,
  answered: 'answered_at is not null',
  closed: `closed_at is not null and closed_why <> '${sent}'`,
  sent: `closed_why = '${sent}'`,
  all: '1'
}
const isOpen = (filter: ExchangeFilter): boolean => filter === 'open' || filter === 'late'
const tableOf = (filter: ExchangeFilter): string => (isOpen(filter) ? openOnes : 'exchanges')
const inState = (filter: ExchangeFilter, now: string): Condition => ({ where: states[filter], values: filter === 'late' ? [now] : [] })

/** Both lists are made once, then each hit is looked up in them. */
const matching = ({ expression, unless }: TextWish): Condition =>
  unless
    ? {
        where: `n in (select rowid from exchanges_index where exchanges_index match ?) and (client_id in (select value from json_each(?))
          or n in (select rowid from exchanges_index where exchanges_index match ?))`,
        values: [expression, JSON.stringify(unless.clientIds), unless.whole]
      }
    : { where: 'n in (select rowid from exchanges_index where exchanges_index match ?)', values: [expression] }

/** In the text, or in the client's name. */
const sought = (db: ReadableDb, query: string): Condition => {
  const wish = wishOf(db, query)
  if (wish === null) return query === '' ? nothingAsked : none
  const { where, values } = matching(wish)
  return {
    where: `(${where}) or client_id in (select value from json_each(?))`,
    values: [...values, JSON.stringify(clientsCalledAll(db, query))]
  }
}

/** What is one person's alone is never among what is shared. */
const belonging = (whose: Query['whose']): Condition => {
  if (whose === 'all') return nothingAsked
  return whose === 'shared' ? { where: 'alone = 0', values: [] } : { where: 'person_id = ?', values: [whose] }
}

const ofWhom = (clientId: string | null): Condition => (clientId === null ? nothingAsked : { where: 'client_id = ?', values: [clientId] })

/** Refuses with `notFound` a client who is not there. */
export const listExchanges = (db: ReadableDb, now: string, query: Query): ExchangeList => {
  const { clientId, filter, whose, limit, offset } = query
  if (clientId !== null) getClient(db, clientId)
  const asked = [{ where: 'removed_at is null', values: [] }, ofWhom(clientId), belonging(whose), sought(db, query.query)]
  const counts = Object.fromEntries(
    exchangeFilters.map((each) => {
      const { where, values } = together([...asked, inState(each, now)])
      return [each, db.get<{ total: number }>(`select count(*) as total from ${tableOf(each)} where ${where}`, ...values)!.total]
    })
  ) as Record<ExchangeFilter, number>
  const order = isOpen(filter) ? 'answer_by, n' : 'received_at desc, n desc'
  const { where, values } = together([...asked, inState(filter, now)])
  const stored = db.all<StoredRow>(
    `select ${rowColumns} from ${tableOf(filter)} where ${where} order by ${order} limit ? offset ?`,
    ...values,
    limit,
    offset
  )
  return { rows: rowsOf(db, now, stored), total: counts[filter], counts }
}

/** All that a client wrote or was written, the newest first. */
export const exchangesOf = (db: ReadableDb, now: string, clientId: string): ExchangeRow[] =>
  rowsOf(
    db,
    now,
    db.all<StoredRow>(
      `select ${rowColumns} from exchanges where client_id = ? and removed_at is null order by received_at desc, n desc`,
      clientId
    )
  )

/** Those that wait for an answer, the nearest promise first. */
export const toAnswer = (db: ReadableDb, now: string, most: number): { rows: ExchangeRow[]; total: number } => {
  const waiting = `from ${openOnes} where ${open} and removed_at is null`
  return {
    rows: rowsOf(db, now, db.all<StoredRow>(`select ${rowColumns} ${waiting} order by answer_by, n limit ?`, most)),
    total: db.get<{ total: number }>(`select count(*) as total ${waiting}`)!.total
  }
}

/** Open ones of which the promise is between two moments. */
export const promisedBetween = (db: ReadableDb, from: string, to: string): { id: string; answerBy: string }[] =>
  db.all(
    `select id, answer_by as answerBy from ${openOnes} where ${open} and removed_at is null and answer_by > ? and answer_by <= ? order by answer_by`,
    from,
    to
  )

/** Each is due on the day, in the practice, by which an answer is promised. */
export const dueExchanges: TellDues = ({ db, until, clientId }) => {
  const { timeZone } = readSettings(db)
  return db
    .all<{ id: string; clientId: string; answerBy: string }>(
      `select id, client_id as clientId, answer_by as answerBy from ${openOnes}
       where ${open} and removed_at is null ${clientId === null ? '' : 'and client_id = ?'}`,
      ...(clientId === null ? [] : [clientId])
    )
    .map((one) => dueOf('exchange', dateIn(one.answerBy, timeZone), one.id, { clientId: one.clientId }))
    .filter(({ due }) => due! <= until)
}

/** The newest that match. */
export const findExchanges = (db: ReadableDb, { expression, unless }: TextWish, most: number): ExchangeHit[] => {
  const narrowed = unless
    ? `and (client_id in (select value from json_each(?)) or exchanges.n in (select rowid from exchanges_index where exchanges_index match ?))`
    : ''
  const found = db.all<{ id: string; snippet: string }>(
    `select id, snippet(exchanges_index, 0, '${hitMarks[0]}', '${hitMarks[1]}', '…', 24) as snippet
     from exchanges_index join exchanges on exchanges.n = exchanges_index.rowid
     where exchanges_index match ? ${narrowed} order by received_at desc, exchanges.n desc limit ?`,
    expression,
    ...(unless ? [JSON.stringify(unless.clientIds), unless.whole] : []),
    most
  )
  const rows = new Map(
    rowsOf(
      db,
      '',
      db.all<StoredRow>(
        `select ${rowColumns} from exchanges where id in (select value from json_each(?))`,
        JSON.stringify(found.map(({ id }) => id))
      )
    ).map((row) => [row.id, row])
  )
  return found.map(({ id, snippet }) => {
    const { clientName, personName, alone, channel, receivedAt, timeZone, state } = rows.get(id)!
    return { id, clientName, personName, alone, channel, receivedAt, timeZone, state, snippet: snippetOf(snippet) }
  })
}
