// `npm run soak:door -- [calls]`: the fuzzer of the door, in its long form.
import { Broken, soak } from './soak.ts'
import { run } from './running.ts'

await soak('door', 1_000_000, async ({ count, seed }) => {
  const { status, lines } = await run(['vitest', 'run', '--project=node', 'tests/proof/door.fuzz.test.ts'], {
    FUZZ_RUNS: String(count),
    FUZZ_SEED: String(seed)
  })
  const calls = Number(lines.map((line) => /door: (\d+) calls/.exec(line)?.[1]).find((found) => found !== undefined) ?? 0)
  if (calls === 0) throw new Broken('the fuzzer did not run')
  return { done: { calls }, broken: { 'runs that broke a promise': status === 0 ? 0 : 1 } }
})
