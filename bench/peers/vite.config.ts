import { join } from 'node:path'
import { defineConfig } from 'vite'

const pages = ['contenteditable', 'prosemirror', 'codemirror', 'empty']

/** Builds the peers' pages for production, as the app is. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: {
    outDir: join(import.meta.dirname, 'out'),
    emptyOutDir: true,
    rolldownOptions: { input: pages.map((page) => join(import.meta.dirname, `${page}.html`)) },
  },
})
