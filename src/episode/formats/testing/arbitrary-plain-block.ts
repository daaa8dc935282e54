import type { Node } from '@tiptap/pm/model'
import fc, { type Arbitrary } from 'fast-check'
import { schema } from '../../schema/schema.ts'
import { arbitraryText } from './arbitrary-text.ts'

const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Wort', 'zwei Worte', 'Ödön', '„Ja“', 'C#', 'a', '7') },
  { weight: 3, arbitrary: fc.constantFrom('.', ',', '!', '(', ')', ':', '"', '-', '1.', '=', '+') },
  { weight: 1, arbitrary: arbitraryText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 3 }) },
)

const text = fc
  .tuple(fc.boolean(), fc.array(words, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([before, parts, after]) => `${before ? ' ' : ''}${parts.join(' ')}${after ? ' ' : ''}`)

const marks = fc.oneof(
  fc.constant([]),
  fc.constantFrom('strong', 'emphasis', 'strike', 'code').map((name) => [schema.mark(name)]),
  fc
    .constantFrom('https://a.eu/b?c=d#', 'https://a.eu/_b_(c)', 'http://a.eu/~b&c', 'b')
    .map((href) => [schema.mark('link', { href })]),
)

/** Paragraphs and headings of the plain kind that most of a transcript is, or nearly so. */
export const arbitraryPlainBlock: Arbitrary<Node> = fc
  .tuple(
    fc.constantFrom('paragraph' as const, 'paragraph' as const, 'heading' as const),
    fc.record({
      speaker: fc.option(words, { freq: 2 }),
      startMs: fc.option(fc.oneof(fc.nat(), fc.double({ noNaN: true })), { freq: 2 }),
    }),
    fc.array(fc.tuple(text, marks), { minLength: 1, maxLength: 4 }),
  )
  .map(([type, spoken, leaves]) =>
    schema.node(
      type,
      type === 'paragraph' ? spoken : null,
      leaves.map(([words, marks]) => schema.text(words, marks)),
    ),
  )
