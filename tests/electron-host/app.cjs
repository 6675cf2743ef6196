'use strict'
// app: the life of the program from the first line of its main module to its last process.
const { spawn } = require('node:child_process')
const { EventEmitter } = require('node:events')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { browser } = require('./browser.cjs')
const { event } = require('./event.cjs')
const { lock } = require('./instance.cjs')
const { IpcMain } = require('./ipc.cjs')
const { BrowserWindow } = require('./window.cjs')

const home = os.homedir()
const config = process.env.XDG_CONFIG_HOME || path.join(home, '.config')
const FOLDERS = {
  home,
  appData: config,
  temp: os.tmpdir(),
  desktop: path.join(home, 'Desktop'),
  documents: path.join(home, 'Documents'),
  downloads: path.join(home, 'Downloads'),
  pictures: path.join(home, 'Pictures'),
  exe: process.execPath
}

class CommandLine {
  #switches = {}
  appendSwitch(name, value = '') {
    const before = name.endsWith('able-features') ? this.#switches[name] : undefined
    this.#switches[name] = before ? `${before},${value}` : value
  }
  hasSwitch = (name) => name in this.#switches
  getSwitchValue = (name) => this.#switches[name] ?? ''
  removeSwitch(name) {
    delete this.#switches[name]
  }
  _all = () => this.#switches
}

class App extends EventEmitter {
  commandLine = new CommandLine()
  name = 'Electron'
  isPackaged = false
  applicationMenu = null
  _version = ''
  _ipcMain = new IpcMain()
  _theme = () => 'system'
  #ready = Promise.withResolvers()
  #isReady = false
  #quitting = false
  #ending = false
  #path = process.cwd()
  #paths = {}
  #instance
  #told
  #after = []

  whenReady = () => this.#ready.promise
  isReady = () => this.#isReady
  getName = () => this.name
  setName(name) {
    this.name = name
  }
  getVersion = () => this._version
  getAppPath = () => this.#path
  _setAppPath(folder) {
    this.#path = folder
  }
  getPath(name) {
    if (this.#paths[name]) return this.#paths[name]
    if (name === 'sessionData') return this.getPath('userData')
    if (name === 'logs') return path.join(this.getPath('userData'), 'logs')
    if (name === 'crashDumps') return path.join(this.getPath('userData'), 'Crashpad')
    if (name === 'userData') {
      const given = this.commandLine.getSwitchValue('user-data-dir')
      const folder = given ? path.resolve(given) : path.join(config, this.name)
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
      return folder
    }
    if (!(name in FOLDERS)) throw new Error(`Failed to get '${name}' path`)
    return FOLDERS[name]
  }
  setPath(name, folder) {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
    fs.mkdirSync(folder, { recursive: true })
    this.#paths[name] = folder
  }
  getLocale() {
    const [locale] = (process.env.LC_ALL || process.env.LANG || 'en-US').split('.')
    return /^(C|POSIX)$/.test(locale) ? 'en-US' : locale.replace('_', '-')
  }
  getSystemLocale = () => this.getLocale()
  getPreferredSystemLanguages = () => [this.getLocale()]
  focus() {
    BrowserWindow.getAllWindows()[0]?.focus()
  }
  // No-ops: every page is sandboxed here as far as Chromium can be, and there is no desktop to tell (README.md).
  enableSandbox() {}
  disableHardwareAcceleration() {}
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  showAboutPanel() {}
  addRecentDocument() {}
  clearRecentDocuments() {}
  setJumpList() {}
  setSecureKeyboardEntryEnabled() {}
  getAppMetrics = () => []
  relaunch({ args = process.argv.slice(1) } = {}) {
    this.#after.push(() => spawn(process.argv[0], args, { detached: true, stdio: 'ignore' }).unref())
  }

  requestSingleInstanceLock(additionalData = null) {
    if (this.#instance) return true
    const onSecond = async (second) => {
      await this.whenReady()
      this.emit('second-instance', event(), second.argv, second.cwd, second.additionalData)
    }
    const { release, told } = lock(this.getPath('userData'), { argv: process.argv, cwd: process.cwd(), additionalData }, onSecond)
    this.#told = told
    this.#instance = release && { release }
    return Boolean(release)
  }
  hasSingleInstanceLock = () => Boolean(this.#instance)
  releaseSingleInstanceLock() {
    this.#instance?.release()
    this.#instance = undefined
  }

  /** Called once the app's main module has been evaluated. */
  async _start() {
    if (this.#quitting || this.#ending) return
    await browser.start(this)
    process.versions.chrome = browser.version
    this.#isReady = true
    this.emit('will-finish-launching')
    this.emit('ready', event(), {})
    this.#ready.resolve()
  }
  _windowClosed() {
    if (this.#quitting || this.#ending || BrowserWindow.getAllWindows().length > 0) return
    if (!this.emit('window-all-closed')) this.quit()
  }
  _browserGone(code, signal) {
    if (this.#ending) return
    const closed = this.#quitting || (code === 0 && !signal)
    if (!closed) {
      // no 'window-all-closed': a real Electron would be dead by now; the app may still close its database
      this.#quitting = true
      console.error(`[electron-host] Chromium exited (${signal ?? code})`)
    }
    for (const window of BrowserWindow.getAllWindows()) window.webContents._gone()
    if (closed) return this.quit()
    this.emit('will-quit', event())
    this.exit(1)
  }
  quit() {
    void this.#quit()
  }
  #agreed(name) {
    const asked = event()
    this.emit(name, asked)
    return !asked.defaultPrevented
  }
  async #quit() {
    if (this.#quitting || this.#ending || !this.#agreed('before-quit')) return
    this.#quitting = true
    for (const window of BrowserWindow.getAllWindows()) {
      if (await window._close()) continue
      this.#quitting = false
      return
    }
    if (!this.#agreed('will-quit')) {
      this.#quitting = false
      return
    }
    this.emit('quit', event(), 0)
    await this.#end(0)
  }
  exit(code = 0) {
    if (!this.#ending) {
      this.#quitting = true
      for (const window of BrowserWindow.getAllWindows()) window.destroy()
      this.emit('quit', event(), code)
    }
    void this.#end(code)
  }
  async #end(code) {
    if (this.#ending) return
    this.#ending = true
    await this.#told
    await browser.close().catch(() => {})
    this.releaseSingleInstanceLock()
    for (const task of this.#after) task()
    process.exit(code)
  }
}

const app = new App()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit())
process.on('exit', () => {
  app.releaseSingleInstanceLock()
  browser.cdp?.process.kill('SIGKILL')
})

module.exports = { app }
