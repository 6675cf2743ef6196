// How a page of ours must look, measured on the printed page: within its margins, no heading at its foot, signatures together, no words on top of each other.
import type { Pdf, PdfPage, Word } from './pdf.ts'

const mm = 72 / 25.4
/** As resources/paper/document.css sets them. */
const side = 24 * mm
const end = 17 * mm
/** The engine rounds to whole pixels, and a line's box is a little higher than its letters. */
const slack = 4

export const sizes = { A4: [210 * mm, 297 * mm], Letter: [8.5 * 72, 11 * 72] } as const

interface Row {
  readonly words: readonly Word[]
  readonly top: number
  readonly bottom: number
  /** Of its letters; 0 where none is Latin. */
  readonly points: number
}

/** What stands above the number of the page. */
export const bodyOf = ({ words, height }: PdfPage): Word[] => words.filter(({ top }) => top < height - end)

/** Letters of other scripts come from other typefaces, of other heights. */
const latin = /^[\u0020-\u024f\u2000-\u206f]+$/

/** Height of a line of ten points of the typeface of papers. */
const tenPoints = 13.71

const rowsOf = (words: readonly Word[]): Row[] => {
  const rows: Word[][] = []
  for (const word of words.toSorted((a, b) => a.bottom - b.bottom)) {
    const row = rows.at(-1)
    if (row && word.bottom - row[0]!.bottom < 3) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => ({
    words: row,
    top: Math.min(...row.map(({ top }) => top)),
    bottom: Math.max(...row.map(({ bottom }) => bottom)),
    points: (10 * Math.max(0, ...row.filter(({ text }) => latin.test(text)).map(({ top, bottom }) => bottom - top))) / tenPoints
  }))
}

const isTitle = ({ points }: Row): boolean => points > 12
const isHeading = ({ points }: Row): boolean => points > 10.8 && points < 11.25
const isSentence = ({ points }: Row): boolean => points > 9.8
/** What stands under a line to sign on; and the practice above the title. */
const isSmall = ({ points }: Row): boolean => points > 9.3 && points < 9.7

/** Higher than between any two lines of text: room for a hand. */
const handRoom = 12 * mm

/** Letters of another script do not say how large they are, but whoever signs has a line above their name. */
const isUnderLine = (row: Row, before: Row | undefined): boolean =>
  isSmall(row) || (row.points === 0 && before !== undefined && row.top - before.bottom > handRoom)

const beyond = (page: PdfPage): string[] =>
  bodyOf(page)
    .filter(
      ({ left, right, top, bottom }) =>
        left < side - slack || right > page.width - side + slack || top < end - slack || bottom > page.height - end + slack
    )
    .map(({ text }) => `“${text.slice(0, 20)}” stands beyond the margin`)

const overlapping = (page: PdfPage): string[] => {
  const words = page.words.toSorted((a, b) => a.top - b.top)
  const faults: string[] = []
  words.forEach((one, n) => {
    for (const other of words.slice(n + 1)) {
      if (other.top >= one.bottom) break
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - other.top
      if (across > 1.5 && down > 0.5 * Math.min(one.bottom - one.top, other.bottom - other.top))
        faults.push(`“${one.text.slice(0, 20)}” and “${other.text.slice(0, 20)}” stand on each other`)
    }
  })
  return faults
}

export interface Measured {
  readonly faults: readonly string[]
  /** The largest part of a page, but the last, that is left empty at its foot. */
  readonly empty: number
}

const said = ({ words }: Row): string => words.map(({ text }) => text).join(' ')

/** `signers`: how many lines are signed on; they are told by the smaller letters under them. */
export const measure = ({ pages }: Pdf, { size, signers }: { size: keyof typeof sizes; signers: number }): Measured => {
  const rows = pages.map((page) => rowsOf(bodyOf(page)))
  const faults: string[] = []
  pages.forEach((page, n) => {
    const at = `page ${n + 1}`
    const [width, height] = sizes[size]
    if (Math.abs(page.width - width) > 1 || Math.abs(page.height - height) > 1) faults.push(`${at}: not ${size}`)
    const number = `${n + 1} / ${pages.length}`
    const foot = page.words.filter(({ top }) => top >= page.height - end).map(({ text }) => text)
    if (!foot.join(' ').endsWith(number)) faults.push(`${at}: does not say ${number}`)
    faults.push(...[...beyond(page), ...overlapping(page)].map((fault) => `${at}: ${fault}`))
    const here = rows[n]!
    if (here.length === 0) faults.push(`${at}: is empty`)
    here.forEach((row, place) => {
      if (!isHeading(row)) return
      const after = here.slice(place + 1)
      const till = after.findIndex(isHeading)
      const own = till < 0 ? after.length : till
      const next = rows[n + 1]?.[0]
      if (after.length === 0) faults.push(`${at}: the heading “${said(row)}” stands at its foot`)
      if (own === 1 && till < 0 && next && !isHeading(next) && isSentence(next))
        faults.push(`${at}: the heading “${said(row)}” has one line with it`)
    })
  })
  // the practice above the title is of the same letters
  const titled = rows.findIndex((here) => here.some(isTitle))
  const signing = rows.map((here, n) =>
    n < titled ? [] : here.filter((row, place) => isUnderLine(row, here[place - 1]) && (n > titled || place > here.findIndex(isTitle)))
  )
  const signedOn = signing.flatMap((here, n) => (here.length > 0 ? [n] : []))
  if (signers > 0 && signedOn.length === 0) faults.push('nowhere to sign')
  if (signedOn.length > 1) faults.push(`signatures on pages ${signedOn.map((n) => n + 1).join(' and ')}`)
  for (const n of signedOn)
    if (rows[n]!.filter((row) => isSentence(row) && row.bottom < signing[n]![0]!.top).length < 2)
      faults.push(`page ${n + 1}: signed without a sentence`)
  const last = rows.at(-1) ?? []
  if (pages.length > 1 && !last.some((row) => isSentence(row) || isSmall(row))) faults.push('the last page holds the footer alone')
  const empty = pages.slice(0, -1).map((page, n) => (page.height - end - (rows[n]!.at(-1)?.bottom ?? 0)) / (page.height - 2 * end))
  return { faults, empty: Math.max(0, ...empty) }
}
