// Unit, door and keychain tests in plain Node; screens in jsdom.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@node-rs/argon2': join(import.meta.dirname, 'tests/argon2.ts') } },
  test: {
    // Two cores, and Argon2id at its true strength: generous, because slow is not wrong
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 5_000,
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      { extends: true, test: { name: 'node', environment: 'node', include: ['tests/**/*.test.ts'] } },
      { extends: true, test: { name: 'screens', environment: 'jsdom', include: ['tests/renderer/**/*.test.tsx'] } }
    ]
  }
})
