// A form that saves by itself: what is right is saved, whatever else is wrong, and before the screen is left or the vault locks.
import { act, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { useSelfSaving } from '../../src/renderer/lib/selfSaving.ts'
import { flushAll } from '../../src/renderer/lib/unsaved.ts'

const shape = z.strictObject({ name: z.string().trim().min(1), fee: z.int().min(0) })
type Values = z.infer<typeof shape>

let root: Root
let sent: unknown[]
/** What the vault does with it. */
let take: () => Promise<unknown>
let form: ReturnType<typeof useSelfSaving<Values>>['form']
let state: string
const saved = { name: 'Quiet Room', fee: 60 }

const Form = () => {
  const saving = useSelfSaving<Values>(shape, saved, (changes) => {
    sent.push(changes)
    return take()
  })
  useEffect(() => {
    form = saving.form
    state = saving.state
  })
  return null
}

beforeEach(async () => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  sent = []
  take = async () => null
  root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () => root.render(<Form />))
})
afterEach(() => act(async () => root.unmount()))

const change = (values: Partial<Values>) => act(async () => form.change(values))
const flush = async () => {
  let whole: boolean | undefined
  await act(async () => void (whole = await flushAll()))
  return whole
}

test('a field that is wrong holds no other back when the vault locks, and is not sent', async () => {
  await change({ name: ' ', fee: 70 })
  expect(state).toBe('unfinished')
  expect(await flush()).toBe(true)
  expect(sent).toEqual([{ fee: 70 }])
})

test('nor when she goes to another screen', async () => {
  await change({ name: '', fee: 70 })
  await act(async () => root.render(<p>elsewhere</p>))
  expect(sent).toEqual([{ fee: 70 }])
})

test('where nothing but what is wrong has changed, nothing is sent and nothing keeps the vault open', async () => {
  await change({ name: '' })
  expect(await flush()).toBe(true)
  await change({ name: ' Quiet Room ' })
  expect([await flush(), state]).toEqual([true, 'saved'])
  expect(sent).toEqual([])
})

test('what the vault refuses keeps it open, and is sent again', async () => {
  await change({ fee: 70 })
  take = () => Promise.reject(new Error())
  expect(await flush()).toBe(false)
  take = async () => null
  expect(await flush()).toBe(true)
  expect(sent).toEqual([{ fee: 70 }, { fee: 70 }])
})
