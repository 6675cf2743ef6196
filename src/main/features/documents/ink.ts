// A drawn signature as lines of a picture that is nothing but numbers.
import type { Ink } from '#contract/documents'

/** Rounded to a tenth: finer than any pen. */
const n = (value: number): string => String(Math.round(value * 10) / 10)

type Point = Ink['lines'][number][number]
const middle = ([ax, ay]: Point, [bx, by]: Point): string => `${n((ax + bx) / 2)} ${n((ay + by) / 2)}`

/** Through the middles between the points, so that the line bends as the hand did. */
const pathOf = (line: readonly Point[]): string => {
  const [first, ...rest] = line
  if (!first) return ''
  const start = `M${n(first[0])} ${n(first[1])}`
  if (rest.length === 0) return `${start}h0.1`
  const bends = rest.slice(0, -1).map((point, index) => `Q${n(point[0])} ${n(point[1])} ${middle(point, rest[index + 1]!)}`)
  const last = rest.at(-1)!
  return `${start}${bends.join('')}L${n(last[0])} ${n(last[1])}`
}

/** What was drawn alone, without the empty field around it; a small sign is not blown up. */
const boxOf = ({ width, height, lines }: Ink): string => {
  const points = lines.flat()
  const span = (place: 0 | 1, field: number): readonly [number, number] => {
    const along = points.map((point) => point[place])
    const [least, largest] = [along.reduce((a, b) => Math.min(a, b)), along.reduce((a, b) => Math.max(a, b))]
    const length = Math.max(largest - least + 16, field / 4)
    return [(least + largest - length) / 2, length]
  }
  const [x, across] = span(0, width)
  const [y, down] = span(1, height)
  return [x, y, across, down].map(n).join(' ')
}

/** Only numbers go into it: nothing that a page could be made to run. */
export const inkSvg = (ink: Ink): string =>
  `<svg class="ink" viewBox="${boxOf(ink)}"><path d="${ink.lines.map(pathOf).join('')}"></path></svg>`
