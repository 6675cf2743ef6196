'use strict'
// BrowserWindow: the frame around one webContents; what the window manager does to it is not heard.
const { EventEmitter } = require('node:events')
const { browser } = require('./browser.cjs')
const { DEBUG, event } = require('./event.cjs')
const { WebContents } = require('./web-contents.cjs')

class BrowserWindow extends EventEmitter {
  static #all = new Set()
  static #focused = null
  static getAllWindows() {
    return [...BrowserWindow.#all]
  }
  static getFocusedWindow() {
    return BrowserWindow.#focused
  }
  static fromWebContents(contents) {
    return contents?._window ?? null
  }
  static fromId(id) {
    return [...BrowserWindow.#all].find((window) => window.id === id) ?? null
  }
  #bounds
  #minimum
  #closing
  #dead = false
  #painted = false
  #protected = false
  #title
  #state = 'normal'
  #visible
  /** Opened with `show: false`: minimized until shown. */
  #hidden
  #windowId

  constructor({ x = 20, y = 20, width = 800, height = 600, minWidth = 0, minHeight = 0, show = true, title, webPreferences } = {}) {
    super()
    if (!browser.app?.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#bounds = { x, y, width, height }
    this.#minimum = [minWidth, minHeight]
    this.#title = title ?? browser.app.name
    this.#visible = show
    this.#hidden = !show && !browser.spare // Chromium's first window is visible from the start
    this.webContents = new WebContents(this, webPreferences, { hidden: this.#hidden, width, height })
    this.id = this.webContents.id
    BrowserWindow.#all.add(this)
    if (show) BrowserWindow.#focused = this
    void this.webContents._ready.then(() => this.#place())
    browser.app.emit('browser-window-created', event(), this)
    browser.app.emit('web-contents-created', event(), this.webContents)
  }
  async #place(leaving = 'normal') {
    const { targetId } = this.webContents
    if (this.#hidden || !targetId) return
    const { x, y, width, height } = this.#bounds
    const set = (bounds) => browser.cdp.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds })
    try {
      this.#windowId ??= (await browser.cdp.send('Browser.getWindowForTarget', { targetId })).windowId
      if (leaving !== 'normal') await set({ windowState: 'normal' })
      await set(this.#state === 'normal' ? { left: x, top: y, width, height } : { windowState: this.#state })
    } catch (fault) {
      if (DEBUG) console.error('[electron-host]', fault.message)
    }
  }
  #become(state) {
    const leaving = this.#state
    this.#state = state
    void this.#place(leaving)
  }

  // --- told by the page ---
  _painted() {
    if (this.#painted) return
    this.#painted = true
    this.emit('ready-to-show', event())
  }
  _closeRefused() {
    this.#closing?.resolve(false)
    this.#closing = undefined
  }
  _onGone() {
    if (this.#dead) return
    this.#dead = true
    if (!this.#closing) this.emit('close', event()) // closed in the window manager: nothing can prevent it then
    BrowserWindow.#all.delete(this)
    if (BrowserWindow.#focused === this) BrowserWindow.#focused = null
    this.emit('closed')
    this.#closing?.resolve(true)
    browser.app._windowClosed()
  }

  // --- closing ---
  /** True when gone, false where the page or a `close` listener refused. */
  _close() {
    if (this.#dead) return Promise.resolve(true)
    if (this.#closing) return this.#closing.promise
    const asked = event()
    this.emit('close', asked)
    if (asked.defaultPrevented) return Promise.resolve(false)
    this.#closing = Promise.withResolvers()
    const { promise } = this.#closing
    void this.webContents._ready
      .then(() => this.webContents._mayUnload())
      .then((may) => (may ? browser.cdp.post('Target.closeTarget', { targetId: this.webContents.targetId }) : this._closeRefused()))
    return promise
  }
  close() {
    void this._close()
  }
  destroy() {
    if (this.#dead) return
    this.#closing ??= Promise.withResolvers()
    const { targetId } = this.webContents
    if (targetId) browser.cdp.post('Target.closeTarget', { targetId })
    this.webContents._gone()
  }

  // --- showing ---
  loadURL = (url) => this.webContents.loadURL(url)
  loadFile = (file) => this.webContents.loadFile(file)
  reload = () => this.webContents.reload()
  show() {
    if (this.#hidden) {
      this.#hidden = false
      void this.webContents._ready.then(() => this.#place('minimized'))
    }
    this.#visible = true
    this.focus()
    this.emit('show')
  }
  showInactive() {
    this.show()
  }
  hide() {
    this.#visible = false
    this.#become('minimized')
    this.emit('hide')
  }
  focus() {
    BrowserWindow.#focused = this
    if (!this.#hidden && this.webContents.targetId) browser.cdp.post('Target.activateTarget', { targetId: this.webContents.targetId })
    this.emit('focus')
  }
  minimize() {
    this.#become('minimized')
    this.emit('minimize')
  }
  maximize() {
    this.#become('maximized')
    this.emit('maximize')
  }
  unmaximize() {
    this.#become('normal')
    this.emit('unmaximize')
  }
  restore() {
    this.#become('normal')
    this.emit('restore')
  }
  setFullScreen(full) {
    this.#become(full ? 'fullscreen' : 'normal')
    this.emit(full ? 'enter-full-screen' : 'leave-full-screen')
  }
  setBounds(bounds) {
    Object.assign(this.#bounds, bounds)
    void this.#place()
    this.emit('resize')
  }
  setSize = (width, height) => this.setBounds({ width, height })
  setTitle(title) {
    this.#title = title
  }
  setContentProtection(on) {
    this.#protected = on
  }
  setMinimumSize(width, height) {
    this.#minimum = [width, height]
  }
  // No-ops: there is no native menu bar, icon or task bar here (README.md).
  setMenu() {}
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  setBackgroundColor() {}
  setIcon() {}
  flashFrame() {}
  setProgressBar() {}

  // --- asking ---
  getBounds = () => ({ ...this.#bounds })
  getNormalBounds = () => ({ ...this.#bounds })
  getContentBounds = () => ({ ...this.#bounds })
  getSize = () => [this.#bounds.width, this.#bounds.height]
  getMinimumSize = () => this.#minimum
  getTitle = () => this.webContents.getTitle() || this.#title
  isContentProtected = () => this.#protected
  isDestroyed = () => this.#dead
  isVisible = () => this.#visible
  isFocused = () => BrowserWindow.#focused === this
  isMinimized = () => this.#state === 'minimized'
  isMaximized = () => this.#state === 'maximized'
  isFullScreen = () => this.#state === 'fullscreen'
}

module.exports = { BrowserWindow }
