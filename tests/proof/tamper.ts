// `npm run soak:tamper -- [copies]`: every byte of small files, random bytes and truncations of large ones.
import { removeFolders } from '../keeping.ts'
import { soak } from './soak.ts'
import { tamper } from './tampering.ts'

await soak('tamper', 100_000, async (whole) => {
  const { silent, ...done } = await tamper(whole)
  removeFolders()
  return { done, broken: Object.fromEntries(Object.entries(silent).map(([name, times]) => [`silent in ${name}`, times])) }
})
