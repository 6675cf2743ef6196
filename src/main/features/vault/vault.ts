// Making, unlocking and locking the vault, and choosing a good passphrase for it.
import type { Contract, Handlers } from '#contract'
import { fillSample } from '../../sample/samplePractice.ts'
import type { ActTools, Tools } from '../../tools.ts'
import { judge, suggest } from '../../vault/passphrases.ts'
import { changeSettings, readSettings } from '../settings/settings.ts'

/** Size of the invented practice that she can play with. */
const sampleSize = { clients: 40, notesPerClient: 60, seed: 20 }

/** The shell locks after the minutes that her settings say. */
const watchIdle = ({ outside, read }: ActTools): void => outside.watchIdle(read(({ db }) => readSettings(db).autoLockMinutes))

export const vault: Handlers<Contract['vault'], Tools> = {
  state: async ({ keeper }) => keeper.state(),
  choose: async ({ keeper }, { vault: name }) => {
    keeper.choose(name)
    return keeper.state()
  },
  judge: async (_, { passphrase }) => judge(passphrase),
  suggest: async (_, { language }) => ({ passphrase: await suggest(language) }),
  create: async (tools, { passphrase, ...practice }) => {
    const { keeper, outside } = tools
    await keeper.create(passphrase, (db, sample) => {
      const { language: _language, ...profile } = practice
      changeSettings(db, profile)
      if (sample) fillSample(db, { ...sampleSize, language: practice.language, now: tools.now() })
    })
    await outside.prefer({ language: practice.language })
    watchIdle(tools)
    return keeper.state()
  },
  unlock: async (tools, { passphrase }) => {
    await tools.keeper.unlock(passphrase)
    tools.write(() => undefined) // the audit line of the unlocking
    watchIdle(tools)
    return tools.keeper.state()
  },
  lock: async ({ keeper, outside }) => {
    await keeper.cancelBackup()
    keeper.close()
    outside.watchIdle(null)
    await outside.lock()
    return null
  }
}
