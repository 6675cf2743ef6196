// PDFs put together in memory and encrypted under a password: AES-256 as ISO 32000-2 has it (revision 6), so that every reader opens them.
import { randomBytes } from 'node:crypto'
import type { PDFDocument } from '@cantoo/pdf-lib'

/** A PDF, or a picture that becomes a page of its own. */
export interface Pages {
  readonly type: 'pdf' | 'png' | 'jpeg'
  readonly bytes: Uint8Array
}

/** Points of a sheet, and of the edge around a picture. */
const sheets = { A4: [595.28, 841.89], Letter: [612, 792] } as const
const edge = 36

/** A password of a PDF that every reader takes alike: above ASCII some read other letters; above 127 the standard cuts it off. */
export const isPdfPassword = (passphrase: string): boolean => /^[ -~]{1,127}$/.test(passphrase)

/** A picture that would unfold to more than this is none that a scanner makes. */
const mostPoints = 60_000_000

/** Width times height, as the head of a PNG says. */
const pointsOf = (png: Uint8Array): number => {
  const head = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return head.byteLength < 24 ? Infinity : head.getUint32(16) * head.getUint32(20)
}

const addPicture = async (pdf: PDFDocument, { type, bytes }: Pages, size: 'A4' | 'Letter'): Promise<void> => {
  if (type === 'png' && pointsOf(bytes) > mostPoints) throw new Error('picture')
  const picture = await (type === 'png' ? pdf.embedPng(bytes) : pdf.embedJpg(bytes))
  const [width, height] = sheets[size]
  const fit = picture.scaleToFit(width - 2 * edge, height - 2 * edge)
  const scaled = fit.width > picture.width ? picture.size() : fit
  pdf.addPage([width, height]).drawImage(picture, { x: edge, y: height - edge - scaled.height, ...scaled })
}

/** Its pages alone: scripts, forms' actions and files within stay behind. */
const addPages = async (pdf: PDFDocument, { PDFDocument: Pdf }: typeof import('@cantoo/pdf-lib'), bytes: Uint8Array): Promise<void> => {
  const from = await Pdf.load(bytes, { updateMetadata: false })
  const pages = await pdf.copyPages(from, from.getPageIndices())
  for (const page of pages) pdf.addPage(page)
}

/** How many pages a PDF has; null where it cannot be read. */
export const countPages = async (bytes: Uint8Array): Promise<number | null> => {
  const { PDFDocument: Pdf } = await import('@cantoo/pdf-lib')
  try {
    return (await Pdf.load(bytes, { updateMetadata: false })).getPageCount()
  } catch {
    return null
  }
}

/**
 * One PDF of `first`, whose structure for screen readers stays, and all the others, that opens with `password` alone.
 * Throws where one of them cannot be read.
 */
export const lockedPdf = async (
  first: Uint8Array,
  others: readonly Pages[],
  { password, size }: { password: string; size: 'A4' | 'Letter' }
): Promise<{ bytes: Uint8Array; pages: number }> => {
  const library = await import('@cantoo/pdf-lib')
  const pdf = await library.PDFDocument.load(first, { updateMetadata: false })
  for (const each of others) await (each.type === 'pdf' ? addPages(pdf, library, each.bytes) : addPicture(pdf, each, size))
  pdf.setTitle('Document')
  pdf.setCreator('')
  pdf.setProducer('')
  pdf.encrypt({
    userPassword: password,
    // nobody has it: what the password opens may be read, printed and copied, which no flag could prevent
    ownerPassword: randomBytes(24).toString('base64url'),
    permissions: { printing: 'highResolution', copying: true, contentAccessibility: true }
  })
  return { bytes: await pdf.save(), pages: pdf.getPageCount() }
}
