import { expect, test } from 'vitest'
import { conformanceRows } from './conformance-rows.ts'
import { shownHtml } from './shown-html.ts'

/** So many pages a row here; `npm run conformance` tries a hundred thousand. */
const PAGES = 60

// The published ones have a test each, by name (xss.test.ts).
test.each(conformanceRows.filter(({ what }) => !what.includes('published')))(
  '$what: $how',
  async ({ run, share }) => {
    const pages = Math.ceil(PAGES * Math.max(share, 0.1))
    const { count, failed } = await run({ pages, seed: Date.now() })
    expect(count).toBeGreaterThan(0)
    expect(failed).toEqual([])
  },
  60_000,
)

test.each([
  [
    '<p><em>(<strong>foo</strong>)</em></p>',
    '<p><em>(</em><strong><em>foo</em></strong><em>)</em></p>',
  ],
  ['<ul>\n<li>a</li>\n</ul>', '<ul><li><p>a</p></li></ul>'],
])('%s shows what %s shows', (one, other) => {
  expect(shownHtml(one)).toBe(shownHtml(other))
})

test.each([
  ['<p><em>a</em>b</p>', '<p>a<em>b</em></p>'],
  ['<p>a b</p>', '<p>a</p><p>b</p>'],
  ['<p><a href="/a">a</a></p>', '<p><a href="/b">a</a></p>'],
  ['<p>a b</p>', '<p>ab</p>'],
])('%s does not show what %s shows', (one, other) => {
  expect(shownHtml(one)).not.toBe(shownHtml(other))
})
