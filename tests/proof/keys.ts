// `npm run soak:keys -- [tries]`: every slot × every wrong thing.
import { soak } from './soak.ts'
import { tryWrongKeys } from './wrongKeys.ts'

await soak('keys', 10_000, async (whole) => {
  const { opened, ways, ...done } = await tryWrongKeys(whole)
  return { done: { ...done, 'ways to be wrong': ways }, broken: { 'opened or unclear': opened } }
})
