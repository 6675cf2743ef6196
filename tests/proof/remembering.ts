// For `node --import`: Argon2id as the tests have it. Thousands of trials open the same vault, and stretching touches no file.
import { registerHooks } from 'node:module'

const remembering = new URL('../argon2.ts', import.meta.url).href

registerHooks({
  resolve: (wanted, context, next) =>
    wanted === '@node-rs/argon2' && context.parentURL !== remembering ? { url: remembering, shortCircuit: true } : next(wanted, context)
})
