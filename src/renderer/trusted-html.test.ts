import { expect, test } from 'vitest'
import { cleanPastedHtml } from './editor/paste/clean-pasted-html.ts'
import { allowedHtml, EMPTY_PAGE, trustCleaned } from './trusted-html.ts'

test('text without a tag, and an empty page, may become HTML', () => {
  for (const text of ['', 'a > b { --x: "&" }', EMPTY_PAGE]) expect(allowedHtml(text)).toBe(text)
})

test.each(['<b>', '<', 'a<!--', '<!doctype html><p>', ' <!doctype html>', '</style>'])(
  '%s may not',
  (html) => {
    expect(allowedHtml(html)).toBeNull()
  },
)

test('what the paste cleaner wrote last may, and nothing that it wrote before', () => {
  const first = trustCleaned(cleanPastedHtml('<p onclick="a()">eins<script>b()</script>'))
  expect(first).toBe('<p>eins</p>')
  expect(allowedHtml(first)).toBe(first)
  const second = trustCleaned(cleanPastedHtml('<p>zwei'))
  expect([first, second].map(allowedHtml)).toEqual([null, '<p>zwei</p>'])
})
