// `npm run soak:salvage -- [pages]`: each page of a full practice ruined in turn; what is missing from what is salvaged is said.
import { removeFolders } from '../keeping.ts'
import { salvagePages } from './salvaging.ts'
import { soak } from './soak.ts'

await soak('salvage', 100_000, async (whole) => {
  const { silent, ...done } = await salvagePages(whole)
  removeFolders()
  return { done, broken: { silent } }
})
