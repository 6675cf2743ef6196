// The text of a file, whatever way its letters are written; nothing unseen in it turns the reading round.
const marks: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8']
]

/** A letter at the end may be cut in two. */
const asUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** What has no sign of its own, but for line ends and tabs. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

export const textIn = (bytes: Uint8Array): string => {
  const marked = marks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))
  const text = marked ? new TextDecoder(marked[1]).decode(bytes) : (asUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes))
  return text.replace(/\r\n?/g, '\n').replace(unseen, '\ufffd')
}
