'use strict'
// One instance for each userData folder: a lock file, and a socket on which later starts announce themselves.
const crypto = require('node:crypto')
const fs = require('node:fs')
const net = require('node:net')
const os = require('node:os')
const path = require('node:path')

const places = (folder) => ({
  file: path.join(folder, 'chromium-host.lock'),
  socket: path.join(os.tmpdir(), `chromium-host-${crypto.createHash('sha256').update(folder).digest('hex').slice(0, 20)}.sock`)
})

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return pid !== process.pid && fs.readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('boot.cjs')
  } catch {
    return false
  }
}

/** True if the lock is ours now; a lock whose owner died is taken over. */
const take = (file) => {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      return true
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault
      if (isAlive(Number(fs.readFileSync(file, 'utf8')))) return false
      fs.rmSync(file, { force: true })
    }
  }
  return false
}

const serve = (socket, onSecond) => {
  fs.rmSync(socket, { force: true })
  const server = net.createServer({ allowHalfOpen: true }, async (connection) => {
    connection.on('error', () => {})
    const said = []
    try {
      for await (const data of connection) said.push(data)
      onSecond(JSON.parse(Buffer.concat(said)))
    } catch {
      // it left before it had spoken
    }
    connection.end()
  })
  server.on('error', (fault) => console.error('[electron-host] single instance', fault.message))
  server.listen(socket, () => fs.chmodSync(socket, 0o600))
  server.unref()
  return server
}

/** Gives back how to release the lock, or undefined after having told the first instance. */
exports.lock = (folder, said, onSecond) => {
  const { file, socket } = places(folder)
  if (take(file)) {
    const server = serve(socket, onSecond)
    const release = () => {
      server.close()
      fs.rmSync(file, { force: true })
      fs.rmSync(socket, { force: true })
    }
    return { release }
  }
  const told = new Promise((resolve) => {
    const connection = net.connect(socket, () => connection.end(JSON.stringify(said)))
    connection.on('error', resolve)
    connection.on('close', resolve)
    setTimeout(resolve, 2000).unref()
  })
  return { told }
}
