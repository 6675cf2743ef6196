// Restoring as the page leads through it: what opens the backup is asked for first, and what is being done is shown to its end.
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ChosenBackup } from '#contract/backups'
import type { Working } from '#contract/vault'
import { RestoreSteps } from '../../src/renderer/features/vault/RestoreSteps.tsx'
import { Sheet } from '../../src/renderer/features/vault/Sheet.tsx'
import { reads } from '../../src/renderer/lib/door.ts'
import { Words } from '../../src/renderer/lib/i18n.tsx'

let root: Root
/** What main says; what is not here has no end. */
let answers: Record<string, unknown>
beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  answers = {}
  Element.prototype.scrollIntoView = () => undefined // jsdom lays nothing out
  Object.assign(window, {
    door: async (room: string, method: string) =>
      `${room}.${method}` in answers ? { ok: true, value: answers[`${room}.${method}`] } : new Promise(() => undefined)
  })
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.replaceChildren()
  reads.clear()
})

const show = (picked: ChosenBackup) =>
  act(async () =>
    root.render(
      <QueryClientProvider client={reads}>
        <Words language="en">
          <RestoreSteps frame={Sheet} picked={picked} onBack={() => undefined} onDone={() => undefined} />
        </Words>
      </QueryClientProvider>
    )
  )
const snapshot: ChosenBackup = { fileName: 'b.zip', bytes: 4096, kind: 'snapshot', recovery: true, passphrase: false, here: true }

test.each([
  ['a snapshot of another computer is opened with the recovery key', { here: false }, 'recoveryKey'],
  ['one of this computer with the passphrase', { here: true }, 'passphrase'],
  ['one that has a passphrase of its own with that', { passphrase: true, here: false }, 'passphrase']
])('%s, until she turns to the other', async (_, ways, first) => {
  await show({ ...snapshot, ...ways })
  const choices = () => Array.from(document.querySelectorAll<HTMLInputElement>('[type=radio]'))
  const chosen = () => choices().find(({ checked }) => checked)?.value
  expect(chosen()).toBe(first)
  const other = choices().find(({ checked }) => !checked)!
  await act(async () => other.click())
  expect(chosen()).toBe(other.value)
  expect(document.querySelector(`form [name=${other.value}]`)).not.toBeNull()
})

const type = (name: string, text: string) =>
  act(async () => {
    const field = document.querySelector<HTMLInputElement>(`input[name=${name}]`)!
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 20)))
const send = async () => {
  await act(async () => document.querySelector('form')!.requestSubmit())
  await settle()
}

test('while the backup takes its place, what is being done is shown, and how far it is', async () => {
  const holding = { counts: { clients: 1, notes: 0 }, records: { documents: 0, consents: 0, files: 0 }, newestNoteAt: null }
  const present = { holding, changedAt: '2026-11-22T09:00:00Z', bytes: 4096, whole: true }
  answers = {
    'backups.open': { backup: { ...holding, madeAt: '2026-11-22T08:00:00Z' }, present },
    'settings.preferences': { language: 'en', theme: 'light', singleKeys: true },
    'vault.judge': { problem: null, strength: 4, length: 31 },
    'vault.working': { job: 'snapshot', done: 1, total: 4 } satisfies Working
  }
  await show(snapshot)
  await type('passphrase', 'seven quiet herons cross the pond')
  await send()
  await type('passphrase', 'nine brown otters mend the weir')
  await type('again', 'nine brown otters mend the weir')
  const bar = () => document.querySelector('[role=progressbar]')
  await vi.waitFor(async () => {
    await send()
    expect(bar()?.textContent).toBe('First, your present vault is backed up25%')
  })
  const buttons = () => Array.from(document.querySelectorAll('button'), ({ textContent }) => textContent)
  expect(buttons()).toContain('Cancel')
  // read back to its end: there is nothing left to cancel, though the job has a moment to go
  for (const working of [{ job: 'snapshot', done: 4, total: 4 } satisfies Working, null]) {
    answers['vault.working'] = working
    await vi.waitFor(async () => {
      await act(() => reads.invalidateQueries())
      await settle()
      expect(bar()?.textContent).toBe('Restoring the backup')
    })
    expect(buttons()).not.toContain('Cancel')
  }
})
