// Serves the program's own pages from memory or from its folder as app://; nothing else is ever loaded.
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { randomUUID } from 'node:crypto'
import { protocol, type Session } from 'electron'
import type { Preferences } from '#contract/settings'

export const home = 'app://bundle/index.html'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default ProseMirrorClipboard'
].join('; ')

/** Paper runs no script at all. */
const paperPolicy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.woff2': 'font/woff2'
}

const answer = (body: string | Uint8Array<ArrayBuffer>, type: string, csp: string): Response =>
  new Response(body, {
    headers: { 'content-type': type, 'content-security-policy': csp, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
  })

const missing = (): Response => new Response('', { status: 404 })

/** Before the app is ready. */
export const declareScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])

export interface PaperShelf {
  /** The URL under which `html` can be loaded until `take` is called. */
  put(html: string): { url: string; take(): void }
}

/** The page begins in her language and her colours: it need not ask first, and never flashes in others. */
const dressed = (page: string, { language, theme, singleKeys }: Preferences): string =>
  page.replace('<html>', `<html lang="${language}" data-theme="${theme}" data-single-keys="${singleKeys}">`)

/** Handles app:// for one session from `folder` (the built renderer); gives back the place for documents being printed. */
export const servePages = (session: Session, folder: string, preferences: () => Preferences): PaperShelf => {
  const papers = new Map<string, string>()
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'bundle' || request.method !== 'GET') return missing()
    const paper = papers.get(url.pathname)
    if (paper !== undefined) return answer(paper, types['.html']!, paperPolicy)
    const path = normalize(join(folder, decodeURIComponent(url.pathname)))
    const type = types[extname(path)]
    if (!path.startsWith(folder + sep) || type === undefined) return missing()
    try {
      if (url.pathname === new URL(home).pathname) return answer(dressed(await readFile(path, 'utf8'), preferences()), type, policy)
      return answer(new Uint8Array(await readFile(path)), type, policy)
    } catch {
      return missing()
    }
  })
  return {
    put: (html) => {
      const name = `/${randomUUID()}.html`
      papers.set(name, html)
      return { url: `app://bundle${name}`, take: () => papers.delete(name) }
    }
  }
}
