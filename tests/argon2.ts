// Argon2id itself, for tests: it remembers what it has stretched before. Their vaults are copies of one, so the same passphrase and salt come
// again and again, at a fifth of a second of processor each.
import { createRequire } from 'node:module'

const argon2 = createRequire(import.meta.url)('@node-rs/argon2') as typeof import('@node-rs/argon2')

const stretched = new Map<string, Promise<Buffer>>()

/** As the real one; each caller gets bytes of its own, since they are wiped. */
export const hashRaw: typeof argon2.hashRaw = async (password, options, signal) => {
  const asked = JSON.stringify([password, options])
  let known = stretched.get(asked)
  if (!known) stretched.set(asked, (known = argon2.hashRaw(password, options, signal)))
  return Buffer.from(await known)
}
