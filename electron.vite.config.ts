// Builds the four worlds: main and practice (ESM, native packages left outside), the preload (one CJS file), the renderer.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import house from './package.json' with { type: 'json' }

const at = (path: string): string => join(import.meta.dirname, path)

// Only what carries a native binary stays a package at run time; all else is bundled, so that nothing unneeded is ever packed.
const externalizeDeps = { include: Object.keys(house.dependencies), exclude: Object.keys(house.devDependencies) }

const entries = { index: at('src/main/index.ts'), practice: at('src/main/practice.ts'), worker: at('src/main/vault/worker.ts') }

export default defineConfig(({ command }) => ({
  main: {
    build: {
      externalizeDeps,
      sourcemap: command === 'serve',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path))),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      minify: 'oxc',
      sourcemap: false,
      // one style sheet: split ones would reorder the cascade layers
      cssCodeSplit: false,
      // no data: fonts or images, which the content policy refuses
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at('src/renderer/index.html') }
    }
  }
}))
