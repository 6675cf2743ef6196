// What is known of a file before it is shown: how large its picture unfolds, and its text without anything unseen.
import { describe, expect, test } from 'vitest'
import { pictureSize } from '../../src/renderer/features/attachments/pictureSize.ts'
import { textIn } from '../../src/renderer/features/attachments/words.ts'

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('the size of a picture', () => {
  test.each([
    ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x58\0\0\x01\x90\x08\x02\0\0\0', { width: 600, height: 400 }],
    ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x02\0\0\0', { width: 4294967295, height: 4294967295 }],
    ['gif', 'GIF89a\x58\x02\x90\x01\0\0\0', { width: 600, height: 400 }],
    ['jpeg', '\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x11\x08\x01\x90\x02\x58\x03\0\0', { width: 600, height: 400 }],
    ['webp', 'RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x57\x02\0\x8f\x01\0', { width: 600, height: 400 }],
    ['webp', 'RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x57\xc2\x63\0\0', { width: 600, height: 400 }],
    ['webp', 'RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x58\x02\x90\x01', { width: 600, height: 400 }],
    ['png', '\x89PNG\r\n\x1a\n', null],
    ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0', null],
    ['jpeg', '\xff\xd8\xff\xe0', null],
    ['jpeg', '\xff\xd8\xff\xe0\0\x04abno frame follows', null],
    ['webp', 'RIFF\0\0\0\0WEBPVP8?\0\0\0\0\0\0\0\0\0\0', null]
  ] as const)('%s %j is %j', (type, bytes, size) => {
    expect(pictureSize(bytesOf(bytes), type)).toEqual(size)
  })
})

describe('the text of a file', () => {
  test.each([
    ['UTF-8', 'd\xc3\xa9j\xc3\xa0 vu', 'déjà vu'],
    ['UTF-8 with its mark', '\xef\xbb\xbfd\xc3\xa9j\xc3\xa0', 'déjà'],
    ['UTF-8 cut in the middle of a letter', 'd\xc3\xa9j\xc3', 'déj'],
    ['the letters of older Windows', 'd\xe9j\xe0 \x80 5', 'déjà € 5'],
    ['UTF-16', '\xff\xfeB\0o\0n\0', 'Bon'],
    ['line ends of any system', 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['marks that turn the reading round', 'a\xe2\x80\xaeb\0c\x1b[31m', 'a\ufffdb\ufffdc\ufffd[31m']
  ])('is read from %s', (_, bytes, text) => {
    expect(textIn(bytesOf(bytes))).toBe(text)
  })
})
