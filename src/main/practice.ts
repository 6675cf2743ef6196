// Entry of the practice process, a utilityProcess of its own: door, vault and features meet here and nowhere else.
import { performance } from 'node:perf_hooks'
import { v7 as newId } from 'uuid'
import type { Reply } from '#contract/kinds'
import { openDoor } from './door.ts'
import type { FromPractice, OutsideCall, ToPractice } from './messages.ts'
import { Refusal, type Outside } from './tools.ts'
import { openKeeper } from './vault/keeper.ts'
import { systemKeychain } from './vault/keychain.ts'
import { dailyKdf, floorKdf } from './vault/keys.ts'
import { totalmem } from 'node:os'

interface ParentPort {
  postMessage(message: FromPractice): void
  on(event: 'message', hear: (event: { data: ToPractice }) => void): void
}

/** Electron gives a utilityProcess this port to its parent. */
const port = (process as unknown as { parentPort: ParentPort }).parentPort

const waiting = new Map<number, (reply: Reply<unknown>) => void>()
let asked = 0

const call =
  (name: OutsideCall) =>
  (...args: unknown[]): Promise<never> =>
    new Promise((resolve, reject) => {
      const id = ++asked
      waiting.set(id, (reply) => {
        waiting.delete(id)
        if (reply.ok) resolve(reply.value as never)
        else reject(new Refusal(reply.code))
      })
      port.postMessage({ is: 'outside', id, call: name, args })
    })

const outside: Outside = {
  printToPdf: call('printToPdf'),
  print: call('print'),
  choosePlace: call('choosePlace'),
  copySecret: call('copySecret'),
  clearCopied: call('clearCopied'),
  showSaved: call('showSaved'),
  showVaults: call('showVaults'),
  chooseBackup: call('chooseBackup'),
  chooseKeyFile: call('chooseKeyFile'),
  chooseFolder: call('chooseFolder'),
  openLink: call('openLink'),
  remind: call('remind'),
  preferences: call('preferences'),
  prefer: call('prefer'),
  program: call('program'),
  keepPin: call('keepPin'),
  pinTries: call('pinTries'),
  takePin: call('takePin'),
  pinRight: call('pinRight'),
  lock: call('lock'),
  watchIdle: (minutes) => port.postMessage({ is: 'idle', minutes }),
  notify: (notice) => port.postMessage({ is: 'notice', notice })
}

/** Under 4 GiB of memory a quarter of one for the KDF would hurt: the floor then (the parameters are stored). */
const kdf = totalmem() < 4 * 1024 ** 3 ? floorKdf : dailyKdf
const now = (): string => new Date().toISOString()

const keeper = openKeeper({
  folder: process.argv[2]!,
  keychain: systemKeychain,
  kdf,
  worker: new URL('./worker.js', import.meta.url),
  newId: () => newId(),
  ticks: () => performance.now(),
  now
})

const door = openDoor({
  keeper,
  outside,
  now,
  newId: () => newId(),
  log: (event, method) => port.postMessage({ is: 'log', event, method })
})

port.on('message', ({ data }) => {
  if (data.is === 'answer') return waiting.get(data.id)?.(data.reply)
  void door(data.room, data.method, data.input).then((reply) => port.postMessage({ is: 'reply', id: data.id, reply }))
})
