import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { cleanPastedHtml } from './clean-pasted-html.ts'
import cleanGoogleDocs from './fixtures/google-docs.clean.html?raw'
import googleDocs from './fixtures/google-docs.html?raw'
import cleanWebsite from './fixtures/website.clean.html?raw'
import website from './fixtures/website.html?raw'
import cleanWord from './fixtures/word.clean.html?raw'
import word from './fixtures/word.html?raw'

const sources = [
  { source: 'Word', copied: word, clean: cleanWord, unseen: ['·', 'o', '·', '3.', '4.'] },
  { source: 'Google Docs', copied: googleDocs, clean: cleanGoogleDocs, unseen: [] },
  { source: 'a website', copied: website, clean: cleanWebsite, unseen: ['Unsichtbares'] },
]

/** One block a line, to compare at a glance. */
const lines = (html: string) =>
  html.replace(/(<\/(p|h\d|[ou]l|figure|blockquote)>|<hr>)(?=<)/g, '$1\n')

/** Joins what `lines` parted within quotes, lists and figures. */
const compact = (html: string) => html.replace(/\n/g, '')

test.each(sources)('what $source copies becomes clean', ({ copied, clean }) => {
  expect(lines(cleanPastedHtml(copied))).toBe(lines(compact(clean)))
})

const BLOCK =
  /^(p|div|h\d|li|ul|ol|td|th|tr|table|caption|figure|figcaption|blockquote|pre|dt|dd|br|hr|header|footer|img)$/
const UNSEEN = /^(script|style|head|iframe|template)$/

/** The words of HTML as a reader sees them, pictures' alternatives included. */
function words(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\u00ad/g, '')
  if (node.type === 'element' && node.tagName === 'img') return ` ${node.properties.alt ?? ''} `
  if (node.type === 'element' && UNSEEN.test(node.tagName)) return ''
  if (!('children' in node)) return ''
  const inner = node.children.map(words).join('')
  return node.type === 'element' && BLOCK.test(node.tagName) ? ` ${inner} ` : inner
}

const wordList = (html: string) =>
  words(fromHtml(html))
    .split(/[\s\u00a0]+/)
    .filter(Boolean)

test.each(sources)('$source loses no word but bullets and what nobody saw', (paste) => {
  const seen = wordList(paste.copied)
  for (const word of paste.unseen) seen.splice(seen.indexOf(word), 1)
  expect(wordList(cleanPastedHtml(paste.copied))).toEqual(seen)
})

test('whatever is nested how, nothing but clean elements comes out', () => {
  const html = '<p>a<div><ul><p>b</p><li><table><tr><td>c<h1>d</ul><img src=x onerror=alert(1)>'
  expect(cleanPastedHtml(html)).not.toMatch(
    /onerror|src=|style=|class=|<(div(?! data-slot)|span|table)/,
  )
  expect(wordList(cleanPastedHtml(html))).toEqual(['a', 'b', 'c', 'd'])
})
