// Disks that fail at one operation, or from it on: a save and an opening are refused, and what was there is there.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test.runIf(process.platform === 'linux').each(['saving', 'migrating'])('%s on a disk that fails', { timeout: 300_000 }, (job) => {
  const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'fault.ts'), '500', '--only', job], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore']
  })
  console.log(stdout.trim())
  expect(stdout).toMatch(/^fault: [1-9]\d* points, .* 0 half done or lost/)
  expect(status).toBe(0)
})
