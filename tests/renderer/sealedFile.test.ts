// What the screen reads of a sealed PDF: its fingerprint, and the code in its title, however the title is written.
import { expect, test } from 'vitest'
import { readSealed } from '../../src/renderer/features/documents/sealedFile.ts'

const read = (text: string) => readSealed(new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))]))
const code = 'ZBKZ-P6RR-5TDV-6KZY'
const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, n) => text.charCodeAt(n))
    .toSpliced(0, 0, 0xfeff)
    .map((unit) => unit.toString(16).padStart(4, '0'))
    .join('')

test('plain letters, UTF-16 in figures, and other titles before it', async () => {
  expect(await read('%PDF-1.7 <</Title (1. Who we are)>> <</Title (Therapy agreement ' + code + ')>>')).toMatchObject({ code })
  expect(await read(`%PDF-1.7 <</Title <${hexOf(`Contrat d\u2019été ${code}`)}>>>`)).toMatchObject({ code })
})

test('a file without a code has a fingerprint all the same', async () => {
  expect(await read('abc')).toEqual({ sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', code: null })
})
