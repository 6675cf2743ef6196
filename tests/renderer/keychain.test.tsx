// Where the keychain will not do there is always a way on: her own doing, the recovery key, or the passphrase alone.
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noKeychainOf } from '../../src/renderer/features/vault/Alone.tsx'
import { Recover } from '../../src/renderer/features/vault/Recover.tsx'
import { Trouble } from '../../src/renderer/features/vault/Trouble.tsx'
import { reads } from '../../src/renderer/lib/door.ts'
import { Words } from '../../src/renderer/lib/i18n.tsx'

let root: Root
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined // nothing is laid out here
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.replaceChildren()
})

const quiet = (): void => undefined
const buttons = () => Array.from(document.querySelectorAll('button'), (button) => button.textContent)

describe.each(['keychainUnavailable', 'keychainLocked', 'keychainDenied'] as const)('%s', (code) => {
  test('offers another try and the recovery key', async () => {
    await act(async () =>
      root.render(
        <Words language="en">
          <Trouble code={code} onAgain={quiet} onRecover={quiet} />
        </Words>
      )
    )
    expect(buttons()).toEqual(expect.arrayContaining(['Try again', 'Use the recovery key']))
  })

  test('lets the passphrase stand alone from then on', async () => {
    await act(async () =>
      root.render(
        <Words language="en">
          <QueryClientProvider client={reads}>
            <Recover noKeychain={noKeychainOf(code)} onBack={quiet} onTrouble={quiet} onOpen={async () => undefined} />
          </QueryClientProvider>
        </Words>
      )
    )
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Go on without a keychain')
  })
})
