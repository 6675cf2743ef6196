// `npm run soak:canary -- [journeys]`: words in every field, a crash, a print; then no byte of them on the disk.
import { counted, run } from './running.ts'
import { soak } from './soak.ts'

await soak('canary', 1, async ({ count }) => {
  const journey = [
    'tests/e2e/canary.spec.ts',
    '-g',
    'lies readable on the disk',
    `--repeat-each=${count}`,
    '--workers=1',
    '--reporter=line'
  ]
  const { passed, failed } = counted((await run(['bash', '.ci/with-keyring', 'playwright', 'test', ...journey])).lines)
  return {
    done: { journeys: passed },
    broken: { 'with a word on the disk': failed + (passed + failed < count ? count - passed - failed : 0) }
  }
})
