import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePages } from '../comparison/compare-pages.ts'
import { createPage } from '../page.ts'
import { schema } from '../schema/schema.ts'
import { type AlterationOptions, findAlterations } from './find-alterations.ts'

const WORDS = new Set(
  'das dass ist ein eine gute guter idee links kein keine nicht die wir haben hatten episode unternehmen ja nein folge im jahr euro stadt statt'.split(
    ' ',
  ),
)
const options: AlterationOptions = { knows: (word) => WORDS.has(word.toLowerCase()), freeWords: 0 }
const paragraph = (id: string, text: string, attrs = {}): Node =>
  schema.node('paragraph', { id, ...attrs }, text ? [schema.text(text)] : [])
const alterations = (before: Node[], after: Node[], own: Partial<AlterationOptions> = {}) =>
  findAlterations(comparePages(createPage({ body: before }), createPage({ body: after })), {
    ...options,
    ...own,
  })
const found = (before: string, after: string, own: Partial<AlterationOptions> = {}) =>
  alterations([paragraph('a', before)], [paragraph('a', after)], own).map(
    ({ kind, removed, inserted }) =>
      `${kind}: ${removed.trim() || '-'} > ${inserted.trim() || '-'}`,
  )

describe('spelling', () => {
  test.each([
    ['Die Eipisode ist gut.', 'Die Episode ist gut.'],
    ['auf LInkedIn', 'auf LinkedIn'],
    ['Linkskein', 'Links kein'],
    ['Linskein', 'Links kein'],
    ['das Unter nehmen', 'das Unternehmen'],
    ['ja , das ist "gut"...', 'Ja, das ist „gut“ …'],
    ['Wir haben die die Idee.', 'Wir haben die Idee.'],
    ['Das ist ähm eine äh Idee.', 'Das ist eine Idee.'],
    ['1500 Euro', '1.500 Euro'],
    ['Die Strasse', 'Die Straße'],
    ['eine e-mail', 'eine E-Mail'],
  ])('%s > %s', (before, after) => {
    expect(found(before, after)).toEqual([])
  })
})

describe('more than spelling', () => {
  test.each([
    ['Das ist das.', 'Das ist dass.', 'other-word: das > dass'],
    ['Wir haben Idee.', 'Wir hatten Idee.', 'other-word: haben > hatten'],
    ['Das ist nicht gut.', 'Das ist gut.', 'words-removed: nicht > -'],
    ['Das ist gut.', 'Das ist nicht gut.', 'words-added: - > nicht'],
    ['Im Jahr 2015.', 'Im Jahr 2051.', 'other-word: 2015 > 2051'],
    ['15 Euro', '50 Euro', 'other-word: 15 > 50'],
    ['Das xyz.', 'Das Unternehmen.', 'other-word: xyz > Unternehmen'],
    ['Die Idee', 'Eine gute Idee', 'words-added: Die > Eine gute'],
  ])('%s > %s', (before, after, told) => {
    expect(found(before, after)).toEqual([told])
  })

  test('words that may come and go are not told, other words are', () => {
    expect(found('Das ist nicht gut.', 'Das ist gut.', { freeWords: 1 })).toEqual([])
    expect(found('Das ist die Idee.', 'Das ist eine Idee.', { freeWords: 3 })).toHaveLength(1)
    expect(found('Die Idee', 'Eine gute Idee', { freeWords: 3 })).toHaveLength(1)
  })

  test('tells where: the block, and the words around', () => {
    const [one] = alterations(
      [paragraph('a', 'Ja.'), paragraph('b', 'Das ist nicht gut.')],
      [paragraph('a', 'Ja.'), paragraph('b', 'Das ist gut.')],
    )
    expect(one).toMatchObject({ part: 'body', blockId: 'b', before: 'Das ist ', after: 'gut.' })
  })

  test('blocks that came, went and moved, and another speaker', () => {
    const [a, b, c] = ['Ja, das ist so.', 'Nein, ist es nicht.', 'Eine gute Idee.'].map(
      (text, index) => paragraph(`p${index}`, text, { speaker: 'Sam' }),
    ) as [Node, Node, Node]
    const told = (before: Node[], after: Node[]) =>
      alterations(before, after).map(({ kind, blockId }) => [kind, blockId])
    expect(told([a, b], [a])).toEqual([['block-removed', null]])
    expect(told([a], [a, b])).toEqual([['block-added', 'p1']])
    expect(told([a, b, c], [c, a, b])).toEqual([['block-moved', 'p2']])
    const other = paragraph('p0', 'Ja, das ist so.', { speaker: 'Chris' })
    expect(told([a], [other])).toEqual([['speaker-changed', 'p0']])
    expect(told([a], [paragraph('p0', 'Ja, das ist so.', { speaker: 'SAM' })])).toEqual([])
  })

  test('the same change twice in a block has two names', () => {
    const keys = alterations(
      [paragraph('a', 'Das ist das, das ist nicht das.')],
      [paragraph('a', 'Dass ist das, dass ist nicht das.')],
    ).map(({ key }) => key)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(2)
  })
})

test('no word of a known text changes unnoticed', () => {
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const isSame = before.join('') === after.join('')
      const undoubled = before.filter((word, index) => word !== before[index - 1])
      fc.pre(undoubled.join(' ') === before.join(' '))
      expect(found(before.join(' '), after.join(' ')).length > 0).toBe(!isSame)
    }),
  )
})
