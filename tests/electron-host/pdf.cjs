'use strict'
// printToPDF's options, from Electron's words to Chromium's.

const SIZES = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17]
}
const DEFAULT_MARGIN = 0.4

exports.pdfOptions = ({ pageSize = 'Letter', margins = {}, ...options }) => {
  const [paperWidth, paperHeight] = typeof pageSize === 'object' ? [pageSize.width, pageSize.height] : (SIZES[pageSize] ?? [])
  if (!paperWidth || !paperHeight) throw new Error(`electron-host: page size ${pageSize} is not known`)
  const margin = margins.marginType === 'none' ? 0 : DEFAULT_MARGIN
  return {
    paperWidth,
    paperHeight,
    landscape: Boolean(options.landscape),
    displayHeaderFooter: Boolean(options.displayHeaderFooter),
    printBackground: Boolean(options.printBackground),
    scale: options.scale ?? 1,
    marginTop: margins.top ?? margin,
    marginBottom: margins.bottom ?? margin,
    marginLeft: margins.left ?? margin,
    marginRight: margins.right ?? margin,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: Boolean(options.preferCSSPageSize),
    generateTaggedPDF: Boolean(options.generateTaggedPDF),
    generateDocumentOutline: Boolean(options.generateDocumentOutline)
  }
}
