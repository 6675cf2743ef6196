'use strict'
// utilityProcess: a Node child with a parent port, which ends with its parent.
const { fork } = require('node:child_process')
const { EventEmitter } = require('node:events')
const os = require('node:os')
const path = require('node:path')

const MODES = ['inherit', 'pipe', 'ignore']
const stdioOf = (stdio = 'inherit') => {
  const [, out, err] = Array.isArray(stdio) ? stdio : [null, stdio, stdio]
  for (const mode of [out, err]) if (!MODES.includes(mode)) throw new TypeError(`stdio value not supported: ${mode}`)
  return ['ignore', out, err, 'ipc']
}

/** The environment of a process of the app: without what only this stand-in needs. */
const cleanEnv = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(CHROMIUM_HOST_|ELECTRON_OVERRIDE_DIST_PATH$)/.test(name)))

const required = process.env.CHROMIUM_HOST_SMALL ? ['parent-port.cjs', 'small.cjs'] : ['parent-port.cjs']

const alive = new Set()
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

class UtilityProcess extends EventEmitter {
  #child
  pid
  stdout
  stderr
  constructor(module, args = [], options = {}) {
    super()
    this.#child = fork(module, args, {
      cwd: options.cwd,
      env: options.env ?? cleanEnv(),
      execArgv: [...(options.execArgv ?? []), ...required.flatMap((file) => ['--require', path.join(__dirname, file)])],
      serialization: 'advanced',
      stdio: stdioOf(options.stdio)
    })
    alive.add(this.#child)
    this.stdout = this.#child.stdout
    this.stderr = this.#child.stderr
    this.#child.on('spawn', () => {
      this.pid = this.#child.pid
      this.emit('spawn')
    })
    this.#child.on('message', ({ data }) => this.emit('message', data))
    this.#child.on('error', (fault) => console.error('[electron-host] utility process', fault.message))
    // waitpid's status: the exit code, or the number of the signal
    this.#child.on('exit', (code, signal) => {
      alive.delete(this.#child)
      this.pid = undefined
      this.emit('exit', code ?? os.constants.signals[signal])
    })
  }
  postMessage(data, transfer) {
    if (transfer?.length) throw new Error('electron-host: utilityProcess cannot transfer ports')
    if (this.#child.connected) this.#child.send({ data }, () => {})
  }
  kill() {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#child.kill()
  }
}

exports.utilityProcess = {
  fork: (module, args, options) => (Array.isArray(args) ? new UtilityProcess(module, args, options) : new UtilityProcess(module, [], args))
}
