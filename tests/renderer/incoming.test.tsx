// A file that cannot be read is said to be so, also where it pretends to be empty; nothing of it is left.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { takeIn, useIntake } from '../../src/renderer/features/attachments/incoming.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const asked: string[] = []
Object.assign(window, {
  door: (_room: string, method: string) => {
    asked.push(method)
    return Promise.resolve({ ok: true, value: { id: 'half' } })
  }
})

const unreadable = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
const gone = (name: string, size: number): File => {
  const file = Object.assign(new File([], name), { arrayBuffer: unreadable, slice: () => ({ arrayBuffer: unreadable }) })
  return Object.defineProperty(file, 'size', { value: size })
}

const Told = () => useIntake().queue.map(({ key, name, failed }) => <p key={key}>{`${name}: ${failed}`}</p>)

test('each stays on the list with its reason', async () => {
  const place = document.createElement('div')
  act(() => createRoot(place).render(<Told />))
  await act(async () => takeIn('client', [gone('empty.pdf', 0), gone('scan.pdf', 3)]))
  await expect.poll(() => place.textContent).toBe('empty.pdf: fileNotReadscan.pdf: fileNotRead')
  expect(asked).toEqual(['begin', 'abandon']) // of the one that said how large it is; the other was never begun
})
