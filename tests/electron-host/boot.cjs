'use strict'
// Entry of the stand-in: reads Electron's command line, answers `electron` with electron.cjs, runs the app's main module.
const Module = require('node:module')
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** Switches are accepted before and after the entry, as Chromium does. */
const parse = (argv) => {
  const parsed = { preloads: [], switches: [], entry: undefined }
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '-r' || argv[i] === '--require') parsed.preloads.push(argv[++i])
    else if (argv[i].startsWith('--')) parsed.switches.push(argv[i])
    else if (!argv[i].startsWith('-')) parsed.entry ??= argv[i]
  }
  return parsed
}

const argv = process.argv.slice(2)
const { preloads, switches, entry } = parse(argv)
if (entry === undefined) {
  console.error('usage: electron [switches] <app>')
  process.exit(1)
}
process.argv = [path.join(__dirname, 'electron'), ...argv]

const electron = pathToFileURL(path.join(__dirname, 'electron.cjs')).href
Module.registerHooks({
  resolve: (name, context, next) =>
    /^electron(\/main)?$/.test(name) ? { url: electron, format: 'commonjs', shortCircuit: true } : next(name, context)
})

const root = path.resolve(entry)
const isFolder = fs.statSync(root).isDirectory()
const about = isFolder ? readJson(path.join(root, 'package.json')) : {}
const main = isFolder ? require.resolve(path.join(root, about.main ?? 'index.js')) : root
const { version = '0.0.0' } = readJson(path.join(__dirname, '../../node_modules/electron/package.json'))
Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron: version, chrome: '' },
  enumerable: true,
  configurable: true
})
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: __dirname })

const { browser } = require('./browser.cjs')
const { Session } = require('./session.cjs')
Session.browser = browser
const { app } = require('./electron.cjs')
browser.app = app
app.name = about.productName ?? about.name ?? app.name
app._version = about.version ?? process.version
app._setAppPath(isFolder ? root : path.dirname(root))

for (const given of switches) {
  const [, name, value] = /^--([^=]+)=?([^]*)$/.exec(given)
  if (name === 'inspect' || name === 'inspect-brk') {
    const [, host, port] = /^(?:(.*):)?(\d*)$/.exec(value) ?? []
    require('node:inspector').open(Number(port || 9229), host || '127.0.0.1', name === 'inspect-brk')
  } else app.commandLine.appendSwitch(name, value)
}
for (const preload of preloads) require(path.resolve(preload))

const run = async () => {
  await import(pathToFileURL(main).href)
  await app._start()
}
run().catch((fault) => {
  console.error('App threw an error during load\n', fault)
  app.exit(1)
})
