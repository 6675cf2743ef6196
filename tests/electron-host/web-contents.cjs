'use strict'
// webContents: one page of Chromium, its preload world, navigation, messages and prints.
const { EventEmitter } = require('node:events')
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { browser } = require('./browser.cjs')
const { enc, dec } = require('./codec.cjs')()
const { event, sleep } = require('./event.cjs')
const { IpcMain } = require('./ipc.cjs')
const { pdfOptions } = require('./pdf.cjs')
const renderer = require('./renderer.cjs')
const { fromWeb, isRegistered, toWeb } = require('./schemes.cjs')
const { sessionOf } = require('./session.cjs')

const CONSOLE_LEVELS = { error: 'error', warning: 'warning', debug: 'debug' }
const isHostPage = (url) => url.startsWith('data:text/html;x-host=')

// Sent as a plain event: Chromium's own dialog would race with Playwright, which accepts it.
const BEFORE_UNLOAD = `(() => {
  const asked = document.createEvent('BeforeUnloadEvent')
  asked.initEvent('beforeunload', false, true)
  dispatchEvent(asked)
  return navigator.userActivation.hasBeenActive && (asked.defaultPrevented || asked.returnValue !== '')
})()`

let lastId = 0

class WebContents extends EventEmitter {
  static #all = new Map()
  static getAllWebContents() {
    return [...WebContents.#all.values()]
  }
  static fromId(id) {
    return WebContents.#all.get(id)
  }
  id = ++lastId
  ipc = new IpcMain()
  session
  #preferences
  #openHandler = () => ({ action: 'allow' })
  #dead = false
  #crashed = false
  #loading = false
  #zoom = 1
  #url = ''
  #title = ''
  /** The preload's world in the present document. */
  #world = 0
  #frame
  /** The address that we ourselves are loading: no guard is asked about it. */
  #own
  #shown = false

  constructor(window, preferences = {}, place = {}) {
    super()
    this.setMaxListeners(0)
    if (preferences.contextIsolation === false || preferences.nodeIntegration || preferences.sandbox === false)
      throw new Error('electron-host: only windows with sandbox, with context isolation and without Node are supported')
    this._window = window
    this.#preferences = preferences
    this.session = sessionOf(preferences)
    WebContents.#all.set(this.id, this)
    this._ready = this.#attach(browser.open(place)).catch((fault) => {
      if (!this.#dead) console.error('[electron-host] window', fault)
    })
  }
  #send(method, params) {
    return browser.cdp.send(method, params, this.sessionId)
  }
  #post(method, params) {
    browser.cdp.post(method, params, this.sessionId)
  }

  // --- attaching ---
  async #attach(opening) {
    const { sessionId, targetId } = await opening
    if (this.#dead) return browser.cdp.post('Target.closeTarget', { targetId })
    Object.assign(this, { sessionId, targetId })
    browser.bySession.set(sessionId, this)
    browser.byTarget.set(targetId, this)
    this.#listen()
    await Promise.all([
      this.#send('Page.enable'),
      this.#send('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.#send('Runtime.enable'),
      this.#send('Runtime.addBinding', { name: '__host_send', executionContextName: renderer.WORLD }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', { source: renderer.mainSource() }),
      this.#addPreload(),
      this.#preferences.javascript === false && this.#send('Emulation.setScriptExecutionDisabled', { value: true }),
      this._applyTheme()
    ])
    this.#post('Runtime.runIfWaitingForDebugger')
  }
  #addPreload() {
    const { preload, additionalArguments = [] } = this.#preferences
    if (!preload) return undefined
    const seen = {
      type: 'renderer',
      platform: process.platform,
      arch: process.arch,
      sandboxed: true,
      contextIsolated: true,
      env: {},
      argv: [process.execPath, ...additionalArguments],
      versions: { ...process.versions, chrome: browser.version }
    }
    const source = renderer.isolatedSource({ preload, process: seen }, fs.readFileSync(preload, 'utf8'))
    return this.#send('Page.addScriptToEvaluateOnNewDocument', { worldName: renderer.WORLD, source })
  }
  #on(name, listener) {
    const mine = (params, sessionId) => {
      if (sessionId === this.sessionId) listener(params)
    }
    browser.cdp.on(name, mine)
    this.once('destroyed', () => browser.cdp.off(name, mine))
  }
  #onMain(name, listener) {
    this.#on(name, (params) => {
      if ((params.frameId ?? params.frame?.id) === this.targetId) listener(params)
    })
  }
  #listen() {
    this.#on('Page.frameAttached', ({ frameId }) => browser.byFrame.set(frameId, this))
    this.#on('Page.frameDetached', ({ frameId }) => browser.byFrame.delete(frameId))
    this.#on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === renderer.WORLD && context.auxData?.frameId === this.targetId) this.#world = context.id
    })
    this.#on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#world = 0
    })
    this.#on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
      if (executionContextId === this.#world) void this.#fromRenderer(JSON.parse(payload), executionContextId)
    })
    this.#on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      const [call] = stackTrace?.callFrames ?? []
      const message = args.map((arg) => arg.value ?? arg.description ?? '').join(' ')
      const level = CONSOLE_LEVELS[type] ?? 'info'
      this.emit('console-message', {
        level,
        message,
        lineNumber: call?.lineNumber ?? 0,
        sourceId: fromWeb(call?.url ?? ''),
        frame: this.mainFrame
      })
    })
    this.#on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this._windowOpen({ url: fromWeb(url), frameName: windowName, features: windowFeatures.join(','), disposition: 'foreground-tab' })
    )
    this.#on('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return
      const asked = event()
      this.emit('will-prevent-unload', asked)
      this.#post('Page.handleJavaScriptDialog', { accept: asked.defaultPrevented })
      if (!asked.defaultPrevented) this._window._closeRefused()
    })
    this.#listenToNavigation()
  }
  #listenToNavigation() {
    this.#onMain('Page.frameStartedNavigating', ({ navigationType, url }) => {
      if (/reload|history|restore/i.test(navigationType)) this.#own = url
    })
    this.#onMain('Page.frameRequestedNavigation', ({ disposition, url }) => {
      if (disposition === 'download') this.#own = url // no will-navigate for a download
      // http(s) is decided where its request passes; the rest has none
      if (disposition !== 'currentTab' || /^(https?|file|data|blob|about|javascript):/i.test(url)) return
      if (!this._willNavigate(url) && isRegistered(url.split(':')[0])) this.loadURL(url).catch(() => {})
    })
    this.#onMain('Page.frameStartedLoading', () => {
      this.#loading = true
      this.emit('did-start-loading')
    })
    this.#onMain('Page.frameStoppedLoading', () => {
      this.#loading = false
      this.emit('did-stop-loading')
    })
    this.#onMain('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId || !this.#shown || isHostPage(frame.url)) return
      this.#url = fromWeb(frame.url + (frame.urlFragment ?? ''))
      this.#crashed = false
      this.#frame = undefined
      if (!frame.unreachableUrl) this.emit('did-navigate', event({ url: this.#url }), this.#url, 200, 'OK')
    })
    this.#onMain('Page.navigatedWithinDocument', ({ url }) => {
      this.#url = fromWeb(url)
      this.emit('did-navigate-in-page', event(), this.#url, true, 0, 0)
    })
    this.#onMain('Page.lifecycleEvent', ({ name, loaderId }) => {
      if (!this.#url) return // the blank page that a window opens with
      if (name === 'DOMContentLoaded') this.emit('dom-ready', event())
      if (name === 'load') this.emit('did-finish-load', loaderId)
      if (name === 'load' || name === 'firstPaint') this._window._painted()
    })
  }

  // --- guards ---
  _isOwnNavigation(web) {
    const own = this.#own !== undefined && (this.#own === web || this.#own.split('#')[0] === web)
    if (own) this.#own = undefined
    return own
  }
  #guard(names, url) {
    const asked = event({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame, initiator: this.mainFrame })
    for (const name of names) this.emit(name, asked, url)
    return asked.defaultPrevented
  }
  _willNavigate(url) {
    return this.#guard(['will-frame-navigate', 'will-navigate'], url)
  }
  _willRedirect(url) {
    return this.#guard(['will-redirect'], url)
  }
  setWindowOpenHandler(handler) {
    this.#openHandler = handler
  }
  _windowOpen(details) {
    const { action } = this.#openHandler({ ...details, referrer: { url: this.#url, policy: '' }, postBody: undefined })
    if (action !== 'deny') console.error('[electron-host] windows opened by a page are not supported: denied')
  }
  /** Whether the page lets go; a `will-prevent-unload` listener may overrule it. */
  async _mayUnload() {
    const answer = await Promise.race([
      this.#send('Runtime.evaluate', { expression: BEFORE_UNLOAD, returnByValue: true }),
      sleep(3000)
    ]).catch(() => undefined)
    if (!answer?.result?.value) return true
    const asked = event()
    this.emit('will-prevent-unload', asked)
    return asked.defaultPrevented
  }

  // --- what the browser tells ---
  _info({ title, url }) {
    // before <title> is known Chromium reports the address as title
    if (!title || title === this.#title || isHostPage(url) || url.endsWith(`//${title}`)) return
    this.#title = title
    const told = event()
    this.emit('page-title-updated', told, title, true)
    this._window.emit('page-title-updated', told, title, true)
  }
  _crashed({ status, errorCode }) {
    this.#crashed = true
    this.#world = 0
    const details = { reason: /kill/.test(status) ? 'killed' : /oom|memory/.test(status) ? 'oom' : 'crashed', exitCode: errorCode }
    this.emit('render-process-gone', event(), details)
    browser.app.emit('render-process-gone', event(), this, details)
  }
  _gone() {
    if (this.#dead) return
    this.#dead = true
    WebContents.#all.delete(this.id)
    browser.byTarget.delete(this.targetId)
    for (const [frameId, contents] of browser.byFrame) if (contents === this) browser.byFrame.delete(frameId)
    this.emit('destroyed')
    this._window._onGone()
  }
  _applyTheme() {
    const source = browser.app._theme()
    return this.#send('Emulation.setEmulatedMedia', {
      features: source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }]
    })
  }

  // --- messages ---
  async #fromRenderer({ k: kind, id, channel, payload, path: file, message, type }, world) {
    if (kind === 'input') return this.emit('input-event', event(), { type, modifiers: [] })
    if (kind === 'preload-error') return this.emit('preload-error', event(), file, new Error(message))
    const heard = event({ sender: this, senderFrame: this.mainFrame, frameId: 1, processId: 1, type: 'frame', ports: [] })
    const args = dec(payload)
    if (kind === 'send') {
      this.ipc.emit(channel, heard, ...args)
      return browser.app._ipcMain.emit(channel, heard, ...args)
    }
    try {
      const ipc = this.ipc._has(channel) ? this.ipc : browser.app._ipcMain
      this.#toRenderer({ k: 'reply', id, payload: enc(await ipc._invoke(channel, heard, args)) }, world)
    } catch (fault) {
      if (!/No handler registered/.test(fault?.message)) console.error(`Error occurred in handler for '${channel}':`, fault)
      this.#toRenderer({ k: 'reply', id, error: String(fault) }, world)
    }
  }
  #toRenderer(message, world = this.#world) {
    if (!world || this.#dead) return
    this.#post('Runtime.callFunctionOn', {
      functionDeclaration: 'function (m) { __host_recv(m) }',
      executionContextId: world,
      arguments: [{ value: message }]
    })
  }
  send(channel, ...args) {
    this.#toRenderer({ k: 'msg', channel, payload: enc(args) })
  }
  get mainFrame() {
    const contents = this
    const [origin = ''] = /^[a-z+.-]+:\/\/[^/]*/i.exec(this.#url) ?? []
    return (this.#frame ??= {
      url: this.#url,
      origin,
      name: '',
      routingId: 1,
      processId: 1,
      frameTreeNodeId: this.id,
      frameToken: this.targetId,
      detached: false,
      parent: null,
      get top() {
        return this
      },
      frames: [],
      isDestroyed: () => contents.#dead,
      send: (channel, ...args) => contents.send(channel, ...args)
    })
  }

  // --- loading ---
  async loadURL(url) {
    await this._ready
    const web = toWeb(String(url))
    this.#shown = true
    this.#own = new URL(web).href
    const fail = (errno, code) => {
      this.emit('did-fail-load', event(), errno, code, String(url), true, 0, 1)
      throw Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url: String(url) })
    }
    const done = Promise.withResolvers()
    this.once('did-finish-load', done.resolve)
    this.once('destroyed', done.resolve)
    try {
      const { errorText, loaderId } = await this.#send('Page.navigate', { url: web })
      if (errorText) fail(errorText.includes('ABORTED') ? -3 : -2, errorText.replace('net::', ''))
      if (!loaderId) return // the same document
      await done.promise
      if (this.#dead) fail(-2, 'ERR_FAILED')
    } finally {
      this.off('did-finish-load', done.resolve)
      this.off('destroyed', done.resolve)
    }
  }
  loadFile(file) {
    return this.loadURL(pathToFileURL(path.resolve(browser.app.getAppPath(), file)).href)
  }
  reload() {
    this._ready.then(() => this.#send('Page.reload')).catch(() => {})
  }
  reloadIgnoringCache() {
    this.reload()
  }
  stop() {
    this.#post('Page.stopLoading')
  }
  close() {
    this._window.close()
  }
  forcefullyCrashRenderer() {
    this.#post('Page.crash')
  }

  // --- asking ---
  getURL = () => this.#url
  getTitle = () => this.#title
  getType = () => 'window'
  getOSProcessId = () => browser.cdp.process.pid
  getLastWebPreferences = () => this.#preferences
  isLoading = () => this.#loading
  isDestroyed = () => this.#dead
  isCrashed = () => this.#crashed
  isFocused = () => this._window.isFocused()
  isDevToolsOpened = () => false
  focus = () => this._window.focus()
  // A no-op here, or of a kind that no page can see (README.md).
  openDevTools() {}
  closeDevTools() {}
  setVisualZoomLevelLimits() {}
  setIgnoreMenuShortcuts() {}
  setBackgroundThrottling() {}
  getZoomFactor = () => this.#zoom
  setZoomFactor(factor) {
    this.#zoom = factor
    this.#post('Emulation.setPageScaleFactor', { pageScaleFactor: factor })
  }
  getZoomLevel = () => Math.log(this.#zoom) / Math.log(1.2)
  setZoomLevel = (level) => this.setZoomFactor(1.2 ** level)

  async executeJavaScript(code, userGesture = false) {
    await this._ready
    const { exceptionDetails, result } = await this.#send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description?.split('\n')[0] ?? exceptionDetails.text)
    return result.value
  }
  async printToPDF(options = {}) {
    await this._ready
    const { data } = await this.#send('Page.printToPDF', pdfOptions(options))
    return Buffer.from(data, 'base64')
  }
  print(_options, answer) {
    answer?.(false, 'electron-host: no printers')
  }
}

module.exports = { WebContents }
