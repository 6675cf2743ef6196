// `npm run soak:restore -- [restores]`: random vault → backup → empty machine → restore → every row compared.
import { restoreEverything } from './restoring.ts'
import { soak } from './soak.ts'

await soak('restore', 1000, async (whole) => {
  const { different, ...done } = await restoreEverything(whole)
  return { done, broken: { different } }
})
