// Encrypted backups: made to a place she chooses, proven readable, and restored.
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Contract, Handlers } from '#contract'
import type { BackupMade } from '#contract/backups'
import { Refusal, type ReadableDb, type Tools } from '../../tools.ts'
import { judge } from '../../vault/passphrases.ts'

interface Row {
  made_at: string
  verified_at: string
  bytes: number
  clients: number
  notes: number
}

/** The latest backup that was verified, or null. */
export const lastBackup = (db: ReadableDb): BackupMade | null => {
  const row = db.get<Row>('select made_at, verified_at, bytes, clients, notes from backups order by n desc limit 1')
  return row
    ? { madeAt: row.made_at, verifiedAt: row.verified_at, bytes: row.bytes, counts: { clients: row.clients, notes: row.notes } }
    : null
}

/** Says when it was made and nothing of what is in it. */
const suggestedName = (now: string): string => `Entrenous ${now.slice(0, 10)} ${now.slice(11, 16).replace(':', '-')}.zip`

/** The backup she chose to restore: its path never leaves this process. */
let chosen: string | undefined

export const backups: Handlers<Contract['backups'], Tools> = {
  make: async ({ keeper, outside, now, write }, { passphrase }) => {
    if ((await judge(passphrase)).problem !== null) throw new Refusal('passphraseWeak', { field: 'passphrase' })
    const madeAt = now()
    const place = await outside.choosePlace(suggestedName(madeAt), 'backup')
    if (place === null) throw new Refusal('cancelled')
    const { bytes, counts } = await keeper.makeBackup(place, passphrase, (done, total) =>
      outside.notify({ about: 'progress', job: 'backup', done, total })
    )
    const made: BackupMade = { madeAt, verifiedAt: now(), bytes, counts }
    write(({ db }) =>
      db.run(
        'insert into backups (made_at, verified_at, bytes, clients, notes) values (?, ?, ?, ?, ?)',
        made.madeAt,
        made.verifiedAt,
        bytes,
        counts.clients,
        counts.notes
      )
    )
    return made
  },
  cancel: async ({ keeper }) => {
    await keeper.cancelJob()
    return null
  },
  last: ({ db }) => lastBackup(db),
  choose: async ({ outside }) => {
    const path = await outside.chooseBackup()
    if (path === null) throw new Refusal('cancelled')
    const { size } = await stat(path)
    chosen = path
    return { fileName: basename(path), bytes: size }
  },
  restore: async ({ keeper, outside }, { passphrase, newPassphrase, withoutKeychain }) => {
    if (chosen === undefined) throw new Refusal('notFound')
    await keeper.openBackup(chosen, { passphrase }, (done, total) => outside.notify({ about: 'progress', job: 'restore', done, total }))
    return keeper.placeBackup({ passphrase: newPassphrase, withoutKeychain })
  }
}
