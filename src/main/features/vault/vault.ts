// Making, unlocking and locking the vault, and choosing a good passphrase for it.
import { basename } from 'node:path'
import type { Contract, Handlers } from '#contract'
import { endsProgram } from '#contract/kinds'
import { readFromPaper } from '#contract/recoveryKey'
import type { VaultState } from '#contract/vault'
import { fillSample } from '../../sample/samplePractice.ts'
import { Refusal, type ActTools, type Tools, type WriteTools } from '../../tools.ts'
import { quietly } from '../../vault/files.ts'
import { judge, suggest } from '../../vault/passphrases.ts'
import { stopBackup } from '../backups/automatic.ts'
import { purgeExchanges } from '../exchanges/exchanges.ts'
import { stopCopying } from '../offsite/offsite.ts'
import { changeSettings, readSettings, todayIn } from '../settings/settings.ts'
import { purgeTasks } from '../tasks/own.ts'
import { groupsOf, recoveryKitHtml } from './recoveryKit.ts'

/** Size of the invented practice that she can play with. */
const sampleSize = { clients: 40, notesPerClient: 60, seed: 20 }

/** The shell locks after the minutes that her settings say. */
const watchIdle = ({ outside, read }: ActTools): void => outside.watchIdle(read(({ db }) => readSettings(db).autoLockMinutes))

/** A promise for after so many milliseconds. */
const patience = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))

/** The program keeps what the PIN opens; where none is set or the keychain refuses its half, it keeps nothing. */
const armPin = async ({ keeper, outside }: ActTools): Promise<void> => {
  const pin = await keeper.armPin().catch(() => null)
  await outside.keepPin(keeper.state().vault, pin?.armed ?? null, pin?.hours ?? 0)
}

/** What she removed a month ago goes for good. Where nothing can be written now, it goes the next time. */
const purge = ({ keeper, now, newId }: ActTools): void =>
  quietly(() =>
    keeper.vault().transaction((db, audit) => {
      const tools: WriteTools = { db, now, newId, log: (event, record) => audit(now(), event, record) }
      purgeExchanges(tools)
      purgeTasks(tools)
    })
  )

/** A vault that opened but cannot be read is closed again: what is damaged must not stand in the way of a restore. */
const entered = (tools: ActTools): VaultState => {
  try {
    const state = tools.happened(tools.keeper.state())
    watchIdle(tools)
    purge(tools)
    return state
  } catch (fault) {
    tools.keeper.close()
    tools.outside.watchIdle(null)
    throw fault
  }
}

