// PDFs are read in a worker that can be ended, and drawn on a canvas: no script of theirs, no link and no form is ever carried out.
import { getDocument, PasswordException, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the build gives its address
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** A file that keeps its worker busy for longer than this, ms, is not shown. */
const patience = 30_000
/** Of an embedded picture, and of a page as it is drawn. */
const mostPixels = 100_000_000

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly scripts: boolean
  close(): void
}

export type PdfFault = 'password' | 'broken'

const late = (ms: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('late')), ms)
  })

/** Takes `bytes` over. Throws what `faultOf` tells apart. */
export const openPdf = async (bytes: Uint8Array<ArrayBuffer>): Promise<OpenPdf> => {
  const thread = new Worker(workerAddress, { type: 'module' })
  const worker = new PDFWorker({ port: thread as unknown as null })
  const beside = new URL('./pdf/', document.baseURI).href
  const task = getDocument({
    data: bytes,
    worker,
    enableXfa: false,
    // WebAssembly needs what the content policy forbids; the same code as plain script lies beside
    useWasm: false,
    wasmUrl: beside,
    standardFontDataUrl: beside,
    useWorkerFetch: false,
    maxImageSize: mostPixels,
    verbosity: 0
  })
  const close = () => {
    thread.terminate()
    void task.destroy().catch(() => null)
  }
  try {
    const opened = await Promise.race([task.promise, late(patience)])
    return { document: opened, scripts: await opened.hasJSActions().catch(() => false), close }
  } catch (fault) {
    close()
    throw fault
  }
}

export const faultOf = (fault: unknown): PdfFault => (fault instanceof PasswordException ? 'password' : 'broken')

/** A page may say that it is metres wide: its picture stays within this. */
const mostDrawn = 16_000_000

/** Draws a page `width` CSS pixels wide; `left` ends it. Gives its words, for those who hear them. */
export const drawPage = async (pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, width: number, left: AbortSignal) => {
  const page = await pdf.getPage(number)
  if (left.aborted) return ''
  const whole = page.getViewport({ scale: 1 })
  const wanted = (width * window.devicePixelRatio) / whole.width
  const scale = Math.min(wanted, Math.sqrt(mostDrawn / (whole.width * whole.height)))
  const viewport = page.getViewport({ scale })
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  const drawing = page.render({ canvas, viewport })
  left.addEventListener('abort', () => drawing.cancel(), { once: true })
  await Promise.race([drawing.promise, late(patience)])
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

/** Width of a page divided by its height. */
export const shapeOf = async (pdf: PDFDocumentProxy, number: number): Promise<number> => {
  const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
  return width / height
}
