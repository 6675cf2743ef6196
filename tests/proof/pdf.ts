// What a PDF says of itself, by poppler: its words with their places, its fonts, its tags.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** In points, from the upper left corner of the page. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export interface Word extends Box {
  readonly text: string
}
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}
export interface Pdf {
  readonly pages: readonly PdfPage[]
  readonly tagged: boolean
  readonly title: string
  /** Fonts of which the file does not hold the glyphs that it shows. */
  readonly strangers: readonly string[]
}

const run = promisify(execFile)
const poppler = async (tool: string, ...args: string[]): Promise<string> =>
  (await run(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })).stdout

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|([a-z]+));/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (signs[name] ?? '')
  )

const numbersIn = (attributes: string): number[] => [...attributes.matchAll(/="([\d.-]+)"/g)].map(([, value]) => Number(value))

const pageOf = (page: string): PdfPage => {
  const [width = 0, height = 0] = numbersIn(page.slice(0, page.indexOf('>')))
  const words = [...page.matchAll(/<word ([^>]*)>(.*?)<\/word>/gs)].map(([, attributes, text]): Word => {
    const [left = 0, top = 0, right = 0, bottom = 0] = numbersIn(attributes!)
    return { text: unescaped(text!), left, top, right, bottom }
  })
  return { width, height, words }
}

const field = (info: string, name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, 'm').exec(info)?.[1] ?? ''

export const readPdf = async (path: string): Promise<Pdf> => {
  const [layout, info, fonts] = await Promise.all([
    poppler('pdftotext', '-bbox-layout', path, '-'),
    poppler('pdfinfo', path),
    poppler('pdffonts', path)
  ])
  const strangers = fonts
    .split('\n')
    .slice(2)
    .filter(Boolean)
    // … emb, sub, uni, object, generation: its glyphs are in the file, and what they say
    .filter((line) => !/ yes (yes|no) +yes +\d+ +\d+$/.test(line))
  return {
    pages: layout.split('<page ').slice(1).map(pageOf),
    tagged: field(info, 'Tagged') === 'yes',
    title: field(info, 'Title'),
    strangers
  }
}
