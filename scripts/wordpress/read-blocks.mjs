/**
 * Reads texts of block markup with WordPress's own editor, in a process of its own, since it needs a
 * DOM in the global scope. Its argument is the folder where the editor is installed. In: a JSON array of
 * texts on standard input. Out: JSON, for each text what `parse` found and `serialize` made of it, and
 * what pasting it gives.
 */
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<!doctype html><body></body>', {
  url: 'https://example.org/',
  pretendToBeVisual: true,
})
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(window, {
  matchMedia: () => ({ matches: false, addListener() {}, addEventListener() {} }),
  ResizeObserver: Observer,
  IntersectionObserver: Observer,
  CSS: { supports: () => false, escape: String },
})
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) globalThis[name] = window[name]
}
globalThis.window = window
Object.defineProperty(globalThis, 'navigator', { value: window.navigator })
// It says which blocks are not valid; the answer says so too.
console.error = console.warn = console.info = console.log = () => {}

const require = createRequire(`${process.argv[2]}/`)
const { registerCoreBlocks } = require('@wordpress/block-library')
const { parse, serialize, pasteHandler } = require('@wordpress/blocks')
registerCoreBlocks()

const flat = (blocks) => blocks.flatMap((block) => [block, ...flat(block.innerBlocks)])

const answers = JSON.parse(await text(process.stdin)).map((markup) => {
  const blocks = parse(markup)
  return {
    names: flat(blocks).map(({ name }) => name),
    invalid: flat(blocks)
      .filter(({ isValid }) => !isValid)
      .map(({ originalContent }) => originalContent),
    serialized: serialize(blocks),
    pasted: serialize(pasteHandler({ HTML: markup, plainText: '', mode: 'BLOCKS' })),
  }
})
process.stdout.write(JSON.stringify(answers), () => process.exit(0))
