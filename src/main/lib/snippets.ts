// Where the full-text index found something: its marked text in pieces, so that the mark needs no HTML.
import type { Snippet } from '#contract/search'

/** The two characters with which the index marks a hit; they mean nothing in a text. */
export const hitMarks = ['\u{e000}', '\u{e001}'] as const

export const snippetOf = (marked: string): Snippet => {
  const [before, ...hits] = marked.split(hitMarks[0])
  const pieces = [{ text: before!, hit: false }]
  for (const piece of hits) {
    const end = piece.indexOf(hitMarks[1])
    pieces.push({ text: piece.slice(0, end), hit: true }, { text: piece.slice(end + 1), hit: false })
  }
  return pieces.filter(({ text }) => text !== '')
}
