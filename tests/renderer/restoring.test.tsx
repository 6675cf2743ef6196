// Restoring as the page leads through it: what opens the backup is asked for first.
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChosenBackup } from '#contract/backups'
import { RestoreSteps } from '../../src/renderer/features/vault/RestoreSteps.tsx'
import { Sheet } from '../../src/renderer/features/vault/Sheet.tsx'
import { reads } from '../../src/renderer/lib/door.ts'
import { Words } from '../../src/renderer/lib/i18n.tsx'

let root: Root
beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
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
