// Runs a tool of the house for a proof and gives what it printed; its own words go to stderr.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** `lines`: what it printed, without colours. */
export const run = async (
  command: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Promise<{ status: number; lines: readonly string[] }> => {
  const [program, ...args] = command
  const child = spawn(program!, args, { cwd: root, env: { ...process.env, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8')
    process.stderr.write(chunk)
  })
  const status = await new Promise<number>((done) => child.once('close', (code) => done(code ?? 1)))
  return { status, lines: text.split('\n') }
}

/** How many tests of a run passed and failed. */
export const counted = (lines: readonly string[]): { passed: number; failed: number } => {
  const last = (what: RegExp): number => Number(lines.map((line) => what.exec(line)?.[1]).findLast((found) => found !== undefined) ?? 0)
  return { passed: last(/^\s*(\d+) passed/), failed: last(/^\s*(\d+) failed/) }
}
