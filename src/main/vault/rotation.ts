// A new data key for a vault: made beside the old one, whole with its slots and proven to open, before anything takes its place.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../tools.ts'
import { bytesIfThere, fsyncFile, fsyncFolder, there, writeWhole } from './files.ts'
import { headFile } from './head.ts'
import type { Progress } from './jobs.ts'
import type { Inside } from './keeper.ts'
import type { KeyStore } from './keychain.ts'
import { knownRecipient } from './keyChanges.ts'
import { makeSlots, openSlots, withRecipient, type Kdf, type Secret, type SlotsFile } from './keys.ts'
import { knocksFile } from './knocks.ts'
import { noteNewKey } from './meta.ts'
import { openVault } from './openVault.ts'
import { readSlots, writeSlots } from './slots.ts'
import { abandonStage, emptyStage, forgetOld, markers, stageOf } from './stages.ts'

interface Rotation {
  /** The folder of the vault, which is closed. */
  readonly from: string
  readonly slots: SlotsFile
  /** The public half of the recovery key as the vault itself knows it. */
  readonly recipient: string | undefined
  readonly secret: Secret
  readonly kdf: Kdf
  readonly keychain: KeyStore
  now(): string
  /** The long part: a proven copy under this key in the stage. */
  copy(to: Buffer): Promise<null>
}

/** An empty stage, on a disk that has room for the copy: half done on a full one nothing is lost; said before, nothing is waited for. */
const makeRoom = (stage: string, from: string): void => {
  const vault = join(from, 'vault.db')
  const { bavail, bsize } = statfsSync(vault)
  if (bavail * bsize < statSync(vault).size * 1.1) throw new Refusal('diskFull')
  emptyStage(stage)
}

const slotsAnew = async (
  { slots: { vaultId, slots }, recipient, secret, kdf, keychain }: Rotation,
  dataKey: Buffer
): Promise<SlotsFile> => {
  const anew = await makeSlots(vaultId, dataKey, secret, { kdf, keychain: slots.daily ? keychain : null })
  return slots.recovery && slots.recovery.recipient === recipient ? withRecipient(anew, dataKey, recipient) : anew
}

/** The vault remembers how far these go: without them it would say that somebody had tampered with it. */
const carryMarks = (from: string, stage: string): void => {
  for (const file of [headFile, knocksFile]) {
    const bytes = bytesIfThere(join(from, file))
    if (bytes) writeWhole(join(stage, file), bytes)
  }
}

/** As the next unlocking will. */
const refuseUnopened = async (stage: string, { secret, keychain }: Rotation, dataKey: Buffer): Promise<void> => {
  const opened = await openSlots(readSlots(stage), secret, keychain)
  if (!timingSafeEqual(opened, dataKey)) throw new Refusal('failed')
  opened.fill(0)
}

/**
 * Fills the empty `stage` with the vault under a new data key and with new slots, and marks it as whole: from then on the next start
 * puts it in its place. Resolves to the key. On any refusal nothing of it is left.
 */
const rotateInto = async (stage: string, rotation: Rotation): Promise<Buffer> => {
  const vault = join(rotation.from, 'vault.db')
  const dataKey = randomBytes(32)
  let slots: SlotsFile | undefined
  try {
    if (there(`${vault}-wal`)) throw new Refusal('diskFull') // it could not be taken in
    carryMarks(rotation.from, stage)
    await rotation.copy(dataKey)
    const path = join(stage, 'vault.db')
    const copy = openVault(path, dataKey)
    try {
      copy.transaction((db, audit) => {
        noteNewKey(db)
        audit(rotation.now(), 'vault.rotateKey', null)
      })
    } finally {
      copy.close()
    }
    fsyncFile(path)
    slots = await slotsAnew(rotation, dataKey)
    writeSlots(stage, slots)
    await refuseUnopened(stage, rotation, dataKey)
    writeFileSync(join(stage, markers.rotated), '')
    fsyncFolder(stage)
    return dataKey
  } catch (fault) {
    await abandonStage(stage, { slots, keychain: rotation.keychain, replaces: rotation.from })
    throw fault
  }
}

export interface Rotating {
  /**
   * A new data key for the open vault, which rests meanwhile: copied, made anew, verified, put in the place of the old.
   * The recovery key stays as it is.
   */
  rotate(passphrase: string, progress: Progress): Promise<void>
}

type Lent = Pick<Inside, 'setting' | 'chosen' | 'alone' | 'job' | 'refuseBusy' | 'settle' | 'held'> & {
  proven(passphrase: string): Promise<SlotsFile>
  forgetPin(): Promise<void>
}

export const rotatingOf = ({ setting, held, chosen, alone, job, refuseBusy, settle, proven, forgetPin }: Lent): Rotating => ({
  rotate: (passphrase, progress) =>
    alone(async () => {
      const { folder, kdf, keychain, now } = setting
      refuseBusy() // a snapshot reads from the file that is about to rest
      held.whole()
      const slots = await proven(passphrase)
      refuseBusy() // or was begun meanwhile
      await forgetOld(folder, chosen(), held, keychain) // its place is needed
      const { vault, vaultId, dataKey, keyFile } = held.opened()
      const recipient = knownRecipient(vault)
      const from = join(folder, chosen())
      const stage = stageOf(folder, chosen())
      const copy = (to: Buffer) => job<null>({ job: 'rotate', vault: join(from, 'vault.db'), stage, dataKey, to }, progress)
      makeRoom(stage, from) // before anything rests
      const secret = { passphrase, keyFile }
      await held.rest(async () => {
        const to = await rotateInto(stage, { from, slots, recipient, secret, kdf, keychain, now, copy })
        return { vaultId, dataKey: to, keyFile }
      }, settle)
      await forgetOld(folder, chosen(), held, keychain)
      await forgetPin().catch(() => {}) // what it opens no longer opens anything
    })
})