export const vault: Handlers<Contract['vault'], Tools> = {
  state: async ({ keeper }) => keeper.state(),
  working: async ({ keeper }) => keeper.working(),
  choose: async ({ keeper }, { vault: name }) => {
    keeper.choose(name)
    return keeper.state()
  },
  judge: async (_, { passphrase }) => judge(passphrase),
  suggest: async (_, { language }) => ({ passphrase: await suggest(language) }),
  create: async (tools, { passphrase, withoutKeychain, ...practice }) => {
    const { keeper, outside } = tools
    await keeper.create({ passphrase, withoutKeychain }, (db, sample) => {
      const { language: _language, ...profile } = practice
      changeSettings(db, profile)
      if (sample) fillSample(db, { ...sampleSize, language: practice.language, now: tools.now() })
    })
    await outside.prefer({ language: practice.language })
    watchIdle(tools)
    return keeper.state()
  },
  unlock: async (tools, { passphrase, code }) => {
    await tools.keeper.unlock(passphrase, code)
    const state = entered(tools)
    await armPin(tools)
    return state
  },
  pinTries: ({ keeper, outside }) => outside.pinTries(keeper.state().vault),
  unlockByPin: async (tools, { pin }) => {
    const { keeper, outside } = tools
    const { vault: name } = keeper.state()
    const armed = await outside.takePin(name)
    if (armed === null) throw new Refusal('pinGone')
    try {
      await keeper.unlockByPin(armed, pin)
    } catch (fault) {
      if ((await outside.pinTries(name)) !== null) throw fault
      await keeper.disarmPin()
      throw new Refusal('pinGone')
    }
    await outside.pinRight()
    return entered(tools)
  },
  recover: async (tools, { recoveryKey, newPassphrase, withoutKeychain }) => {
    const dropped = await tools.keeper.recover(recoveryKey, { passphrase: newPassphrase, withoutKeychain })
    const state = entered(tools)
    await armPin(tools)
    return { ...state, dropped }
  },
  changePassphrase: async (tools, { passphrase, newPassphrase }) => {
    await tools.keeper.changePassphrase(passphrase, newPassphrase)
    await armPin(tools)
    return tools.happened(null)
  },
  confirmPassphrase: async ({ keeper }, { passphrase }) => {
    await keeper.confirmPassphrase(passphrase)
    return null
  },
  extras: async ({ keeper }) => keeper.extras(),
  setPin: async (tools, { passphrase, pin, hours }) => {
    await tools.keeper.setPin(passphrase, pin, hours)
    await armPin(tools)
    return tools.happened(null)
  },
  dropPin: async (tools) => {
    await tools.keeper.dropPin()
    await armPin(tools)
    return tools.happened(null)
  },
  proposeCode: ({ keeper }, { passphrase }) => keeper.proposeCode(passphrase),
  confirmCode: async (tools, { code }) => {
    await tools.keeper.confirmCode(code)
    return tools.happened(null)
  },
  dropCode: async (tools, { passphrase }) => {
    await tools.keeper.dropCode(passphrase)
    return tools.happened(null)
  },
  showFolder: async ({ outside }) => {
    await outside.showVaults()
    return null
  },
  chooseKeyFile: async ({ keeper, outside }) => {
    const place = await outside.chooseKeyFile()
    if (place === null) throw new Refusal('cancelled')
    keeper.useKeyFile(place)
    return { fileName: basename(place) }
  },
  makeKeyFile: async (tools, { passphrase }) => {
    const { keeper, outside, now, read } = tools
    const today = read(({ db }) => todayIn(db, now()))
    let fileName = ''
    const made = await keeper.makeKeyFile(passphrase, async () => {
      const place = await outside.choosePlace(`Entrenous ${today}.key`, 'key')
      fileName = place === null ? '' : basename(place)
      return place
    })
    return tools.happened({ fileName, ...made })
  },
  dropKeyFile: async (tools, { passphrase }) => {
    await tools.keeper.dropKeyFile(passphrase)
    return tools.happened(null)
  },
  rotateKey: async (tools, { passphrase }) => {
    const { keeper, outside } = tools
    // its audit line stands in the new vault before that takes the place of the old
    try {
      await keeper.rotate(passphrase, (done, total) => outside.notify({ about: 'progress', job: 'rotate', done, total }))
    } finally {
      // the vault rests meanwhile: one that could not be opened again is locked, for the shell and the page too
      if (!keeper.isOpen()) {
        outside.watchIdle(null)
        await outside.lock()
      }
    }
    await armPin(tools)
    return keeper.state()
  },
  cancelRotation: async ({ keeper }) => {
    await keeper.cancelJob()
    return null
  },
  proposeRecoveryKey: async ({ keeper }, { passphrase }) => ({ groups: groupsOf(await keeper.proposeRecovery(passphrase)) }),
  printRecoveryKit: async (tools, { language }) => {
    const { keeper, outside, read, now } = tools
    const key = keeper.proposedRecovery()
    if (key === null) throw new Refusal('notFound')
    const { practiceName, paperSize } = read(({ db }) => readSettings(db))
    await outside.print(recoveryKitHtml({ language, practiceName, paperSize, groups: groupsOf(key), key, madeAt: now() }))
    return tools.happened(null)
  },
  confirmRecoveryKey: async (tools, { groups }) => {
    const { keeper } = tools
    const key = keeper.proposedRecovery()
    if (key === null) throw new Refusal('notFound')
    const proposed = groupsOf(key)
    const right = groups.every(({ place, typed }) => proposed[place] === readFromPaper(typed))
    if (!right || new Set(groups.map(({ place }) => place)).size < 3) throw new Refusal('recoveryWrong')
    await keeper.confirmRecovery()
    return tools.happened(keeper.state())
  },
  salvage: async ({ keeper, outside }, key) =>
    keeper.salvage(key, (done, total) => outside.notify({ about: 'progress', job: 'salvage', done, total })),
  acceptMissing: async ({ keeper, now }) => {
    if (keeper.vault().missing() === null) throw new Refusal('notFound')
    keeper.vault().acceptMissing(now())
    return keeper.state()
  },
  lock: async (tools, { why }) => {
    const { keeper, outside, now } = tools
    if (!keeper.isOpen()) {
      // a crash has locked it meanwhile: her wish to quit stands, and a shutdown is not held up
      if (endsProgram(why)) await outside.lock(why)
      return null
    }
    // a copy of a large vault may take seconds to stop; what it leaves is cleared at the next start
    stopCopying()
    await Promise.race([stopBackup(tools), patience(2000)])
    try {
      keeper.vault().noteRead(now(), 'vault.lock', null)
      keeper.close()
    } finally {
      outside.watchIdle(null)
      await outside.lock(why)
    }
    return null
  }
}
