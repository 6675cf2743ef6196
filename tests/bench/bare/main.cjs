'use strict'
// The reference for starting and for printing: a window of the same engine with one heading, or pages of plain text, and nothing else.
const { app, BrowserWindow, protocol } = require('electron')

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
void app.whenReady().then(() => {
  // `?sheets=`: so many pages of plain text, for the press
  const text = 'She came on time and spoke of the week, of sleep that comes late, and of what the river taught her about waiting. '
  const page = ({ url }) => {
    const sheets = Number(new URL(url).searchParams.get('sheets') ?? 0)
    const pages = Array.from({ length: sheets }, () => `<div style="break-after: page">${`<p>${text.repeat(3)}</p>`.repeat(10)}</div>`)
    return `<!doctype html><title>Bare</title><h1>Bare</h1>${pages.join('')}`
  }
  protocol.handle('app', (request) => new Response(page(request), { headers: { 'content-type': 'text/html' } }))
  void new BrowserWindow({ width: 1200, height: 800, webPreferences: { sandbox: true, contextIsolation: true } }).loadURL(
    'app://bundle/index.html'
  )
})
