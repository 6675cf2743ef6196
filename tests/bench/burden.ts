// One long job in a process of its own, told on standard input: its memory above idle, MB, and the longest time that the process answered nothing, ms.
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { jobsOf, type Vault } from './copies.ts'

const { what, vault, worker } = JSON.parse(readFileSync(0, 'utf8')) as {
  what: 'snapshot' | 'export' | 'check'
  vault: Omit<Vault, 'key'> & { key: string }
  worker: string
}
const jobs = jobsOf({ ...vault, key: Buffer.from(vault.key, 'hex') }, new URL(worker))
const before = process.memoryUsage.rss()
let most = before
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10)
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
await jobs[what]()
delay.disable()
clearInterval(watch)
process.stdout.write(JSON.stringify({ mb: (most - before) / 1e6, stall: delay.max / 1e6 }))
