'use strict'
// Chromium's debugging protocol over a pipe (file descriptors 3 and 4): no port, and Chromium ends with us.
const { spawn } = require('node:child_process')
const { EventEmitter } = require('node:events')
const fs = require('node:fs')
const { DEBUG } = require('./event.cjs')

const BROWSERS = [
  process.env.CHROMIUM_HOST_BROWSER,
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
]

exports.findBrowser = () => {
  const found = BROWSERS.find((file) => file && fs.existsSync(file))
  if (!found) throw new Error('electron-host: no Chromium found; install it or set CHROMIUM_HOST_BROWSER')
  return found
}

exports.Cdp = class Cdp extends EventEmitter {
  #last = 0
  #waiting = new Map()
  #said = ''
  down = false
  constructor(binary, flags) {
    super()
    this.setMaxListeners(0)
    // A group of its own: Ctrl+C reaches only us, and Chromium leaves when the pipe closes.
    this.process = spawn(binary, ['--remote-debugging-pipe', ...flags], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached: true
    })
    this.process.on('error', (fault) => this.#end(fault))
    this.process.once('exit', (code, signal) => {
      this.#end(new Error('Chromium is gone'))
      this.emit('gone', code, signal, this.#said)
    })
    this.process.stderr.on('data', (data) => this.#hear(data))
    this.process.stdio[3].on('error', () => {})
    this.#read(this.process.stdio[4])
  }
  /** Playwright waits for the line that names the debugging address; the rest is kept for a report. */
  #hear(data) {
    this.#said = (this.#said + data).slice(-2000)
    for (const line of String(data).split('\n'))
      if (line && (DEBUG || line.startsWith('DevTools listening on '))) process.stderr.write(`${line}\n`)
  }
  #read(pipe) {
    let part = []
    pipe.on('data', (data) => {
      let start = 0
      for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
        part.push(data.subarray(start, end))
        start = end + 1
        const message = JSON.parse(Buffer.concat(part))
        part = []
        this.#take(message)
      }
      part.push(data.subarray(start))
    })
  }
  #take({ id, method, params, result, error, sessionId }) {
    if (id === undefined) return this.emit(method, params, sessionId)
    const call = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`))
    else call?.resolve(result)
  }
  #end(fault) {
    this.down = true
    for (const call of this.#waiting.values()) call.reject(fault)
    this.#waiting.clear()
  }
  send(method, params = {}, sessionId) {
    if (this.down) return Promise.reject(new Error('Chromium is gone'))
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method })
      this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }
  /** Without waiting: the target may be closing. */
  post(method, params, sessionId) {
    this.send(method, params, sessionId).catch((fault) => {
      if (DEBUG) console.error('[electron-host]', fault.message)
    })
  }
}
