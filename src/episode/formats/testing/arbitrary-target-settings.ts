import fc from 'fast-check'
import { type FactName, factsSchema } from '../../facts.ts'
import { PART_KEYS, type TargetSettings } from '../../show/target-settings.ts'

/** Names that mean something else to somebody, among them. */
const arbitraryKey = fc.constantFrom(
  ...['folge', 'reihe', 'layout', 'teaser', 'a-b', '_x', 'toString', 'number', 'keywords', 'image'],
  ...['published', 'state', 'pubDate', 'guest', 'tags', 'title', 'generator', 'draft', 'NO', 'y'],
)

const arbitraryEntry = fc.oneof(
  fc.constantFrom<null | boolean | number | string>(
    null,
    true,
    25,
    '',
    'post',
    '2024-01-01',
    '# a',
  ),
  fc.array(fc.constantFrom('Podcast', 'on', ': -'), { maxLength: 2 }),
  fc.constant({ sitemap: { priority: 0.5 } }),
)

const names = [...(Object.keys(factsSchema.shape) as FactName[]), ...PART_KEYS]

/** Settings of a Markdown target; some have a key twice. */
export const arbitraryTargetSettings: fc.Arbitrary<TargetSettings> = fc.record(
  {
    keys: fc.record(Object.fromEntries(names.map((name) => [name, arbitraryKey])), {
      requiredKeys: [],
    }),
    entries: fc.dictionary(arbitraryKey, arbitraryEntry, { maxKeys: 3 }),
  },
  { requiredKeys: [] },
)
