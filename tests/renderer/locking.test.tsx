// Locking and quitting as the page carries them out: main says why, the page answers with how it is to end.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LockReason, Reply } from '#contract/kinds'
import { Locking } from '../../src/renderer/app/Locking.tsx'
import { run } from '../../src/renderer/lib/commands.ts'
import { reads } from '../../src/renderer/lib/door.ts'
import { Words } from '../../src/renderer/lib/i18n.tsx'
import { registerFlush } from '../../src/renderer/lib/unsaved.ts'

let root: Root
/** What main was asked, and what it says. */
let asked: [method: string, input: unknown][]
let answers: Record<string, (input: never) => Reply<unknown> | Promise<Reply<unknown>>>
/** Whether what is being typed can be saved. */
let savable: boolean
let forget: () => void

const yes = (value: unknown = null): Reply<unknown> => ({ ok: true, value })

beforeEach(async () => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  asked = []
  answers = { 'backups.due': () => yes(false) }
  savable = true
  forget = registerFlush(async () => savable)
  const door = async (room: string, method: string, input: unknown) => {
    asked.push([`${room}.${method}`, input])
    return answers[`${room}.${method}`]?.(input as never) ?? yes()
  }
  Object.assign(window, { door })
  root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.render(
      <QueryClientProvider client={reads}>
        <Words language="en">
          <Locking />
        </Words>
      </QueryClientProvider>
    )
  )
})
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.replaceChildren()
  forget()
})

const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 0)))
const tell = (why: LockReason) =>
  act(async () => void window.dispatchEvent(new MessageEvent('message', { data: { entrenous: { about: 'lock', why } }, source: window })))
const mainSays = async (why: LockReason) => {
  await tell(why)
  await settle()
}
const button = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
const press = async (name: string) => {
  await act(async () => button(name)!.click())
  await settle()
}
const locks = () => asked.filter(([method]) => method === 'vault.lock').map(([, input]) => (input as { why: LockReason }).why)

test.each(['asked', 'away', 'sleep', 'quit', 'shutdown'] as const)('%s ends as main said', async (why) => {
  await mainSays(why)
  expect(locks()).toEqual([why])
})

test('a wish to quit that she took back is forgotten: the lock key locks', async () => {
  savable = false
  await mainSays('quit')
  await press('Back to my work')
  savable = true
  await act(async () => run('lock'))
  await settle()
  expect(locks()).toEqual(['asked'])
})

test('going away while the backup of a quit is made quits all the same, once it is made', async () => {
  const { promise, resolve } = Promise.withResolvers<Reply<unknown>>()
  answers['backups.due'] = () => yes(true)
  answers['backups.automatic'] = () => promise
  await mainSays('quit')
  await mainSays('away')
  answers['backups.due'] = () => yes(false)
  await mainSays('away')
  expect(button('Quit without a backup')).toBeDefined()
  expect([locks(), asked.filter(([method]) => method === 'backups.automatic')]).toEqual([[], [expect.anything()]])
  resolve(yes({ made: [], troubles: [] }))
  await vi.waitFor(() => expect(locks()).toEqual(['quit']))
})

test('a backup that hangs while she has gone away from a quit is waited for one minute, and then it quits', async () => {
  answers['backups.due'] = () => yes(true)
  answers['backups.automatic'] = () => new Promise(() => undefined)
  await mainSays('quit')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await tell('away')
    await act(async () => void (await vi.advanceTimersByTimeAsync(59_000)))
    expect(locks()).toEqual([])
    await act(async () => void (await vi.advanceTimersByTimeAsync(2_000)))
    expect(locks()).toEqual(['quit'])
  } finally {
    vi.useRealTimers()
  }
})

test.each(['sleep', 'shutdown'] as const)('%s stops the backup, and a wish to quit outlives it', async (why) => {
  answers['backups.due'] = () => yes(true)
  answers['backups.automatic'] = () => new Promise(() => undefined)
  await mainSays('quit')
  await mainSays(why)
  expect(locks()).toEqual(['quit'])
})

test('a backup that locking itself cuts off is none that failed', async () => {
  const { promise, resolve } = Promise.withResolvers<Reply<unknown>>()
  answers['backups.due'] = () => yes(true)
  answers['backups.automatic'] = () => promise
  await mainSays('asked')
  await press('Lock without a backup')
  resolve({ ok: false, code: 'locked' })
  await settle()
  expect(document.querySelector('[role=alert]')).toBeNull()
})

test('where no backup could be recorded, she is told why, and it locks by itself in a minute', async () => {
  answers['backups.due'] = () => yes(true)
  answers['backups.automatic'] = () => ({ ok: false, code: 'diskFull' })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await tell('asked')
    await act(async () => void (await vi.advanceTimersByTimeAsync(59_000)))
    expect(document.querySelector('[role=alert]')?.textContent).toContain('in no backup yet.')
    expect(locks()).toEqual([])
    await act(async () => void (await vi.advanceTimersByTimeAsync(2_000)))
    expect(locks()).toEqual(['asked'])
  } finally {
    vi.useRealTimers()
  }
})
