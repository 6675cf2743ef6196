// A fault above every screen: the screens are drawn again first, and nothing that is unsaved is lost on the way.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { Whole } from '../../src/renderer/app/Whole.tsx'
import { registerFlush } from '../../src/renderer/lib/unsaved.ts'

test('what could not be drawn is drawn again, and once more instead of loading the page while something is unsaved', async () => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  document.documentElement.lang = 'fr-CA'
  const faults: unknown[] = []
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place, { onCaughtError: (fault) => faults.push(fault) })
  let broken = true
  const Program = () => {
    if (broken) throw new Error('drawing')
    return <p>drawn</p>
  }
  const press = () => act(async () => place.querySelector('button')!.click())
  let asked = 0
  const forget = registerFlush(async () => {
    asked++
    return false
  })

  await act(async () =>
    root.render(
      <Whole>
        <Program />
      </Whole>
    )
  )
  expect(place.textContent).toContain('Le rouvrir')
  await press()
  expect([asked, faults.length]).toEqual([0, 2])
  broken = false
  await press()
  expect(asked).toBe(1)
  expect(place.textContent).toBe('drawn')
  forget()
  await act(async () => root.unmount())
})
