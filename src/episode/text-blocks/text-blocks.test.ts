import { Fragment } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { createPage, createPicture } from '../page.ts'
import { schema } from '../schema/schema.ts'
import { blockText } from './block-text.ts'
import { protectionsIn } from './protection.ts'
import { textBlocks } from './text-blocks.ts'

const paragraph = (id: string, text: string, attrs = {}) =>
  schema.node('paragraph', { id, ...attrs }, [schema.text(text)])

const page = createPage({
  title: 'Titel',
  cover: createPicture('cover', {}, 'Bild', [schema.text('Unter dem Bild')]),
  lead: Fragment.from(schema.text('Vorspann')),
  player: 'Show',
  body: [
    paragraph('a', 'Erstens'),
    createPicture('figure', { id: 'f' }, 'Alt', [schema.text('Caption')]),
    schema.node('blockquote', { id: 'q', lang: 'en' }, [paragraph('b', 'Second')]),
    schema.node('bulletList', { id: 'l' }, [
      schema.node('listItem', null, [paragraph('c', 'Drittens', { lang: 'de' })]),
    ]),
  ],
})

test('every text of the page is there once, in its order, with its name and language', () => {
  const found = textBlocks(page).map(({ node, slot, blockId, lang }) => [
    blockText(node),
    slot,
    blockId,
    lang,
  ])
  expect(found).toEqual([
    ['Titel', 'title', null, null],
    ['Bild', 'alt', null, null],
    ['Unter dem Bild', 'caption', null, null],
    ['Vorspann', 'lead', null, null],
    ['Show', 'player', null, null],
    ['Erstens', 'body', 'a', null],
    ['Alt', 'alt', 'f', null],
    ['Caption', 'caption', 'f', null],
    ['Second', 'body', 'b', 'en'],
    ['Drittens', 'body', 'c', 'de'],
  ])
})

test('a place of a block is a place of the page', () => {
  for (const { node, start } of textBlocks(page)) {
    expect(page.textBetween(start, start + node.content.size)).toBe(blockText(node))
  }
})

test('code, links and addresses are protected, the words beside them are not', () => {
  const link = schema.mark('link', { href: 'https://example.org' })
  const block = schema.node('paragraph', { id: 'a' }, [
    schema.text('Da '),
    schema.text('steht', [link]),
    schema.text(' www.example.org und '),
    schema.text('npm', [schema.mark('code')]),
  ])
  const text = blockText(block)
  const place = (words: string) => ({
    from: text.indexOf(words),
    to: text.indexOf(words) + words.length,
  })
  const words = ['Da', 'steht', 'example', 'und', 'npm']
  expect(protectionsIn(block, words.map(place))).toEqual([null, 'link', 'address', null, 'code'])
})
