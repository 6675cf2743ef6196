// The world outside, on this machine: a web server and a UDP socket that count whoever reaches them.
import { once } from 'node:events'
import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Outside {
  /** host:port */
  readonly web: string
  readonly udp: string
  /** What the web server was asked, `upgrade /` for a socket; connections without a question; packets. */
  readonly hits: { readonly asked: string[]; connections: number; packets: number }
  close(): void
}

export const openOutside = async (): Promise<Outside> => {
  const hits: Outside['hits'] = { asked: [], connections: 0, packets: 0 }
  const server = createServer((request, response) => {
    hits.asked.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('reached')
  })
  server.on('connection', () => hits.connections++)
  server.on('upgrade', (request, socket) => {
    hits.asked.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  const udp = createSocket('udp4', () => hits.packets++)
  udp.bind(0, '127.0.0.1')
  server.listen(0, '127.0.0.1')
  await Promise.all([once(udp, 'listening'), once(server, 'listening')])
  return {
    web: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    udp: `127.0.0.1:${udp.address().port}`,
    hits,
    close: () => {
      server.closeAllConnections()
      server.close()
      udp.close()
    }
  }
}

/** Knocks from Node, as the page may not: each of the counters counts. */
export const knockFromNode = async ({ web, udp }: Outside): Promise<void> => {
  await fetch(`http://${web}/node`)
  const socket = new WebSocket(`ws://${web}/node`)
  await new Promise((done) => socket.addEventListener('error', done, { once: true }))
  const packet = createSocket('udp4')
  const [host, port] = udp.split(':')
  await new Promise((done) => packet.send('node', Number(port), host, done))
  packet.close()
}
