import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** The licences of everything that is bundled, beside the bundle. */
const license = { fileName: 'third-party-licenses.md' }

/** Hunspell looks for its WebAssembly beside itself. */
const hunspell = {
  name: 'hunspell-wasm',
  generateBundle(this: { emitFile: (file: object) => void }): void {
    const path = createRequire(import.meta.url).resolve('hunspell-wasm/wasm/hunspell.wasm')
    this.emitFile({ type: 'asset', fileName: 'chunks/hunspell.wasm', source: readFileSync(path) })
  },
}

// Every dependency is a devDependency, so everything is bundled into out/ and the package needs no node_modules.
export default defineConfig({
  main: {
    plugins: [hunspell],
    build: {
      sourcemap: true,
      license,
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          worker: 'src/worker/index.ts',
          'source-parser': 'src/worker/source-parser.ts',
          'search-thread': 'src/library/replacing/search-thread.ts',
          'proof-thread': 'src/worker/proof-thread.ts',
          cli: 'src/cli/index.ts',
          'cli-worker': 'src/cli/cli-worker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload must be one CommonJS file, whatever package.json's "type" says.
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    build: {
      license,
      minify: true,
      // The limit of the warning is one for websites; these chunks come from the disk.
      chunkSizeWarningLimit: 1200,
      // What the window needs to begin with is one file; split by who else uses it, it would be two dozen
      // (docs/decisions/0014-what-loads-first.md).
      rollupOptions: {
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
    plugins: [react()],
  },
})
