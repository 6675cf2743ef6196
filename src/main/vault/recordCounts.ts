// What two vaults are compared by beside their clients and notes.
import type { RecordCounts } from '#contract/backups'

/** A backup of an older version may lack a table: then there is none of it. `one` gives the single value of a statement. */
export const recordsIn = (one: (sql: string) => number): RecordCounts => {
  const none = (asked: string): boolean => one(asked) === 0
  return {
    documents: one('select count(*) from documents'),
    consents: none("select count(*) from sqlite_master where name = 'consents'")
      ? 0
      : one("select count(*) from consents where standing <> 'void'"),
    files: none("select count(*) from sqlite_master where name = 'attachments'")
      ? 0
      : one('select count(*) from attachments where added_at is not null')
  }
}
