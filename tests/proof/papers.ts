// `npm run soak:papers -- [papers]`: every text × language × place × size of paper, printed by the real engine, its required elements found and its pages
// measured; then the same with the longest that can be typed. `--only texts` or `--only names` does the one.
import { paperCases } from './paperCases.ts'
import { extremeCases, proveExtremes } from './extremes.ts'
import { provePapers } from './papering.ts'
import { withPress } from './press.ts'
import { soak } from './soak.ts'

await soak('papers', paperCases.length, async (whole) =>
  withPress(async (press) => {
    const { count, only } = whole
    const texts = only === 'names' ? [] : paperCases.slice(0, count)
    const names = only === 'texts' ? [] : extremeCases.slice(0, count)
    const { faulty, emptiest, ...done } = await provePapers(press, whole, texts)
    const long = await proveExtremes(press, whole, names)
    return {
      done: { ...done, 'percent empty at most': emptiest, 'papers with the longest names': long.papers, 'pages of these': long.pages },
      broken: { faulty: faulty + long.faulty }
    }
  })
)
