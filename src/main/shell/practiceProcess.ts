// Starts the practice process, passes questions in and answers out, and starts a fresh one whenever it has ended.
import { join } from 'node:path'
import { utilityProcess, type UtilityProcess } from 'electron'
import type { Notice, RefusalCode, Reply } from '#contract/kinds'
import type { FromPractice, OutsideCall, ToPractice } from '../messages.ts'
import { NotAllowed } from './links.ts'
import { tooOften } from './often.ts'

/** Serves the calls of the practice process that only main can do. */
export type OutsideServer = { readonly [C in OutsideCall]: (...args: never[]) => Promise<unknown> }

export interface PracticeProcess {
  /** A question to the door; `failed` if the process ends before it answers. */
  ask(room: unknown, method: unknown, input: unknown): Promise<Reply<unknown>>
  /** Ends the process, and with it every key in memory; a fresh, locked one is there when this resolves. */
  renew(): Promise<void>
  end(): void
}

export interface PracticeHearers {
  readonly outside: OutsideServer
  onIdleMinutes(minutes: number | null): void
  onNotice(notice: Notice): void
  /** It ended without having been told to; a fresh one has been started. */
  onCrash(): void
  /** It ends again and again: no other is started. */
  onGiveUp(): void
}

interface Child {
  readonly process: UtilityProcess
  readonly waiting: Map<number, (reply: Reply<unknown>) => void>
}

export const startPractice = (vaultFolder: string, hearers: PracticeHearers): PracticeProcess => {
  let asked = 0
  const endsTooOften = tooOften(3, 10_000)
  let current = fork()

  const serve = async (call: OutsideCall, args: unknown[]): Promise<Reply<unknown>> => {
    try {
      return { ok: true, value: await (hearers.outside[call] as (...args: unknown[]) => Promise<unknown>)(...args) }
    } catch (fault) {
      return { ok: false, code: codeFor(call, fault) }
    }
  }

  const hear = (child: Child, message: FromPractice): void => {
    if (child !== current && message.is !== 'reply') return // what a retired process still says counts no more
    switch (message.is) {
      case 'reply':
        child.waiting.get(message.id)?.(message.reply)
        return
      case 'outside':
        void serve(message.call, message.args).then((reply) => {
          if (child === current) child.process.postMessage({ is: 'answer', id: message.id, reply } satisfies ToPractice)
        })
        return
      case 'idle':
        return hearers.onIdleMinutes(message.minutes)
      case 'notice':
        return hearers.onNotice(message.notice)
      case 'log':
        // a code and a method's name, nothing else, ever
        process.stderr.write(`${JSON.stringify({ event: message.event, method: message.method })}\n`)
    }
  }

  function fork(): Child {
    const made = utilityProcess.fork(join(import.meta.dirname, 'practice.js'), [vaultFolder], {
      serviceName: 'Entrenous practice',
      stdio: 'inherit'
    })
    const child: Child = { process: made, waiting: new Map() }
    made.on('message', (message: FromPractice) => hear(child, message))
    made.once('exit', () => {
      for (const settle of child.waiting.values()) settle({ ok: false, code: child === current ? 'failed' : 'locked' })
      if (child !== current) return
      if (endsTooOften()) return hearers.onGiveUp()
      current = fork()
      hearers.onCrash()
    })
    return child
  }

  const retire = (): Promise<void> =>
    new Promise((resolve) => {
      const { process: old } = current
      old.once('exit', () => resolve())
      // before it has been spawned it cannot be killed yet
      if (!old.kill()) old.once('spawn', () => old.kill())
    })

  return {
    ask: (room, method, input) =>
      new Promise((resolve) => {
        const { process: child, waiting } = current
        const id = ++asked
        waiting.set(id, (reply) => {
          waiting.delete(id)
          resolve(reply)
        })
        child.postMessage({ is: 'ask', id, room, method, input } satisfies ToPractice)
      }),
    renew: async () => {
      const gone = retire()
      current = fork()
      await gone
    },
    end: () => {
      const { process: old, waiting } = current
      current = { process: old, waiting } // no longer the child that `exit` compares with
      old.kill()
    }
  }
}

/** She may close the system's print dialog: that is no failure. */
const codeFor = (call: OutsideCall, fault: unknown): RefusalCode => {
  if (call === 'print') return fault instanceof Error && /cancel/i.test(fault.message) ? 'cancelled' : 'notPrinted'
  if (call === 'printToPdf') return 'printFailed'
  if (call === 'openLink') return fault instanceof NotAllowed ? 'linkNotAllowed' : 'linkNotOpened'
  return codeOf(fault)
}

const codeOf = (fault: unknown): 'diskFull' | 'readOnly' | 'failed' => {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : ''
  return code === 'ENOSPC' ? 'diskFull' : /^(EROFS|EACCES|EPERM)$/.test(code) ? 'readOnly' : 'failed'
}
