import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import fc, { type Arbitrary } from 'fast-check'
import { type Credit, creditSchema } from '../../credits/credit.ts'
import { EPISODE_STATES, type Facts } from '../../facts.ts'
import { createPage, createPicture } from '../../page.ts'
import { type PageDocument, schema } from '../../schema/schema.ts'
import { arbitraryText } from './arbitrary-text.ts'

/** How many pages a property is tried on: RUNS=5000 for a long search. */
export const RUNS = Number(process.env.RUNS ?? 120)

/** A value or, as often as not, none. */
const maybe = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 })

const language = fc.constantFrom('de', 'en', 'de-CH', 'pt-BR', 'zh-Hant')
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'https://a.eu/über uns/(1)?q="x"&amp;y=<b>#`*_~',
    'https://a.eu/)(',
    'mailto:sam@example.org',
    'kontakt.html#oben',
    '#oben',
  ),
)
const webAddress = fc.webUrl({ withQueryParameters: true })

export const arbitraryFacts: Arbitrary<Facts> = fc.record({
  number: maybe(fc.nat()),
  series: maybe(arbitraryText),
  part: maybe(fc.nat()),
  language: maybe(language),
  guests: fc.array(arbitraryText, { maxLength: 3 }),
  date: maybe(
    fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  slug: maybe(arbitraryText),
  tags: fc.array(arbitraryText, { maxLength: 3 }),
  state: fc.constantFrom(...EPISODE_STATES),
  audioUrl: maybe(
    fc.oneof(
      webAddress,
      webAddress.map((url) => `${new URL(url).origin}/folge-25.mp3?a=1&b=2`),
    ),
  ),
})

const name = arbitraryText.filter((text) => text.trim() !== '')

export const arbitraryCredit: Arbitrary<Credit> = fc
  .record({
    title: maybe(name),
    creator: maybe(name),
    creditLine: fc.option(name, { freq: 4 }),
    source: maybe(name),
    sourceUrl: maybe(webAddress),
    license: maybe(name),
    licenseUrl: maybe(webAddress),
    note: maybe(name),
    validUntil: fc.option(fc.constantFrom('2026-12-31', '2030-01-01'), { freq: 3 }),
  })
  .map((credit) => creditSchema.parse(credit))
  .filter((credit) => Object.values(credit).some((value) => value !== null))

const marks: Arbitrary<readonly Mark[]> = fc
  .record({
    link: fc.option(fc.record({ href: address, title: fc.option(arbitraryText, { freq: 3 }) }), {
      freq: 5,
    }),
    plain: fc.subarray(['strong', 'emphasis', 'strike', 'code']),
  })
  .map(({ link, plain }) => {
    const set = plain.map((mark) => schema.mark(mark))
    if (link) set.push(schema.mark('link', link))
    return set.reduce((sorted, mark) => mark.addToSet(sorted), [] as readonly Mark[])
  })

const leaf: Arbitrary<Node> = fc.oneof(
  { weight: 3, arbitrary: arbitraryText.map((text) => schema.text(text)) },
  {
    weight: 4,
    arbitrary: fc.tuple(arbitraryText, marks).map(([text, set]) => schema.text(text, set)),
  },
  { weight: 1, arbitrary: marks.map((set) => schema.node('hardBreak', null, undefined, set)) },
  { weight: 1, arbitrary: fc.constant(schema.node('hardBreak')) },
)

export const arbitraryInline: Arbitrary<Fragment> = fc
  .array(leaf, { maxLength: 5 })
  .map((leaves) => Fragment.fromArray(leaves))

const picture = (kind: 'cover' | 'figure'): Arbitrary<Node> =>
  fc
    .record({
      file: fc.option(
        fc.record({
          src: fc.constantFrom('images/sam.jpg', 'images/größe 2.png', 'images/100%.webp'),
          alt: fc.oneof(fc.constant(''), arbitraryText),
          width: maybe(fc.integer({ min: 1, max: 9999 })),
          height: maybe(fc.integer({ min: 1, max: 9999 })),
          decorative: fc.boolean(),
        }),
        { freq: 3 },
      ),
      credit: maybe(arbitraryCredit),
      caption: arbitraryInline,
    })
    .map(({ file, credit, caption }) => {
      const { alt = '', ...attrs } = file ?? {}
      return createPicture(kind, { ...attrs, credit }, alt, caption)
    })

const paragraph = fc
  .record({
    speaker: fc.option(name, { freq: 4 }),
    startMs: fc.option(fc.nat(), { freq: 4 }),
    lang: fc.option(language, { freq: 4 }),
    content: arbitraryInline,
  })
  .map(({ content, ...attrs }) => schema.node('paragraph', attrs, content))

const heading = fc
  .record({
    level: fc.integer({ min: 2, max: 4 }),
    lang: fc.option(language, { freq: 4 }),
    content: arbitraryInline,
  })
  .map(({ content, ...attrs }) => schema.node('heading', attrs, content))

/** Any block of a body, without ids. */
export const { block: arbitraryBlock } = fc.letrec<{ block: Node; item: Node }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    { weight: 5, arbitrary: paragraph },
    { weight: 2, arbitrary: heading },
    { weight: 1, arbitrary: picture('figure') },
    { weight: 1, arbitrary: fc.constant(schema.node('horizontalRule')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.option(language, { freq: 4 }),
          fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
        )
        .map(([lang, blocks]) => schema.node('blockquote', { lang }, blocks)),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('item'), { minLength: 1, maxLength: 3 })
        .map((items) => schema.node('bulletList', null, items)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(1, 0, 2, 25, 999_999),
          fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
        )
        .map(([start, items]) => schema.node('orderedList', { start }, items)),
    },
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2, depthIdentifier: 'block' }))
    .map(([first, rest]) => schema.node('listItem', null, [first, ...rest])),
}))

/**
 * Pages of every shape that the schema allows and a person could make, without block ids. Left out:
 * alt texts without a picture and unsafe addresses, which no export holds; empty names where null says
 * the same; line feeds inside texts.
 */
export const arbitraryPage: Arbitrary<PageDocument> = fc
  .record({
    facts: arbitraryFacts,
    title: fc.oneof(fc.constant(''), arbitraryText),
    cover: picture('cover'),
    lead: arbitraryInline,
    player: fc.oneof(fc.constant(''), arbitraryText),
    body: fc.array(arbitraryBlock, { maxLength: 6 }),
  })
  .map(createPage)
