// How many pages a PDF of our own printer has: its page tree stands in it in plain letters.

/** Null where it is not to be read; for a file of another make, its own reader counts. */
export const pagesIn = (pdf: Uint8Array): number | null => {
  const counts = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    .toString('latin1')
    .match(/<<[^<>]*\/Type\s*\/Pages\b[^<>]*>>/g)
    ?.map((node) => Number(/\/Count\s+(\d+)/.exec(node)?.[1] ?? 0))
  const pages = Math.max(0, ...(counts ?? []))
  return pages > 0 ? pages : null
}
