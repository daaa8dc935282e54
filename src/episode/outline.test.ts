import { expect, test } from 'vitest'
import { pageOutline } from './outline.ts'
import { createPage } from './page.ts'
import { schema } from './schema/schema.ts'

const { heading, paragraph, blockquote, hardBreak } = schema.nodes
const text = (words: string) => schema.text(words)

test('lists the headings of the body with their ids and levels, whatever their marks', () => {
  const strong = schema.text('Sam', [schema.mark('strong')])
  const page = createPage({
    title: 'Not one of them',
    body: [
      heading.create({ id: 'a', level: 2 }, [strong, text(' sagt')]),
      paragraph.create({ id: 'b' }, text('Nor this')),
      blockquote.create({ id: 'c' }, paragraph.create({ id: 'd' }, text('nor this'))),
      heading.create({ id: 'e', level: 4 }, [text('Zwei'), hardBreak.create(), text('Zeilen')]),
    ],
  })
  expect(pageOutline(page)).toEqual([
    { id: 'a', level: 2, text: 'Sam sagt' },
    { id: 'e', level: 4, text: 'Zwei Zeilen' },
  ])
})

test('keeps a heading without words or id in its place', () => {
  const page = createPage({ body: [heading.create({ level: 3 }), paragraph.create()] })
  expect(pageOutline(page)).toEqual([{ id: null, level: 3, text: '' }])
})
