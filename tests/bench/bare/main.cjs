'use strict'
// The reference for starting: a window of the same engine with one heading, and nothing else.
const { app, BrowserWindow, protocol } = require('electron')

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
void app.whenReady().then(() => {
  protocol.handle(
    'app',
    () => new Response('<!doctype html><title>Bare</title><h1>Bare</h1>', { headers: { 'content-type': 'text/html' } })
  )
  void new BrowserWindow({ width: 1200, height: 800, webPreferences: { sandbox: true, contextIsolation: true } }).loadURL(
    'app://bundle/index.html'
  )
})
