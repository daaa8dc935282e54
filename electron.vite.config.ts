import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Every dependency is a devDependency, so everything is bundled into out/ and the package needs no node_modules.
export default defineConfig({
  main: {
    build: {
      sourcemap: true,
      rollupOptions: { input: { index: 'src/main/index.ts', cli: 'src/cli/index.ts' } },
    },
  },
  preload: {
    build: {
      // A sandboxed preload must be one CommonJS file, whatever package.json's "type" says.
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: { plugins: [react()] },
})
