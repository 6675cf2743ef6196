// Builds the four worlds: main and practice (ESM, native packages left outside), the preload (one CJS file), the renderer.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import house from './package.json' with { type: 'json' }

const at = (path: string): string => join(import.meta.dirname, path)

// Only what carries a native binary stays a package at run time; all else is bundled, so that nothing unneeded is ever packed.
const externalizeDeps = { include: Object.keys(house.dependencies), exclude: Object.keys(house.devDependencies) }

const entries = { index: at('src/main/index.ts'), practice: at('src/main/practice.ts'), worker: at('src/main/vault/worker.ts') }

// The style of printed documents and its fonts, as they are, for the pages that main serves to the printer.
const serif = at('resources/paper/fonts')
const paper = {
  name: 'paper',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): void }) {
    const fonts = readdirSync(serif)
      .filter((name) => name.endsWith('.woff2'))
      .map((name) => join(serif, name))
    for (const path of [at('resources/paper/document.css'), ...fonts]) {
      this.emitFile({ type: 'asset', fileName: `paper/${basename(path)}`, source: readFileSync(path) })
    }
  }
}

// What the PDF reader asks for beside itself: typefaces that PDFs do not bring along, and decoders of scanned pages as plain script.
const pdfjs = at('node_modules/pdfjs-dist')
const pdf = {
  name: 'pdf',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): void }) {
    const fonts = readdirSync(join(pdfjs, 'standard_fonts')).map((name) => join(pdfjs, 'standard_fonts', name))
    const decoders = ['jbig2', 'openjpeg'].map((name) => join(pdfjs, `wasm/${name}_nowasm_fallback.js`))
    for (const path of [...fonts, ...decoders])
      this.emitFile({ type: 'asset', fileName: `pdf/${basename(path)}`, source: readFileSync(path) })
  }
}

// The one style sheet is put together chunk by chunk, so the order of its layers must be said before the first of them.
const order = /^@layer [^{]+;/m.exec(readFileSync(at('src/renderer/ui/tokens.css'), 'utf8'))?.[0] ?? ''
const layers = {
  name: 'layers',
  generateBundle: {
    order: 'post' as const,
    handler(_: unknown, bundle: Record<string, { fileName: string; source?: string | Uint8Array }>) {
      for (const asset of Object.values(bundle)) if (asset.fileName.endsWith('.css')) asset.source = `${order}${String(asset.source)}`
    }
  }
}

export default defineConfig(({ command }) => ({
  main: {
    define: { BUILT_ON: JSON.stringify(new Date().toISOString().slice(0, 10)) },
    build: {
      externalizeDeps,
      // read faster at every start; what is logged is a code, never a place in the text
      minify: command === 'build' && 'oxc',
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
    plugins: [react(), paper, pdf, layers],
    build: {
      outDir: at('out/renderer'),
      minify: 'oxc',
      sourcemap: false,
      // one style sheet: split ones would reorder the cascade layers
      cssCodeSplit: false,
      // no data: fonts or images, which the content policy refuses
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // read from the disk of the same machine, not from a network
      chunkSizeWarningLimit: 1024,
      rolldownOptions: {
        input: at('src/renderer/index.html'),
        output: {
          // what the lock screen needs is one file: many small ones cost more to fetch than to read, and ask for each other in a circle
          codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
          chunkFileNames: 'assets/[name]-[hash].js'
        }
      }
    }
  }
}))
