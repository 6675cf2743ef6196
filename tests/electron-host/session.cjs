'use strict'
// Sessions: each has its own protocol handlers, request filter, permission handlers and downloads, as in Electron.
// All share one Chromium profile, which is thrown away: so only in-memory sessions are faithful, and `persist:` is refused.
const { EventEmitter } = require('node:events')
const fs = require('node:fs')
const path = require('node:path')
const { fileURLToPath } = require('node:url')
const { event, nope, sleep } = require('./event.cjs')
const schemes = require('./schemes.cjs')

const TYPES = {
  css: 'text/css',
  html: 'text/html',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  woff2: 'font/woff2'
}

// Chromium's names of what Electron asks the permission handlers about
const PERMISSIONS = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'display-capture': ['display-capture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  'local-fonts': ['local-fonts'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'persistent-storage': ['persistent-storage'],
  'screen-wake-lock': ['screen-wake-lock'],
  sensors: ['accelerometer', 'gyroscope', 'magnetometer'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management']
}

/** `<all_urls>` and match patterns such as `https://*.example.com/*`. */
const matcher = (urls) => {
  const tests = urls.map((pattern) =>
    pattern === '<all_urls>'
      ? /^/
      : new RegExp(
          `^${pattern
            .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
            .replace(/^\*:/, '[a-z]+:')
            .replaceAll('*', '.*')}$`
        )
  )
  return (url) => tests.some((test) => test.test(url))
}

class Protocol {
  #handlers = new Map()
  handle(scheme, handler) {
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (!schemes.isRegistered(scheme)) throw new Error(`electron-host: '${scheme}' was not registered with registerSchemesAsPrivileged`)
    this.#handlers.set(scheme, handler)
  }
  unhandle(scheme) {
    this.#handlers.delete(scheme)
  }
  isProtocolHandled(scheme) {
    return this.#handlers.has(scheme)
  }
  _handlerOf(url) {
    return this.#handlers.get(url.slice(0, url.indexOf(':')))
  }
}

class DownloadItem extends EventEmitter {
  #state = 'progressing'
  #url
  #name
  constructor(url, name) {
    super()
    this.#url = url
    this.#name = name
  }
  getURL = () => this.#url
  getFilename = () => this.#name
  getState = () => this.#state
  setSavePath = nope('DownloadItem.setSavePath: every download is cancelled here')
  setSaveDialogOptions = nope('DownloadItem.setSaveDialogOptions: every download is cancelled here')
  cancel() {
    if (this.#state !== 'progressing') return
    this.#state = 'cancelled'
    this.emit('done', event(), 'cancelled')
  }
}

class Session extends EventEmitter {
  protocol = new Protocol()
  #cdp = () => Session.browser.cdp
  #request
  #check
  #applied = new Map()
  #before
  webRequest = {
    onBeforeRequest: (filter, listener) => {
      if (typeof filter === 'function') this.#before = { matches: () => true, listener: filter }
      else this.#before = listener && { matches: matcher(filter.urls), listener }
    },
    onBeforeSendHeaders: nope('webRequest.onBeforeSendHeaders'),
    onHeadersReceived: nope('webRequest.onHeadersReceived')
  }
  setPermissionRequestHandler(handler) {
    this.#request = handler
    this.#applied.clear()
  }
  setPermissionCheckHandler(handler) {
    this.#check = handler
    this.#applied.clear()
  }
  // Devices and the screen are never offered to a page here (README.md), whatever these would answer.
  setDevicePermissionHandler() {}
  setUSBProtectedClassesHandler() {}
  setBluetoothPairingHandler() {}
  setDisplayMediaRequestHandler() {}
  // Chromium is started without spell checking and without a network.
  setSpellCheckerEnabled() {}
  setSpellCheckerLanguages() {}
  async closeAllConnections() {}
  async clearCache() {}
  async clearStorageData() {
    for (const origin of this.#applied.keys()) await this.#cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  }
  isPersistent() {
    return false
  }
  getStoragePath() {
    return null
  }

  /** What the app's filter says of a request. */
  _before(details) {
    if (!this.#before?.matches(details.url)) return Promise.resolve({})
    return new Promise((resolve) => this.#before.listener(details, (answer) => resolve(answer ?? {})))
  }
  /** Tells the app of a download; it never happens. */
  _download(url, name, contents) {
    const item = new DownloadItem(url, name)
    this.emit('will-download', event(), item, contents)
    item.cancel()
  }
  /** Chromium's debugger has no "permission asked" event: the handlers are asked of everything when an origin is first shown. */
  _applyPermissions(contents, webOrigin) {
    if (!this.#applied.has(webOrigin)) this.#applied.set(webOrigin, this.#apply(contents, webOrigin))
    return this.#applied.get(webOrigin)
  }
  async #apply(contents, origin) {
    const securityOrigin = schemes.fromWeb(origin)
    const asked = (permission) =>
      new Promise((resolve) =>
        this.#request(contents, permission, resolve, { requestingUrl: `${securityOrigin}/`, isMainFrame: true, securityOrigin })
      )
    const one = async ([permission, names]) => {
      const granted = !this.#request || (await Promise.race([asked(permission), sleep(500)]))
      const holds = granted && (!this.#check || this.#check(contents, permission, securityOrigin, { isMainFrame: true, securityOrigin }))
      for (const name of names) {
        const which = name === 'clipboard-write' ? { name, allowWithoutSanitization: false } : { name }
        this.#cdp().post('Browser.setPermission', { permission: which, setting: holds ? 'granted' : 'denied', origin })
      }
    }
    await Promise.all(Object.entries(PERMISSIONS).map(one))
  }
}

const defaultSession = new Session()
const partitions = new Map()
const fromPartition = (partition) => {
  if (!Session.browser?.app?.isReady()) throw new Error('Session can only be received when app is ready')
  if (partition.startsWith('persist:')) throw new Error('electron-host: only in-memory sessions are supported')
  if (!partition) return defaultSession
  if (!partitions.has(partition)) partitions.set(partition, new Session())
  return partitions.get(partition)
}
/** The session that a window's preferences name. */
const sessionOf = (preferences) => preferences.session ?? (preferences.partition ? fromPartition(preferences.partition) : defaultSession)

const protocol = {
  registerSchemesAsPrivileged(list) {
    if (Session.browser?.app?.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    schemes.register(list)
  },
  handle: (scheme, handler) => defaultSession.protocol.handle(scheme, handler),
  unhandle: (scheme) => defaultSession.protocol.unhandle(scheme),
  isProtocolHandled: (scheme) => defaultSession.protocol.isProtocolHandled(scheme)
}

const readFile = async (url) => {
  const file = fileURLToPath(url.replace(/[?#].*$/, ''))
  const type = TYPES[path.extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream'
  try {
    return new Response(await fs.promises.readFile(file), { headers: { 'content-type': type } })
  } catch {
    throw new Error('net::ERR_FILE_NOT_FOUND')
  }
}
const net = {
  isOnline: () => true,
  request: nope('net.request'),
  async fetch(input, init) {
    const request = new Request(input instanceof URL ? String(input) : input, init)
    if (request.url.startsWith('file:')) return readFile(request.url)
    const handler = init?.bypassCustomProtocolHandlers ? undefined : defaultSession.protocol._handlerOf(request.url)
    if (handler) return handler(request)
    throw new Error('net::ERR_NAME_NOT_RESOLVED') // there is no network here
  }
}

module.exports = { Session, session: { defaultSession, fromPartition }, sessionOf, protocol, net }
