// A choice found by typing: Enter and Tab take the only one that is left.
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Words } from '../../src/renderer/lib/i18n.tsx'
import { ComboBox, CountryField, TimeZoneField, zoneIn } from '../../src/renderer/ui/ComboBox.tsx'

let root: Root
beforeEach(async () => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  root = createRoot(document.body.appendChild(document.createElement('div')))
  const Place = () => {
    const [value, setValue] = useState('FR')
    return (
      <>
        <CountryField label="Country" value={value} onChange={setValue} />
        <output>{value}</output>
      </>
    )
  }
  await act(async () =>
    root.render(
      <Words language="en">
        <Place />
      </Words>
    )
  )
})
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.replaceChildren()
})

const chosen = () => document.querySelector('output')!.textContent
const input = () => document.querySelector('input')!
const type = (text: string) =>
  act(async () => {
    input().focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input(), text)
    input().dispatchEvent(new Event('input', { bubbles: true }))
  })
const press = (key: string) =>
  act(async () => void input().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))

test.each(['Enter', 'Tab'])('%s takes the only match', async (key) => {
  await type('switz')
  await press(key)
  expect(chosen()).toBe('CH')
  expect(input().value).toBe('Switzerland')
})

test('and none where there are several, or none', async () => {
  for (const text of ['united', 'nowhere']) {
    await type(text)
    await press('Tab')
    expect(chosen()).toBe('FR')
  }
})

test('Enter points to the first of several instead of emptying the field, and takes it when it is pressed again', async () => {
  await type('united')
  await press('Enter')
  expect([chosen(), input().value]).toEqual(['FR', 'united'])
  await press('Enter')
  expect(chosen()).toBe('AE')
})

test('what is sought elsewhere is taken by Enter too, and stays named while the choices come anew', async () => {
  const Whom = () => {
    const [value, setValue] = useState('')
    const [sought, setSought] = useState('')
    const choices = [
      { id: 'n', name: 'Nina Brandt' },
      { id: 'w', name: 'Wren' }
    ].filter(({ name }) => sought !== '' && name.toLowerCase().includes(sought))
    return (
      <>
        <ComboBox autoFocus label="Client" choices={choices} value={value} onChange={setValue} onSeek={setSought} />
        <output>{value}</output>
      </>
    )
  }
  await act(async () =>
    root.render(
      <Words language="en">
        <Whom />
      </Words>
    )
  )
  expect(document.activeElement).toBe(input())
  await type('nina')
  await press('Enter')
  expect([chosen(), input().value]).toEqual(['n', 'Nina Brandt'])
  expect(document.querySelector('[role=listbox]')).toBeNull()
})

test.each([
  ['Londres', 'Europe/London'],
  ['bruxelles', 'Europe/Brussels'],
  ['Geneve', 'Europe/Zurich'],
  ['Montréal', 'America/Toronto'],
  ['Belgique', 'Europe/Brussels']
])('%s finds its time zone', async (sought, zone) => {
  const Zone = () => {
    const [value, setValue] = useState('UTC')
    return (
      <>
        <TimeZoneField label="Zone" value={value} onChange={setValue} />
        <output>{value}</output>
      </>
    )
  }
  await act(async () =>
    root.render(
      <Words language="fr">
        <Zone />
      </Words>
    )
  )
  await type(sought)
  await press('Enter')
  expect(chosen()).toBe(zone)
})

test('a country proposes its zone where it has one alone', () => {
  expect(zoneIn('BE', 'Europe/Paris')).toBe('Europe/Brussels')
  expect(zoneIn('CA', 'America/Toronto')).toBe('America/Toronto')
})

test('a name that comes after its form opened opens no list', async () => {
  for (const choices of [[], [{ id: 'n', name: 'Nina Brandt' }]])
    await act(async () =>
      root.render(
        <Words language="en">
          <ComboBox autoFocus label="Client" choices={choices} value="n" onChange={() => {}} onSeek={() => {}} />
        </Words>
      )
    )
  expect(document.activeElement).toBe(input())
  expect(input().value).toBe('Nina Brandt')
  expect(document.querySelector('[role=listbox]')).toBeNull()
})

const selected = () => [input().selectionStart, input().selectionEnd]

test('what is chosen is selected when the field is entered; what is being typed never is, though the focus comes back from the list', async () => {
  await act(async () => input().focus())
  expect(selected()).toEqual([0, 'France'.length])
  await type('fra')
  await act(async () => {
    input().setSelectionRange(3, 3)
    input().dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  })
  expect(selected()).toEqual([3, 3])
})
