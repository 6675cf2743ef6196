// Two files of one client may each hold the same consent, however its person and its purpose are spelled: of the two the later word counts.
import { fold, nameKey } from '../../lib/fold.ts'
import type { ReadableDb, WritableDb } from '../../tools.ts'

interface Word {
  readonly n: number
  readonly id: string
  readonly kind: string
  readonly person: string
  readonly about: string
  /** Its last step; a remark says nothing. */
  readonly last: number
}

interface Pair {
  readonly kept: Word
  readonly dropped: Word
}

const wordsOf = (db: ReadableDb, clientId: string): Word[] =>
  db.all<Word>(
    `select n, id, kind, person, about,
       coalesce((select max(n) from consent_events where consent_id = consents.id and what <> 'remarked'), 0) as last
     from consents where client_id = ? order by n`,
    clientId
  )

/** The same for every spelling, as where a consent is said once more. */
const keyOf = ({ kind, person, about }: Word): string => JSON.stringify([kind, nameKey(person), fold(about)])

const pairs = (db: ReadableDb, keep: string, drop: string): Pair[] => {
  const there = Map.groupBy(wordsOf(db, keep), keyOf)
  return wordsOf(db, drop).flatMap((dropped) => {
    const same = there.get(keyOf(dropped)) ?? []
    const kept = same.find(({ person, about }) => person === dropped.person && about === dropped.about) ?? same[0]
    return kept ? [{ kept, dropped }] : []
  })
}

export const countTwice = (db: ReadableDb, keep: string, drop: string): number => pairs(db, keep, drop).length

/** Exchanges to whom two consents of the same kind belong; the second time they are as before. */
export const exchange = (db: WritableDb, [one, other]: readonly [string, string]): void => {
  const owner = (id: string): string => db.get<{ owner: string }>('select client_id as owner from consents where id = ?', id)!.owner
  const about = db.get<{ about: string }>('select about from consents where id = ?', one)!.about
  const [ownerOfOne, ownerOfOther] = [owner(one), owner(other)]
  db.run('update consents set about = ? where id = ?', one, one) // two of a kind may never belong to one client
  db.run('update consents set client_id = ? where id = ?', ownerOfOne, other)
  db.run('update consents set client_id = ?, about = ? where id = ?', ownerOfOther, about, one)
}

/** The later word of each pair belongs to `keep` from now on; tells which were exchanged, and the keys of those that stay with `drop`. */
export const laterWordCounts = (db: WritableDb, keep: string, drop: string): { exchanged: [string, string][]; staying: number[] } => {
  const both = pairs(db, keep, drop)
  const isLater = ({ kept, dropped }: Pair): boolean => dropped.last > kept.last
  const exchanged = both.filter(isLater).map(({ kept, dropped }): [string, string] => [kept.id, dropped.id])
  for (const pair of exchanged) exchange(db, pair)
  return { exchanged, staying: both.map((pair) => (isLater(pair) ? pair.kept.n : pair.dropped.n)) }
}
