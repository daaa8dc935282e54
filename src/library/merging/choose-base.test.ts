import { expect, test } from 'vitest'
import { createPage, pageParts } from '../../episode/page.ts'
import { type PageDocument, schema } from '../../episode/schema/schema.ts'
import { chooseBase } from './choose-base.ts'

/** "a b:x": blocks by id, and what they say where it is not the id. */
const page = (blocks: string): PageDocument =>
  createPage({
    body: blocks.split(' ').map((text) => {
      const [id = '', words = id] = text.split(':')
      return schema.node('paragraph', { id }, [schema.text(words.replaceAll('_', ' '))])
    }),
  })

const written = (found: PageDocument | null): string | null =>
  found &&
  pageParts(found)
    .body.children.map(({ attrs, textContent }) =>
      attrs.id === textContent ? attrs.id : `${attrs.id}:${textContent.replaceAll(' ', '_')}`,
    )
    .join(' ')

test.each([
  ['the newest one that both came from', ['a b', 'a'], 'a:x b', 'a b:y', 'a b'],
  ['not the one that only this side has changed', ['a:x b', 'a b'], 'a:x b c', 'a b:y', 'a b'],
  ['not the one that only the other side has', ['a b:y', 'a b'], 'a:x b', 'a b:y c', 'a b'],
  ['not the one with what only this side brought in', ['a b n', 'a b'], 'a b n', 'a b:y', 'a b'],
  ['not this side itself', ['a:x', 'a'], 'a:x', 'a:y', 'a'],
  [
    'the one in which a paragraph became whole',
    ['a:eins_zwei', 'a:eins'],
    'a:eins_2_zwei b',
    'a:eins_zwei c',
    'a:eins_zwei',
  ],
  [
    'not the one that the other side had not',
    ['a:eins_zwei', 'a:eins'],
    'a:eins_zwei',
    'a:eins_2 c',
    'a:eins',
  ],
  ['not the one where only this side removed it', ['b', 'a b'], 'b', 'a:y b', 'a b'],
  ['the only one there is', ['q'], 'a', 'b', 'q'],
  ['none where there is none', [], 'a', 'b', null],
])('%s', (_, earlier, mine, theirs, base) => {
  expect(written(chooseBase(earlier.map(page), page(mine), page(theirs)))).toBe(base)
})
