// Marks in a note the words that she searched for, without touching its text, and brings the first into sight.
import { useEffect, type RefObject } from 'react'
import { soughtIn } from '../../lib/sought.ts'

/** Lower case without accents, unit for unit, so that places in it are places in the text. */
export const folded = (text: string): string =>
  Array.from(text, (char) => {
    const plain = char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return plain.length === char.length ? plain : char
  }).join('')

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
/** `coeur` finds `cœur`, and the other way round. */
const spelled = (word: string): string => word.replace(/oe|œ/g, '(?:oe|œ)').replace(/ae|æ/g, '(?:ae|æ)')

/** One pattern for all that a query asks for: phrases, words, and the last word as a beginning; null when it asks for nothing. */
export const patternOf = (query: string): RegExp | null => {
  const parts = [...folded(query.replace(/[“”„«»]/g, '"')).matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, phrase, word]) => ({
    words: wordsIn(phrase ?? word ?? ''),
    open: phrase === undefined
  }))
  const last = parts.length - 1
  const patterns = parts
    .filter(({ words }) => words.length > 0)
    .map(
      ({ words, open }) => words.map(spelled).join('[^\\p{L}\\p{N}]+') + (open && parts[last]?.words === words ? '' : '(?![\\p{L}\\p{N}])')
    )
  return patterns.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})`, 'gu') : null
}

const rangesIn = (root: Node, pattern: RegExp): Range[] => {
  const found: Range[] = []
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const hit of folded(node.nodeValue ?? '').matchAll(pattern)) {
      const range = document.createRange()
      range.setStart(node, hit.index)
      range.setEnd(node, hit.index + hit[0].length)
      found.push(range)
    }
  }
  return found
}

/** Marks what the last search sought in this note, as long as the note is on screen. */
export const useFound = (noteId: string, page: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const pattern = patternOf(soughtIn(noteId) ?? '')
    if (!pattern || !page.current) return
    const ranges = rangesIn(page.current, pattern)
    CSS.highlights.set('found', new Highlight(...ranges))
    ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return () => void CSS.highlights.delete('found')
  }, [noteId, page])
}
