// The process that is killed: told over stdin what to do, it says over stdout what it has done, and never ends by itself before.
import { readSync, writeSync } from 'node:fs'
import { perform, type Task, type Told } from './tasks.ts'

/** Written before anything else happens: what is told outlives the kill. */
const tell = (told: Told): void => void writeSync(1, `${JSON.stringify(told)}\n`)

const toldTask = (): Task => {
  const bytes = Buffer.alloc(65_536)
  let text = ''
  while (!text.endsWith('\n')) {
    const read = readSync(0, bytes)
    if (read === 0) process.exit() // whoever would kill it is gone
    text += bytes.toString('utf8', 0, read)
  }
  return JSON.parse(text) as Task
}

tell({ told: 'ready' })
await perform(toldTask(), tell, new URL('./worker.js', import.meta.url))
