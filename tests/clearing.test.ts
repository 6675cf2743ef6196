// What the program copied is cleared from the clipboard, and nothing else.
import { expect, test } from 'vitest'
import { clearLater, clearNow, pasteWithin } from '../src/main/shell/clearing.ts'

const desk = async (text: string) => {
  const clipboard = { text, readText: () => clipboard.text, clear: () => void (clipboard.text = '') }
  let due = async (): Promise<unknown> => null
  await clearLater(clipboard, (work, ms) => {
    expect(ms).toBe(pasteWithin)
    due = work
  })
  return { clipboard, due: () => due() }
}

test('the text goes when its time is over', async () => {
  const { clipboard, due } = await desk('Words of a note')
  expect(clipboard.text).toBe('Words of a note')
  await due()
  expect(clipboard.text).toBe('')
})

test('what was copied meanwhile stays', async () => {
  const { clipboard, due } = await desk('Words of a note')
  clipboard.text = 'An address'
  await due()
  expect(clipboard.text).toBe('An address')
})

test('where the program ends before, it goes then; what was copied meanwhile stays', async () => {
  const { clipboard } = await desk('Words of a note')
  await clearNow()
  expect(clipboard.text).toBe('')
  clipboard.text = 'An address'
  await clearNow()
  expect(clipboard.text).toBe('An address')
})
