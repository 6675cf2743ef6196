// A form that was not sent: what is typed into it is kept, however it leaves the screen.
import { act, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { QueryClientProvider } from '@tanstack/react-query'
import { reads } from '../../src/renderer/lib/door.ts'
import { useKeeping, useKeptText } from '../../src/renderer/lib/kept.ts'
import { flushAll } from '../../src/renderer/lib/unsaved.ts'

let root: Root
let asked: unknown[]
/** Whether the vault can be written to. */
let savable: boolean
/** What the vault waits for before it answers. */
let slow: Promise<unknown>
let drop: () => Promise<unknown>
const Form = ({ typed }: { typed: string | null }) => {
  const keeping = useKeeping('client:new', typed === null ? null : { name: typed })
  useEffect(() => {
    drop = keeping.drop
  })
  return null
}
const show = (typed: string | null) => act(async () => root.render(<Form key="form" typed={typed} />))
const leave = () => act(async () => root.render(<p key="elsewhere" />))
const kept = (name: string) => ['drafts.keep', { form: 'client:new', values: { name } }]

beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  asked = []
  savable = true
  slow = Promise.resolve()
  const door = async (room: string, method: string, input: unknown) => {
    asked.push([`${room}.${method}`, input])
    await slow
    return savable ? { ok: true, value: null } : { ok: false, code: 'diskFull' }
  }
  Object.assign(window, { door })
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(() => act(async () => root.unmount()))

test('the last letters are kept when she goes to another screen in the middle of a word', async () => {
  await show('He')
  await show('Heron')
  await leave()
  expect(asked).toEqual([kept('Heron')])
})

test('what was sent or dropped is not kept again, and what is kept is not kept twice', async () => {
  await show('Heron')
  await act(drop)
  await leave()
  expect(asked).toEqual([['drafts.drop', { form: 'client:new' }]])
  asked.length = 0
  await show(null)
  await show('Otter')
  expect(await flushAll()).toBe(true)
  await leave()
  expect(asked).toEqual([kept('Otter')])
})

test('what could not be kept is tried again', async () => {
  savable = false
  await show('Heron')
  expect(await flushAll()).toBe(false)
  savable = true
  expect(await flushAll()).toBe(true)
  await leave()
  expect(asked).toEqual([kept('Heron'), kept('Heron')])
})

test('what is still on its way is waited for, and its failure is told', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  slow = promise
  await show('Heron')
  const first = flushAll()
  let told: boolean | undefined
  const second = flushAll().then((saved) => (told = saved))
  await new Promise((done) => setTimeout(done, 0))
  expect(told).toBeUndefined()
  savable = false
  resolve()
  expect([await first, await second]).toEqual([false, false])
  savable = true
  expect(await flushAll()).toBe(true)
  expect(asked).toEqual([kept('Heron'), kept('Heron')])
})

let field: ReturnType<typeof useKeptText>
const Field = ({ initial }: { initial: string }) => {
  const shown = useKeptText('startReason:heron', initial)
  useEffect(() => {
    field = shown
  })
  return <p>{shown.value}</p>
}
const showField = (initial: string) =>
  act(async () =>
    root.render(
      <QueryClientProvider client={reads}>
        <Field key="field" initial={initial} />
      </QueryClientProvider>
    )
  )
/** Some moments later what was read of a field is forgotten. */
const leaveField = async () => {
  await leave()
  await expect.poll(() => reads.getQueryCache().getAll()).toEqual([])
}
/** The vault as it stands: what is kept of one form. */
const vaultHolds = (text: string | null) => {
  let held = text
  const door = async (room: string, method: string, input: { values?: { text: string } }) => {
    asked.push(`${room}.${method}`)
    if (method === 'keep') held = input.values!.text
    if (method === 'drop') held = null
    return { ok: true, value: method === 'get' && held !== null ? { text: held } : null }
  }
  Object.assign(window, { door })
  return () => held
}

test('a field of a dialog begins with what was typed into it before, or with what it is given', async () => {
  vaultHolds('because they asked')
  await showField('At home')
  await expect.poll(() => document.body.textContent).toContain('because they asked')
  await leaveField()
  await leaveField()
  vaultHolds(null)
  await showField('At home')

  await expect.poll(() => field.value).toBe('At home')
})

test('what is typed into it is there again until it was sent, and only then forgotten', async () => {
  const held = vaultHolds(null)
  await showField('')
  await act(async () => field.change('They are at their mother’s'))
  expect(field.value).toBe('They are at their mother’s')
  await leaveField()
  expect(held()).toBe('They are at their mother’s')
  await showField('')
  await expect.poll(() => field.value).toBe('They are at their mother’s')
  // emptied by her it stays empty, whatever was kept
  await act(async () => field.change(''))
  expect(field.value).toBe('')
  await act(async () => field.drop())
  await leaveField()
  expect(held()).toBe(null)
  expect(asked.at(-1)).toBe('drafts.drop')
})
