// Runs the integrity check and keeps what came out.
import { z } from 'zod'
import type { Contract, Handlers } from '#contract'
import { checkedParts, type CheckMade } from '#contract/integrity'
import type { ReadableDb, Tools } from '../../tools.ts'
import { keep, readKept } from '../settings/settings.ts'

const row = 'integrity.check'
const week = 7 * 24 * 3600_000

const madeShape = z.strictObject({
  at: z.iso.datetime(),
  pages: z.int(),
  lines: z.int(),
  findings: z.array(z.strictObject({ what: z.enum(checkedParts), count: z.int().min(1) }))
})

/** What the last check found is such that no backup can be made. */
export const foundDamaged = (db: ReadableDb): boolean =>
  readKept(db, row, madeShape)?.findings.some(({ what }) => what === 'pages' || what === 'tables' || what === 'links') ?? false

export const integrity: Handlers<Contract['integrity'], Tools> = {
  look: ({ db, now }) => {
    const last = readKept(db, row, madeShape)
    // a clock that was put back does not put the next check off
    return { last, due: last === null || Math.abs(Date.parse(now()) - Date.parse(last.at)) >= week }
  },
  check: async ({ keeper, outside, now, write }) => {
    const result = await keeper.checkVault((done, total) => outside.notify({ about: 'progress', job: 'integrity', done, total }))
    const made: CheckMade = { at: now(), ...result }
    write(({ db }) => keep(db, row, made))
    return made
  },
  cancel: async ({ keeper }) => {
    await keeper.cancelCheck()
    return null
  }
}
