import { describe, expect, test } from 'vitest'
import { type Credit, creditSchema } from './credit.ts'
import { creditParts, formatCredit } from './format-credit.ts'

const credit = (parts: Partial<Credit>): Credit => creditSchema.parse(parts)
const sample = credit({ creator: 'Stroisch.eu', source: 'Canva.com' })

describe('formatCredit', () => {
  test.each([
    ['de', 'Foto: Stroisch.eu/Canva.com'],
    ['de-CH', 'Foto: Stroisch.eu/Canva.com'],
    ['en', 'Photo: Stroisch.eu/Canva.com'],
    ['fr', 'Photo: Stroisch.eu/Canva.com'],
  ])('writes in %s', (language, line) => {
    expect(formatCredit(sample, language)).toBe(line)
  })

  test.each<[Partial<Credit>, string]>([
    [{}, ''],
    [{ source: 'Canva.com' }, 'Bildquelle: Canva.com'],
    [{ license: 'CC0' }, 'Foto: CC0'],
    [{ creator: 'A', license: 'CC BY 4.0', note: 'bearbeitet' }, 'Foto: A, CC BY 4.0 (bearbeitet)'],
    [{ creator: 'AC/DC', source: 'Getty' }, 'Foto: AC/DC / Getty'],
    [{ sourceUrl: 'https://canva.com' }, 'Bildquelle: https://canva.com'],
  ])('writes %o', (parts, line) => {
    expect(formatCredit(credit(parts), 'de')).toBe(line)
  })
})

describe('creditParts', () => {
  test('puts each link at its words', () => {
    const linked = credit({
      ...sample,
      sourceUrl: 'https://canva.com/1',
      license: 'CC BY 4.0',
      licenseUrl: 'https://creativecommons.org/licenses/by/4.0/',
    })
    expect(creditParts(linked, 'en')).toEqual([
      { text: 'Photo: ', href: null },
      { text: 'Stroisch.eu', href: null },
      { text: '/', href: null },
      { text: 'Canva.com', href: 'https://canva.com/1' },
      { text: ', ', href: null },
      { text: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
    ])
  })

  test('links the creator when no source is named', () => {
    expect(creditParts(credit({ creator: 'A', sourceUrl: 'https://a.eu' }), 'de')[1]).toEqual({
      text: 'A',
      href: 'https://a.eu',
    })
  })

  test('never links to a script', () => {
    const parts = creditParts(credit({ ...sample, sourceUrl: 'javascript:alert(1)' }), 'de')
    expect(parts.map((part) => part.href)).toEqual(parts.map(() => null))
  })
})
