// What is measured of messages in writing: a list of very many, of which few wait, and what looks through them again and again.
import { figure, inTurn, timed, type Figure } from './measure.ts'
import type { Practice } from './practice.ts'
import type { Rounds } from './inside.ts'

const sentence = 'I slept badly again, and on Thursday the river was higher than I have ever seen it. '

/** One every other hour from 2020 on, each as long as a long e-mail; one in a thousand waits for its answer. */
export const fillMessages = ({ keeper }: Practice, count: number): void =>
  keeper.vault().transaction((db) => {
    db.run(
      `with recursive numbers (value) as (select 1 union all select value + 1 from numbers where value < ?),
         senders (id, place) as (select id, row_number() over (order by n) - 1 from clients order by n limit 100)
       insert into exchanges (id, client_id, alone, channel, received_at, time_zone, answer_by, answered_at, answered_how,
         made_at, updated_at, received_words, reply_words, received, reply)
       select printf('01900000-0000-7000-8000-%012d', value), senders.id, 0, 'email', moment, 'Europe/Paris', moment,
         iif(value % 1000 = 0, null, moment), iif(value % 1000 = 0, null, 'email'), moment, moment, 400, 400, ?, ?
       from (select value, strftime('%Y-%m-%dT%H:%M:%fZ', '2020-01-01', (value * 2) || ' hours') as moment from numbers)
       join senders on senders.place = value % 100`,
      count,
      sentence.repeat(25),
      sentence.repeat(25)
    )
  })

export const messageList = async ({ ask }: Practice, { few }: Rounds): Promise<Figure[]> => {
  const list = (filter: 'open' | 'all', query = '') =>
    ask('exchanges', 'list', { query, filter, clientId: null, whose: 'all', offset: 0, limit: 50 })
  const taken = await inTurn(few * 5, {
    open: () => timed(() => list('open')),
    all: () => timed(() => list('all')),
    some: () => timed(() => list('all', 'river thursday')),
    remind: () => timed(() => ask('tasks', 'remind', {}))
  })
  return [
    figure('list of messages, those to answer', taken.open, null, { ms: 100 }),
    figure('list of messages, all', taken.all, null, { ms: 100 }),
    figure('list of messages, searched, every one found', taken.some, null, { ms: 300 }),
    figure('reminders, asked every 20 s', taken.remind, null)
  ]
}
