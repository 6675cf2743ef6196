// Turns a document into a tagged PDF in memory: a hidden window without scripts, closed again at once.
import { BrowserWindow, type Session } from 'electron'
import type { PaperShelf } from './pages.ts'

export const printToPdf = async (session: Session, papers: PaperShelf, html: string): Promise<Uint8Array> => {
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
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true
    })
  } finally {
    paper.take()
    window.destroy()
  }
}
