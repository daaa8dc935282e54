import type { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../facts.ts'
import { createPage, createPicture, pageParts } from '../page.ts'
import { type PageDocument, schema } from '../schema/schema.ts'
import type { MergeChoice, MergeDifference } from './merge-difference.ts'
import { mergePages } from './merge-pages.ts'

/** A block by its id; "id:words" says what it says. */
function block(text: string): Node {
  const [id = '', words = id] = text.split(':')
  return schema.node('paragraph', { id: id || null }, words ? [schema.text(words)] : [])
}

const bodyOf = (blocks: string): PageDocument => createPage({ body: blocks.split(' ').map(block) })

const written = (page: PageDocument): string =>
  pageParts(page)
    .body.children.map(({ attrs, textContent }) =>
      attrs.id === textContent ? attrs.id : `${attrs.id ?? ''}:${textContent}`,
    )
    .join(' ')

const told = (conflict: MergeDifference): string => {
  if (conflict.kind === 'value') return `${conflict.name}: ${conflict.mine} | ${conflict.theirs}`
  const { mine, theirs } = conflict
  return `${conflict.key}: ${mine?.textContent ?? '–'} | ${theirs?.textContent ?? '–'}`
}

describe('blocks', () => {
  test.each([
    ['changed on either side', 'a b c', 'a:x b c', 'a b c:y', 'a:x b c:y'],
    ['changed alike', 'a b', 'a:x b', 'a:x b', 'a:x b'],
    ['inserted on both sides', 'a b', 'a m b', 'a b t', 'a m b t'],
    ['inserted at one place', 'a b', 'a m b', 'a t b', 'a t m b'],
    ['inserted at one place, several', 'a', 'm1 m2 a', 't1 t2 a', 't1 t2 m1 m2 a'],
    ['removed here and there', 'a b c d', 'b c d', 'a b c', 'b c'],
    ['removed on both sides', 'a b', 'b', 'b', 'b'],
    ['inserted behind what the other side removed', 'a b c', 'a b m c', 'a c', 'a m c'],
    ['moved and changed', 'a b c', 'c a b', 'a b c:y', 'c:y a b'],
    ['moved on both sides, different ones', 'a b c d', 'd a b c', 'b a c d', 'd b a c'],
    ['moved on both sides, alike', 'a b c', 'c a b', 'c a b', 'c a b'],
    ['inserted at the end, and the last one moved', 'a b c', 'c a b', 'a b c t', 'c a b t'],
    ['all removed by one, some by the other', 'a b', ':', 'a', ':'],
  ])('%s', (_, base, mine, theirs, merged) => {
    const { page, conflicts } = mergePages(bodyOf(base), bodyOf(mine), bodyOf(theirs))
    expect(conflicts.map(told)).toEqual([])
    expect(written(page)).toBe(merged)
    expect(written(mergePages(bodyOf(base), bodyOf(theirs), bodyOf(mine)).page)).toBe(merged)
  })

  test.each([
    ['changed in two ways', 'a b', 'a:x b', 'a:y b', 'a:x b', 'id a: x | y'],
    ['removed here and changed there', 'a b', 'b', 'a:y b', 'b', 'id a: – | y'],
    ['changed here and removed there', 'a b', 'a:x b', 'b', 'a:x b', 'id a: x | –'],
    ['inserted twice with one id', 'a', 'a n:x', 'a n:y', 'a n:x', 'id n: x | y'],
  ])('%s: a conflict, and mine in the page', (_, base, mine, theirs, merged, conflict) => {
    const result = mergePages(bodyOf(base), bodyOf(mine), bodyOf(theirs))
    expect(result.conflicts.map(told)).toEqual([conflict])
    expect(written(result.page)).toBe(merged)
  })

  test.each<[MergeChoice, string, string]>([
    ['mine', 'a:x c', 'a:x'],
    ['theirs', 'a:y b:z c', 'a:y b:z'],
    ['both', 'a:x a-2:y b:z c', 'both'],
  ])('with %s chosen', (choice, merged) => {
    const [base, mine, theirs] = ['a b c', 'a:x c', 'a:y b:z c'].map(bodyOf) as [Node, Node, Node]
    const result = mergePages(base, mine, theirs, () => choice)
    expect(result.conflicts).toEqual([])
    expect(written(result.page)).toBe(merged)
  })

  test.each([
    ['without ids, unchanged', 'a b', ':a b', 'a b:y', 'a b:y'],
    ['without ids, changed in its place', 'a b c', 'a :x c', 'a b c:y', 'a b:x c:y'],
    ['without any id', 'a b', ':a :b', 'a b t', 'a b t'],
    ['with one id twice', 'a b', 'a a:x b', 'a b:y', 'a a-2:x b:y'],
    ['with one id twice, the copy first', 'a b', 'a:x a b', 'a b', 'a:x a-2:a b'],
    ['all without ids, each side with its own', ':a :b', ':a :b :m', ':t :a :b', ':t :a :b :m'],
    ['without ids, inserted on both sides', 'a', 'a :n', 'a :n', 'a :n'],
  ])('%s', (_, base, mine, theirs, merged) => {
    const { page, conflicts } = mergePages(bodyOf(base), bodyOf(mine), bodyOf(theirs))
    expect(conflicts.map(told)).toEqual([])
    expect(written(page)).toBe(merged)
  })

  test('words of one side and speaker of the other go together', () => {
    const [base, mine, theirs] = [
      schema.node('paragraph', { id: 'a' }, [schema.text('Hallo')]),
      schema.node('paragraph', { id: 'a', speaker: 'Sam' }, [schema.text('Hallo')]),
      schema.node('paragraph', { id: 'a' }, [schema.text('Hallo!')]),
    ].map((node) => createPage({ body: [node] })) as [Node, Node, Node]
    const { page, conflicts } = mergePages(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(pageParts(page).body.child(0)).toMatchObject({
      attrs: { speaker: 'Sam' },
      textContent: 'Hallo!',
    })
  })

  test('a heading made of the words that the other side changed', () => {
    const heading = schema.node('heading', { id: 'a', level: 3 }, [schema.text('a')])
    const mine = createPage({ body: [heading] })
    const { page, conflicts } = mergePages(bodyOf('a'), mine, bodyOf('a:y'))
    expect(conflicts).toEqual([])
    expect(pageParts(page).body.child(0).toString()).toBe('heading("y")')
  })

  test('a list is one block', () => {
    const list = (...words: string[]) =>
      createPage({
        body: [
          schema.node(
            'bulletList',
            { id: 'l' },
            words.map((word, at) => schema.node('listItem', null, [block(`${'pqr'[at]}:${word}`)])),
          ),
        ],
      })
    const { conflicts } = mergePages(list('a', 'b'), list('x', 'b'), list('a', 'y'))
    expect(conflicts.map(told)).toEqual(['id l: xb | ay'])
  })

  test('alt text, caption, credit and picture of a figure go together', () => {
    const figure = (attrs: object, alt: string, caption: string) =>
      createPage({
        body: [
          createPicture(
            'figure',
            { id: 'f', ...attrs },
            alt,
            caption ? [schema.text(caption)] : [],
          ),
        ],
      })
    const credit = { creator: 'Eva' }
    const base = figure({ src: 'images/a.jpg' }, 'A', '')
    const mine = figure({ src: 'images/b.jpg', width: 3 }, 'A', 'Am Strand')
    const theirs = figure({ src: 'images/a.jpg', credit }, 'Sam', '')
    const { page, conflicts } = mergePages(base, mine, theirs)
    expect(conflicts).toEqual([])
    const merged = pageParts(page).body.child(0)
    expect(merged.attrs).toMatchObject({ src: 'images/b.jpg', width: 3, credit })
    expect(merged.toString()).toBe('figure(alt("Sam"), caption("Am Strand"))')
  })
})

describe('title, lead, player, cover and facts', () => {
  const lead = (text: string) => schema.text(text)
  const page = (title: string, leadText: string, facts: Partial<Facts> = {}, alt = 'Alt') =>
    createPage({
      title,
      lead: createPicture('cover', {}, '', [lead(leadText)]).child(1).content,
      facts,
      cover: createPicture('cover', { src: 'images/a.jpg' }, alt),
    })

  test('each for itself', () => {
    const {
      page: merged,
      conflicts,
      taken,
    } = mergePages(
      page('Titel', 'Lead', { number: 1 }),
      page('Mein Titel', 'Lead', { number: 2 }),
      page('Titel', 'Ihr Lead', { number: 1, guests: ['Sam'] }, 'Sam am Mikrofon'),
    )
    expect(conflicts).toEqual([])
    expect(taken).toBe(3)
    expect(merged.toJSON()).toEqual(
      page('Mein Titel', 'Ihr Lead', { number: 2, guests: ['Sam'] }, 'Sam am Mikrofon').toJSON(),
    )
  })

  test('what both changed is a choice, in the order of the page', () => {
    const sides = [
      page('Titel', 'Lead', { number: 1, guests: ['Ida'] }),
      page('Mein', 'Mein', { number: 2, guests: ['Ida', 'Sam'] }),
      page('Ihr', 'Ihr', { number: 3, guests: ['Ida', 'Eva'] }),
    ] as const
    expect(mergePages(...sides).conflicts.map(told)).toEqual([
      'slot title: Mein | Ihr',
      'slot lead: Mein | Ihr',
      'number: 2 | 3',
      'guests: Ida,Sam | Ida,Eva',
    ])
    const { page: merged } = mergePages(...sides, () => 'both')
    expect(merged.attrs).toMatchObject({ number: 2, guests: ['Ida', 'Sam', 'Eva'] })
    expect(pageParts(merged).title.textContent).toBe('Mein Ihr')
    expect(pageParts(merged).lead.toString()).toBe('lead("Mein", hardBreak, "Ihr")')
  })
})

test('unchanged nodes stay the very same', () => {
  const mine = bodyOf('a b:x c')
  const { page } = mergePages(bodyOf('a b c'), mine, bodyOf('a b c:y'))
  expect(page.child(1)).toBe(mine.child(1))
  expect(pageParts(page).body.child(0)).toBe(pageParts(mine).body.child(0))
})
