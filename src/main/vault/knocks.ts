// What happens at the locked door waits in a small file outside the vault, and enters the audit log at the next unlocking.
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { RefusalCode } from '#contract/kinds'
import { readIfThere, writeWhole } from './files.ts'
import type { OpenVault } from './openVault.ts'

export const knocksFile = 'vault.knocks.json'

/** More than a night of guessing gives; what comes after is not written down. */
const most = 2000

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const knock = z.strictObject({ n: z.int().min(0), at: z.iso.datetime(), method: z.string().regex(/^vault\.\w{1,40}$/), mac: hex })
type Knock = z.infer<typeof knock>

/**
 * `key` seals the next line and is then replaced by its hash: who finds the file can add to it,
 * but cannot change or take out what was there before.
 */
const fileShape = z.strictObject({ n: z.int().min(0), key: hex, lines: z.array(knock).max(most) })
type KnocksFile = z.infer<typeof fileShape>

/** What the vault remembers: the number and the key of the first line that it has not taken in. */
const rememberedShape = z.strictObject({ vaultId: z.string(), n: z.int().min(0), key: hex })

const next = (key: string): string => createHash('sha256').update(`next ${key}`).digest('hex')
const seal = (key: string, { n, at, method }: Omit<Knock, 'mac'>): string =>
  createHmac('sha256', Buffer.from(key, 'hex'))
    .update(JSON.stringify([n, at, method]))
    .digest('hex')

const read = (path: string): KnocksFile | null => {
  try {
    return fileShape.parse(JSON.parse(readIfThere(path) ?? 'null'))
  } catch {
    return null
  }
}

/** The line that a refused attempt leaves. */
export const knockOf = (code: RefusalCode): string =>
  code === 'recoveryWrong'
    ? 'vault.wrongRecoveryKey'
    : code === 'pinWrong'
      ? 'vault.wrongPin'
      : code.startsWith('code')
        ? 'vault.wrongCode'
        : 'vault.wrongPassphrase'

/** Writes down one attempt. Where nothing can be written, nothing is: the door stays as closed as it was. */
export const writeKnock = (vaultFolder: string, at: string, method: string): void => {
  const path = join(vaultFolder, knocksFile)
  const { n, key, lines } = read(path) ?? { n: 0, key: randomBytes(32).toString('hex'), lines: [] }
  if (lines.length >= most) return
  const line = { n, at, method }
  try {
    writeWhole(path, JSON.stringify({ n: n + 1, key: next(key), lines: [...lines, { ...line, mac: seal(key, line) }] }))
  } catch {
    // a full or read-only disk
  }
}

/** True if the lines are exactly those that were written since the vault last looked. */
const isWhole = (file: KnocksFile, lines: readonly Knock[], remembered: { n: number; key: string }): boolean => {
  let { n, key } = remembered
  for (const line of lines) {
    if (line.n !== n || line.mac !== seal(key, line)) return false
    key = next(key)
    n++
  }
  return file.n === n && file.key === key
}

/**
 * Takes the waiting lines into the audit log, before them one that says so if they were tampered with.
 * The vault's memory is written before the file is emptied: a kill in between leaves lines that it knows it has.
 */
export const takeKnocks = (vaultFolder: string, vaultId: string, vault: OpenVault, now: string): void => {
  const path = join(vaultFolder, knocksFile)
  const kept = vault.readable.get<{ value: string }>("select value from meta where key = 'knocks'")?.value
  const remembered = kept === undefined ? null : rememberedShape.parse(JSON.parse(kept))
  const file = read(path)
  const known = remembered?.vaultId === vaultId ? remembered : null
  const fresh = file?.lines.filter(({ n }) => n >= (known?.n ?? 0)) ?? []
  const whole = known !== null && file !== null && isWhole(file, fresh, known)
  if (whole && fresh.length === 0) return
  const state = file !== null && (whole || known === null) ? { n: file.n, key: file.key } : { n: 0, key: randomBytes(32).toString('hex') }
  // the first time the file goes first: a vault that remembers what no file holds would call it tampered with
  if (known === null) writeWhole(path, JSON.stringify({ ...state, lines: fresh }))
  vault.transaction((db, audit) => {
    if (known !== null && !whole) audit(now, 'vault.knocksChanged', null)
    for (const { at, method } of fresh) audit(at, method, null)
    db.run(
      "insert into meta (key, value) values ('knocks', ?) on conflict (key) do update set value = excluded.value",
      JSON.stringify({ vaultId, ...state })
    )
  })
  writeWhole(path, JSON.stringify({ ...state, lines: [] }))
}
