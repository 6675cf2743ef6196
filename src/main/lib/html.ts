// Text made safe for HTML.
const turns = /[\u202a-\u202e\u2066-\u2069]/u

/** Signs that turn a line (U+202E and its like) end with the text in which they stand, or the rest of a sentence would be turned with it. */
export const turnedBack = (text: string): string => {
  if (!turns.test(text)) return text
  const open: string[] = []
  for (const sign of text) {
    if (/[\u202a\u202b\u202d\u202e]/u.test(sign)) open.push('\u202c')
    else if (/[\u2066-\u2068]/u.test(sign)) open.push('\u2069')
    else if (open.at(-1) === sign) open.pop()
  }
  return text + open.toReversed().join('')
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text for HTML, in content and in attributes. */
export const safe = (text: string): string => turnedBack(text).replace(/[&<>"']/g, (character) => escapes[character]!)
