// An exchange as the table keeps it, and as screens see it.
import type { ClosingWhy, Exchange, ExchangeChannel, ExchangeRow, ExchangeState, Protection } from '#contract/exchanges'
import type { Modality } from '#contract/notes'
import { Refusal, type ReadableDb } from '../../tools.ts'
import { namesOf } from '../clients/clients.ts'
import { personNames } from '../persons/persons.ts'

/** As why it is closed: she wrote it, and nothing waits. */
export const sent = 'sent'

interface StoredRow {
  readonly id: string
  readonly clientId: string
  readonly personId: string | null
  readonly alone: 0 | 1
  readonly channel: ExchangeChannel
  readonly receivedAt: string
  readonly timeZone: string
  readonly answerBy: string
  readonly answeredAt: string | null
  readonly closedAt: string | null
  readonly closedWhy: ClosingWhy | typeof sent | null
  readonly receivedWords: number
  readonly replyWords: number
  readonly minutes: number
  readonly opening: string
}

interface Stored extends StoredRow {
  readonly answeredHow: Modality | null
  readonly secured: Protection
  readonly replySecured: Protection
  readonly closedWords: string
  readonly received: string
  readonly reply: string
}

/** `opening` is longer than a line of any list. */
export const rowColumns = `id, client_id as clientId, person_id as personId, alone, channel, received_at as receivedAt, time_zone as timeZone,
  answer_by as answerBy, answered_at as answeredAt, closed_at as closedAt, closed_why as closedWhy, received_words as receivedWords, reply_words as replyWords, minutes,
  replace(substr(received, 1, 160), char(10), ' ') as opening`

const columns = `${rowColumns}, answered_how as answeredHow, closed_words as closedWords, received, reply, secured, reply_secured as replySecured`

const stateOf = ({ answeredAt, closedAt, closedWhy }: Pick<StoredRow, 'answeredAt' | 'closedAt' | 'closedWhy'>): ExchangeState => {
  if (closedWhy === sent) return 'sent'
  return answeredAt !== null ? 'answered' : closedAt !== null ? 'closed' : 'open'
}

/** A person whose record is lost is somebody still. */
const nobodyKnown = '?'

export const rowsOf = (db: ReadableDb, now: string, stored: readonly StoredRow[]): ExchangeRow[] => {
  const clients = namesOf(
    db,
    stored.map(({ clientId }) => clientId)
  )
  const persons = personNames(
    db,
    stored.flatMap(({ personId }) => personId ?? [])
  )
  return stored.map(({ alone, closedAt, closedWhy, ...row }) => {
    const state = stateOf({ ...row, closedAt, closedWhy })
    return {
      ...row,
      clientName: clients.get(row.clientId)!,
      personName: row.personId === null ? null : (persons.get(row.personId) ?? nobodyKnown),
      alone: alone === 1,
      state,
      late: state === 'open' && row.answerBy < now
    }
  })
}

/** Refuses with `notFound`; one that was removed is found only by those who ask for it. */
export const getExchange = (db: ReadableDb, now: string, id: string, removed = false): Exchange => {
  const stored = db.get<Stored>(`select ${columns} from exchanges where id = ? ${removed ? '' : 'and removed_at is null'}`, id)
  if (!stored) throw new Refusal('notFound')
  const { answeredHow, closedWords, received, reply, secured, replySecured, ...row } = stored
  const { closedAt: at, closedWhy: why } = row
  const closed = at === null || why === null || why === sent ? null : { at, why, words: closedWords }
  return { ...rowsOf(db, now, [row])[0]!, received, reply, answeredHow, secured, replySecured, closed }
}

/** Exchange → client, for those of `ids` that are exchanges. */
export const clientsOfExchanges = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ id: string; clientId: string }>(
        'select id, client_id as clientId from exchanges where id in (select value from json_each(?))',
        JSON.stringify([...new Set(ids)])
      )
      .map(({ id, clientId }) => [id, clientId])
  )

/** Every exchange of the client, removed ones too. */
export const idsOfExchanges = (db: ReadableDb, clientId: string): string[] =>
  db.all<{ id: string }>('select id from exchanges where client_id = ?', clientId).map(({ id }) => id)
