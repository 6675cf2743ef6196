// The recovery key as it is read from paper.
import { generateX25519Identity } from 'age-encryption'
import { expect, test } from 'vitest'
import { readFromPaper } from '#contract/recoveryKey'

test('however it is typed it is the key: small letters, spaces, line ends, and signs that it never holds', async () => {
  for (let i = 0; i < 50; i++) {
    const key = await generateX25519Identity()
    expect(readFromPaper(key)).toBe(key)
    const data = key.slice('AGE-SECRET-KEY-1'.length)
    const misread = data
      .replaceAll('0', 'o')
      .replaceAll('L', i % 2 ? '1' : 'I')
      .replaceAll('8', 'B')
    expect(readFromPaper(`age-secret-key-1\n${misread.replace(/(.{6})/g, '$1 ')}`)).toBe(key)
    expect(readFromPaper(` ${misread.slice(0, 6)}\n`)).toBe(data.slice(0, 6))
  }
})
