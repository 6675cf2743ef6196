'use strict'
// The desktop around the program: dialogs, links, menu, notifications, clipboard, theme, power, screen.
const { spawn, spawnSync } = require('node:child_process')
const { EventEmitter } = require('node:events')
const { app } = require('./app.cjs')
const { WebContents } = require('./web-contents.cjs')
const { BrowserWindow } = require('./window.cjs')

/** Everything the app asked of the desktop, and the notifications on screen; tests read both in the main process. */
const calls = []
globalThis.__electronHost = { calls, notifications: [] }
const record = (api, ...args) => calls.push({ api, args })

// --- links: recorded, and opened only where a person is at the machine ---
const opener = process.env.CHROMIUM_HOST_OPEN
const launch = (target) => {
  if (opener)
    spawn(opener, [target], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref()
}
const shell = {
  async openExternal(url, options) {
    record('shell.openExternal', url, options)
    if (/^(https?|mailto):/.test(url)) launch(url)
  },
  async openPath(file) {
    record('shell.openPath', file)
    launch(file)
    return ''
  },
  showItemInFolder(file) {
    record('shell.showItemInFolder', file)
  },
  beep() {
    record('shell.beep')
  }
}

// --- dialogs: tests replace these methods, as they do in Electron; a person gets zenity where it is installed ---
const optionsOf = ([first, second]) => (first instanceof BrowserWindow || first === undefined ? second : first) ?? {}
const zenity = (args) => (process.env.DISPLAY ? spawnSync('zenity', args, { encoding: 'utf8' }) : { status: 1, stdout: '' })
const dialog = {
  async showSaveDialog(...args) {
    const { defaultPath = '' } = optionsOf(args)
    record('dialog.showSaveDialog', optionsOf(args))
    const { status, stdout } = zenity(['--file-selection', '--save', `--filename=${defaultPath}`])
    return status === 0 ? { canceled: false, filePath: stdout.trim() } : { canceled: true, filePath: '' }
  },
  async showOpenDialog(...args) {
    const { properties = [] } = optionsOf(args)
    record('dialog.showOpenDialog', optionsOf(args))
    const flags = [
      ...(properties.includes('multiSelections') ? ['--multiple'] : []),
      ...(properties.includes('openDirectory') ? ['--directory'] : [])
    ]
    const { status, stdout } = zenity(['--file-selection', '--separator=\n', ...flags])
    return status === 0 ? { canceled: false, filePaths: stdout.split('\n').filter(Boolean) } : { canceled: true, filePaths: [] }
  },
  async showMessageBox(...args) {
    return { response: dialog.showMessageBoxSync(...args), checkboxChecked: false }
  },
  showMessageBoxSync(...args) {
    const { message = '', detail = '', buttons = ['OK'], defaultId = 0, cancelId = buttons.length - 1 } = optionsOf(args)
    record('dialog.showMessageBox', optionsOf(args))
    const labels = [`--ok-label=${buttons[defaultId]}`, `--cancel-label=${buttons[cancelId]}`]
    return zenity(['--question', '--text', `${message}\n${detail}`, ...labels]).status === 0 ? defaultId : cancelId
  },
  showErrorBox(title, content) {
    record('dialog.showErrorBox', title, content)
    console.error(`[dialog] ${title}: ${content}`)
  }
}

// --- menu: never drawn; its items can be clicked by code ---
const ROLES = {
  quit: () => app.quit(),
  close: (window) => window?.close(),
  reload: (window) => window?.reload(),
  minimize: (window) => window?.minimize(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen())
}
class MenuItem {
  constructor(options) {
    Object.assign(
      this,
      { type: options.submenu ? 'submenu' : 'normal', enabled: true, visible: true, checked: false, label: options.role ?? '' },
      options
    )
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu)
    this.click = (happened = {}, window = BrowserWindow.getFocusedWindow()) =>
      options.click ? options.click(this, window, happened) : ROLES[String(options.role).toLowerCase()]?.(window)
  }
}
class Menu extends EventEmitter {
  items = []
  static buildFromTemplate(template) {
    const menu = new Menu()
    menu.items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)))
    return menu
  }
  static setApplicationMenu(menu) {
    app.applicationMenu = menu
  }
  static getApplicationMenu() {
    return app.applicationMenu
  }
  append(item) {
    this.items.push(item)
  }
  popup({ callback } = {}) {
    record('Menu.popup')
    callback?.()
  }
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

/** Nothing is drawn: what is shown is recorded, and tests emit `click`. */
class Notification extends EventEmitter {
  constructor({ title = '', subtitle = '', body = '', silent = false } = {}) {
    super()
    Object.assign(this, { title, subtitle, body, silent })
  }
  static isSupported() {
    return true
  }
  show() {
    const { title, subtitle, body } = this
    record('Notification.show', { title, subtitle, body })
    globalThis.__electronHost.notifications.push(this)
    this.emit('show', {})
  }
  close() {
    const at = globalThis.__electronHost.notifications.indexOf(this)
    if (at < 0) return
    globalThis.__electronHost.notifications.splice(at, 1)
    this.emit('close', {})
  }
}

const clipboard = (() => {
  let text = ''
  return {
    readText: () => text,
    writeText: (value) => {
      text = String(value)
    },
    clear: () => {
      text = ''
    }
  }
})()

/** Never fires by itself: tests emit its events. */
const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: () => 0,
  getSystemIdleState: () => 'active',
  isOnBatteryPower: () => false
})

class NativeTheme extends EventEmitter {
  #source = 'system'
  get themeSource() {
    return this.#source
  }
  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`themeSource must be system, light or dark, not ${source}`)
    this.#source = source
    for (const contents of WebContents.getAllWebContents()) if (contents.sessionId) contents._applyTheme().catch(() => {})
    this.emit('updated')
  }
  get shouldUseDarkColors() {
    return this.#source === 'dark'
  }
}
const nativeTheme = new NativeTheme()
app._theme = () => nativeTheme.themeSource

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const display = {
  id: 1,
  bounds: area,
  workArea: area,
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1080 },
  scaleFactor: 1
}
const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display
})

module.exports = { shell, dialog, Menu, MenuItem, Notification, clipboard, powerMonitor, nativeTheme, screen }
