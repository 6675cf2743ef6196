'use strict'
// What `electron` is to the app's main process; one name a line, as Node's reader of CommonJS exports must see each.
const { app } = require('./app.cjs')
const desktop = require('./desktop.cjs')
const { session, protocol, net } = require('./session.cjs')
const { utilityProcess } = require('./utility.cjs')
const { WebContents } = require('./web-contents.cjs')
const { BrowserWindow } = require('./window.cjs')

exports.app = app
exports.BrowserWindow = BrowserWindow
exports.clipboard = desktop.clipboard
exports.dialog = desktop.dialog
exports.ipcMain = app._ipcMain
exports.Menu = desktop.Menu
exports.MenuItem = desktop.MenuItem
exports.nativeTheme = desktop.nativeTheme
exports.net = net
exports.Notification = desktop.Notification
exports.powerMonitor = desktop.powerMonitor
exports.protocol = protocol
exports.screen = desktop.screen
exports.session = session
exports.shell = desktop.shell
exports.utilityProcess = utilityProcess
exports.webContents = WebContents
