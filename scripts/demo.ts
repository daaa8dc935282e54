/**
 * npm run demo [-- FOLDER]: the main job without a display, in the real app on whichever host there is.
 * Imports the sample, corrects its four known typos with find and replace, exports it, and takes
 * pictures of the main views. Prints every path it wrote on a line of its own.
 */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type DemoApp, withDemoApp } from './demo/demo-app.ts'
import {
  correctTypos,
  createLibrary,
  exportTo,
  importSample,
  openExport,
} from './demo/sample-journey.ts'

const out = resolve(process.argv[2] ?? 'demo')
await mkdir(out, { recursive: true })

const take = async ({ window }: DemoApp, name: string): Promise<void> => {
  const path = join(out, name)
  await window.screenshot({ path })
  console.log(path)
}

await withDemoApp({ language: 'de', theme: 'light' }, async (demo) => {
  await take(demo, '1-welcome.png')
  await createLibrary(demo)
  await take(demo, '2-library.png')
  await importSample(demo)
  await take(demo, '3-receipt.png')
  await correctTypos(demo)
  await take(demo, '4-editor.png')
  await openExport(demo)
  await take(demo, '5-export.png')
  console.log(await exportTo(demo, 'markdown', join(out, 'folge-25.md')))
  console.log(await exportTo(demo, 'html-page', join(out, 'folge-25.html')))
  console.log(await exportTo(demo, 'html-fragment', join(out, 'folge-25.fragment.html')))
})
