// `npm run soak:hostile -- [strings]`: each in everything that can be typed, on paper and on screen; none runs, none asks for anything.
import { openOutside } from '../e2e/outside.ts'
import { hostileStrings } from '../hostile.ts'
import { proveHostile } from './hostility.ts'
import { withPress } from './press.ts'
import { soak } from './soak.ts'

await soak('hostile', 500, async (whole) =>
  withPress(async (press) => {
    const outside = await openOutside()
    const { obeyed, ...done } = await proveHostile(press, whole, hostileStrings(whole.count, outside.web))
    outside.close()
    const { asked, connections } = outside.hits
    return { done, broken: { 'more than text': obeyed, 'asked for': asked.length + connections } }
  })
)
