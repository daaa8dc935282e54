import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageParts } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import type { ExportContext } from '../html/export-context.ts'
import { Losses } from '../losses.ts'
import { arbitraryHistory } from '../testing/arbitrary-history.ts'
import { RUNS } from '../testing/arbitrary-page.ts'
import { arbitraryPlainBlock } from '../testing/arbitrary-plain-block.ts'
import { blocksToMdast } from './blocks-to-mdast.ts'
import { bodyToMarkdown } from './body-to-markdown.ts'
import { serializeSyntax } from './markdown-syntax.ts'
import { plainMarkdown } from './plain-markdown.ts'

const newContext = (language = 'de', folder = ''): ExportContext => ({
  language,
  pictureUrl: (src) => `${folder}${src}`,
  losses: new Losses(),
  creditTemplates: undefined,
  carriesData: true,
  reserved: null,
  wrapping: {},
})

/** Blocks as one Markdown document, nothing cached and nothing taken for plain. */
function wholeMarkdown(blocks: readonly Node[], context: ExportContext): string {
  return serializeSyntax({ type: 'root', children: blocksToMdast(blocks, context) })
}

test(
  'a body is the Markdown of the whole, byte for byte, after any edits and in any export',
  () => {
    fc.assert(
      fc.property(arbitraryHistory, fc.constantFrom('de', 'en'), (pages, language) => {
        for (const [at, page] of pages.entries()) {
          const { body } = pageParts(page)
          const contexts = [0, 1].map(() => newContext(language, `folder-${at}/`))
          const [context, whole] = contexts as [ExportContext, ExportContext]
          expect(bodyToMarkdown(body, context)).toBe(wholeMarkdown(body.children, whole))
          expect(context.losses.list).toEqual(whole.losses.list)
        }
      }),
      { numRuns: RUNS },
    )
  },
  RUNS * 600,
)

const paragraph = (...words: string[]) =>
  schema.node(
    'paragraph',
    null,
    words.map((text) => schema.text(text)),
  )
const item = (words: string) => schema.node('listItem', null, [paragraph(words)])
const bullets = (words: string) => schema.node('bulletList', null, [item(words)])
const numbers = (words: string) => schema.node('orderedList', null, [item(words)])
const quote = (...blocks: Node[]) => schema.node('blockquote', null, blocks)

test.each([
  ['two lists', [bullets('a'), bullets('b')], '- a\n\n* b'],
  ['three lists', [bullets('a'), bullets('b'), bullets('c')], '- a\n\n* b\n\n- c'],
  ['numbered lists', [numbers('a'), numbers('b'), bullets('c')], '1. a\n\n1) b\n\n- c'],
  ['a list and a quote', [bullets('a'), quote(bullets('b')), bullets('c')], '- a\n\n> * b\n\n- c'],
  ['lists apart', [bullets('a'), paragraph('b'), bullets('c')], '- a\n\nb\n\n- c'],
  ['a list at the end', [paragraph('a'), bullets('b'), bullets('c')], 'a\n\n- b\n\n* c'],
])('%s keep apart', (_name, blocks, markdown) => {
  expect(wholeMarkdown(blocks, newContext())).toBe(markdown)
  expect(bodyToMarkdown(schema.node('body', null, blocks), newContext())).toBe(markdown)
})

describe('plain Markdown', () => {
  test('is what the serializer writes, or nothing', () => {
    fc.assert(
      fc.property(arbitraryPlainBlock, (block) => {
        const plain = plainMarkdown(block)
        if (plain !== null) expect(plain).toBe(wholeMarkdown([block], newContext()))
      }),
      { numRuns: RUNS * 20 },
    )
  })

  const { strong, emphasis, link } = schema.marks
  test.each([
    [paragraph('Das ist „so“, 1. und (2) – fertig!'), 'Das ist „so“, 1. und (2) – fertig!'],
    [
      schema.node('paragraph', null, [
        schema.text('Ein '),
        schema.text('fettes', [strong.create()]),
        schema.text(', ein '),
        schema.text('schräges', [emphasis.create()]),
        schema.text(' und ein '),
        schema.text('verlinktes', [link.create({ href: 'https://a.eu/b?c=d' })]),
        schema.text(' Wort.'),
      ]),
      'Ein **fettes**, ein *schräges* und ein [verlinktes](https://a.eu/b?c=d) Wort.',
    ],
    [schema.node('heading', { level: 3 }, [schema.text('Was nun')]), '### Was nun'],
  ])('is written for %s', (block, markdown) => {
    expect(plainMarkdown(block)).toBe(markdown)
  })

  test.each([
    ['25. Folge'],
    ['- Punkt'],
    ['# Titel'],
    ['a_b'],
    [' a'],
    ['a '],
    ['a\u00a0'],
    ['a & b'],
    ['[a]'],
  ])('is not written for %j', (words) => {
    expect(plainMarkdown(paragraph(words))).toBeNull()
  })
})
