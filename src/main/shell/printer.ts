// Prints a document, or turns it into a tagged PDF in memory: a hidden window without scripts, closed again at once.
import { BrowserWindow, type Session, type WebContents } from 'electron'
import type { PaperShelf } from './pages.ts'

const onPaper = async <T>(session: Session, papers: PaperShelf, html: string, work: (contents: WebContents) => Promise<T>): Promise<T> => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      devTools: false
    }
  })
  const paper = papers.put(html)
  try {
    await window.loadURL(paper.url)
    return await work(window.webContents)
  } finally {
    paper.take()
    window.destroy()
  }
}

export const printToPdf = (session: Session, papers: PaperShelf, html: string): Promise<Uint8Array> =>
  onPaper(session, papers, html, (contents) =>
    contents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true })
  )

/** The printer's queue is for many eyes: it is told of a document, not of which. */
const nameless = (html: string): string => html.replace(/<title>[^<]*<\/title>/, '<title>Document</title>')

/** The system's dialog; what its spool then does is beyond us. Fails when there is no printer or she changes her mind. */
export const print = (session: Session, papers: PaperShelf, html: string): Promise<void> =>
  onPaper(
    session,
    papers,
    nameless(html),
    (contents) =>
      new Promise((resolve, reject) => contents.print({}, (printed, reason) => (printed ? resolve() : reject(new Error(reason)))))
  )
