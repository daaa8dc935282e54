import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryPage } from '../formats/testing/arbitrary-page.ts'
import { createPage, pageParts } from '../page.ts'
import { type PageDocument, schema } from '../schema/schema.ts'
import { createFinder } from './find-hits.ts'
import { findInPage } from './find-in-page.ts'
import { placesIn, putBack, replacedParts } from './put-back.ts'
import { chosenHits, replaceInPage } from './replace-in-page.ts'
import type { ReplaceRule } from './replace-rule.ts'
import { parseReplacement } from './replacement.ts'

function replace(page: PageDocument, find: string, replacement: string) {
  const rule: ReplaceRule = {
    ...{ find, replacement, kind: 'plain', matchCase: false, wholeWord: false },
  }
  const hits = chosenHits(findInPage(page, [createFinder(rule)]), true)
  const after = replaceInPage(page, hits, [parseReplacement(rule)])
  return { after, hits, parts: replacedParts(page, after, hits) }
}

const pageOf = (...texts: string[]): PageDocument =>
  createPage({
    title: texts[0] ?? '',
    body: texts
      .slice(1)
      .map((text, at) => schema.node('paragraph', { id: `p${at}` }, schema.text(text))),
  })

test('what was replaced is put back: the page is what it was', () => {
  const letters = fc.constantFrom('e', 'a', 'Sam', '. ', ' ', '1')
  fc.assert(
    fc.property(arbitraryPage, letters, fc.string({ maxLength: 3 }), (page, find, text) => {
      const { after, hits, parts } = replace(page, find, text.replace(/[\r\n]/g, ''))
      expect(placesIn(parts)).toBe(hits.length)
      const back = putBack(after, parts)
      expect(back.changed).toEqual([])
      if (hits.length > 0) expect(back.page?.toJSON()).toEqual(page.toJSON())
      else expect(back.page).toBeNull()
    }),
  )
})

test('a block that moved is put back; what was changed since stays', () => {
  const { after, parts } = replace(pageOf('Sam', 'Sam eins', 'zwei', 'Sam drei'), 'sam', 'Tom')
  const { body } = pageParts(after)
  const third = body.child(2)
  const edited = schema.node('paragraph', { id: 'p0' }, schema.text('Tom eins!'))
  const moved = after.copy(
    after.content.replaceChild(
      4,
      body.copy(body.content.replaceChild(0, third).replaceChild(2, edited)),
    ),
  )
  const { page, changed } = putBack(moved, parts)
  expect(changed.map(({ before }) => before.textContent)).toEqual(['Sam eins'])
  expect(page?.child(0).textContent).toBe('Sam')
  const texts = page && pageParts(page).body.children.map(({ textContent }) => textContent)
  expect(texts).toEqual(['Sam drei', 'zwei', 'Tom eins!'])
  expect(putBack(pageOf('Anders', 'ganz'), parts)).toEqual({ page: null, changed: parts })
})
