// Two files of one client may each hold an emergency sheet: of the two the one written or confirmed last counts.
import type { ReadableDb, Sql, WritableDb } from '../../tools.ts'

type Content = Readonly<Record<'fields' | 'confirmed_at' | 'checked_on' | 'updated_at', Sql>>

const contentOf = (db: ReadableDb, clientId: string): Content | undefined =>
  db.get<Content>('select fields, confirmed_at, checked_on, updated_at from emergency_sheets where client_id = ?', clientId)

/** UTC. */
const lastWord = ({ updated_at: updated, confirmed_at: confirmed }: Content): string =>
  String(updated) > String(confirmed ?? '') ? String(updated) : String(confirmed)

/** Whose sheet counts once the two files are one: of two equally old ones that of `keep`; null where there are not two. */
export const newerSheet = (db: ReadableDb, keep: string, drop: string): 'keep' | 'drop' | null => {
  const [kept, dropped] = [contentOf(db, keep), contentOf(db, drop)]
  if (!kept || !dropped) return null
  return lastWord(dropped) > lastWord(kept) ? 'drop' : 'keep'
}

/** Exchanges what two sheets say; the second time they are as before. */
export const exchangeSheets = (db: WritableDb, one: string, other: string): void => {
  const put = (clientId: string, { fields, confirmed_at, checked_on, updated_at }: Content): void =>
    void db.run(
      'update emergency_sheets set fields = ?, confirmed_at = ?, checked_on = ?, updated_at = ? where client_id = ?',
      fields,
      confirmed_at,
      checked_on,
      updated_at,
      clientId
    )
  const [ofOne, ofOther] = [contentOf(db, one)!, contentOf(db, other)!]
  put(one, ofOther)
  put(other, ofOne)
}
