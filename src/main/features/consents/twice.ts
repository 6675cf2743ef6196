// Two files of one client may each hold the same consent: of the two the later word counts.
import type { ReadableDb, WritableDb } from '../../tools.ts'

interface Pair {
  readonly kept: string
  readonly dropped: string
  /** 1 where the file that goes has the later word. */
  readonly later: 0 | 1
}

const pairs = (db: ReadableDb, keep: string, drop: string): Pair[] =>
  db.all<Pair>(
    `select one.id as kept, other.id as dropped,
       (select max(n) from consent_events where consent_id = other.id) > (select max(n) from consent_events where consent_id = one.id) as later
     from consents as one join consents as other using (kind, person, about)
     where one.client_id = ? and other.client_id = ? order by one.n`,
    keep,
    drop
  )

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

/** The later word of each pair belongs to `keep` from now on; tells which were exchanged. */
export const laterWordCounts = (db: WritableDb, keep: string, drop: string): [string, string][] => {
  const exchanged = pairs(db, keep, drop)
    .filter(({ later }) => later === 1)
    .map((pair): [string, string] => [pair.kept, pair.dropped])
  for (const pair of exchanged) exchange(db, pair)
  return exchanged
}
