'use strict'
// Gives a utility process its `process.parentPort`; as in Electron, messages wait until somebody listens.
const { EventEmitter } = require('node:events')
const { isMainThread } = require('node:worker_threads')

// Worker threads inherit this preload; only the process itself has a parent.
if (!isMainThread) return

const send = process.send.bind(process)
const waiting = []
let paused = true

const flush = () => {
  // oxlint-disable-next-line no-unmodified-loop-condition -- a listener may pause
  while (!paused && waiting.length > 0) port.emit('message', { data: waiting.shift(), ports: [] })
}
const port = Object.assign(new EventEmitter(), {
  postMessage(data, transfer) {
    if (transfer?.length) throw new Error('electron-host: parentPort cannot transfer ports')
    send({ data })
  },
  start() {
    paused = false
    flush()
  },
  pause() {
    paused = true
  }
})
port.on('newListener', (name) => {
  if (name === 'message' && paused) queueMicrotask(() => port.start())
})

process.on('message', ({ data }) => {
  waiting.push(data)
  flush()
})
process.on('disconnect', () => process.exit())
// What Node's own child processes have and Electron's do not.
delete process.send
Object.assign(process, { parentPort: port, type: 'utility' })
