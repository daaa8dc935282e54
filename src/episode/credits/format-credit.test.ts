import { describe, expect, test } from 'vitest'
import { type Credit, creditSchema } from './credit.ts'
import { readTemplate } from './credit-template.ts'
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

  test.each<[Partial<Credit>, string, string]>([
    [
      { title: 'Am See', creator: 'A', source: 'Flickr', license: 'CC BY 4.0' },
      'Foto: „Am See“ von A/Flickr, CC BY 4.0',
      'Photo: “Am See” by A/Flickr, CC BY 4.0',
    ],
    [{ title: 'Am See', source: 'Flickr' }, 'Foto: „Am See“/Flickr', 'Photo: “Am See”/Flickr'],
    [
      { creator: 'Anna', source: 'dpa', creditLine: 'picture alliance/dpa | Anna Müller' },
      'Foto: picture alliance/dpa | Anna Müller',
      'Photo: picture alliance/dpa | Anna Müller',
    ],
    [
      { creditLine: '© dpa', note: 'Ausschnitt' },
      'Foto: © dpa (Ausschnitt)',
      'Photo: © dpa (Ausschnitt)',
    ],
    [{ validUntil: '2027-01-01' }, '', ''],
  ])('writes %o in both languages', (parts, german, english) => {
    expect(formatCredit(credit(parts), 'de')).toBe(german)
    expect(formatCredit(credit(parts), 'en')).toBe(english)
  })
})

describe('the wording of a show', () => {
  const whole = credit({ creator: 'Anna', source: 'dpa', license: 'eigenes Bild', note: 'hell' })
  test.each([
    ['Foto: {creator}/{source}', 'Foto: Anna/dpa'],
    ['© {creator} – {source}', '© Anna – dpa'],
    ['({creator} [{note}])', '(Anna [hell])'],
    ['Bild: {creator} ({source}), {license}.', 'Bild: Anna (dpa), eigenes Bild.'],
    ['Bild: {source}: {creator}', 'Bild: dpa: Anna'],
  ])('%s', (de, line) => {
    expect(formatCredit(whole, 'de-AT', { de })).toBe(line)
    expect(formatCredit(whole, 'en', { de })).toMatch(/^Photo: Anna/)
  })

  test('what a credit does not have leaves no sign behind', () => {
    const de = 'Bild: {creator} ({source}), {license}.'
    expect(formatCredit(credit({ creator: 'Anna' }), 'de', { de })).toBe('Bild: Anna.')
    expect(formatCredit(credit({ source: 'dpa' }), 'de', { de })).toBe('Bild: (dpa).')
    expect(formatCredit(credit({}), 'de', { de })).toBe('')
  })

  test('Creative Commons keeps title, author, source and licence in this order', () => {
    const free = credit({ title: 'See', creator: 'A', source: 'B', license: 'CC BY-SA 4.0' })
    expect(formatCredit(free, 'de', { de: '© {source}: {creator}' })).toBe(
      '© „See“ von A/B, CC BY-SA 4.0',
    )
  })

  test('a credit that it has no place for is worded as usual', () => {
    expect(formatCredit(credit({ license: 'CC0' }), 'de', { de: '© {creator}' })).toBe('© CC0')
    expect(formatCredit(credit({ source: 'dpa' }), 'de', { de: '© {creator}' })).toBe('© dpa')
  })

  test.each(['Foto: {name}', 'Foto', '{creator} {creator}', '{source}'])(
    '%s is no template',
    (template) => {
      expect(readTemplate(template)).toBeNull()
      expect(formatCredit(sample, 'de', { de: template })).toBe('Foto: Stroisch.eu/Canva.com')
    },
  )
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
      { text: 'Photo: ', href: null, field: null },
      { text: 'Stroisch.eu', href: null, field: 'creator' },
      { text: '/', href: null, field: null },
      { text: 'Canva.com', href: 'https://canva.com/1', field: 'source' },
      { text: ', ', href: null, field: null },
      {
        text: 'CC BY 4.0',
        href: 'https://creativecommons.org/licenses/by/4.0/',
        field: 'license',
      },
    ])
  })

  test('links the creator when no source is named', () => {
    expect(creditParts(credit({ creator: 'A', sourceUrl: 'https://a.eu' }), 'de')[1]).toEqual({
      text: 'A',
      href: 'https://a.eu',
      field: 'creator',
    })
  })

  test('never links to a script', () => {
    const parts = creditParts(credit({ ...sample, sourceUrl: 'javascript:alert(1)' }), 'de')
    expect(parts.map((part) => part.href)).toEqual(parts.map(() => null))
  })
})
