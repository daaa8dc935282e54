import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Credit, creditSchema } from './credit.ts'
import { formatCredit } from './format-credit.ts'
import { parseCreditLine, splitCaption } from './parse-credit.ts'

const credit = (parts: Partial<Credit>): Credit => creditSchema.parse(parts)

describe('parseCreditLine', () => {
  test.each<[string, Partial<Credit>]>([
    ['Foto: Stroisch.eu/Canva.com', { creator: 'Stroisch.eu', source: 'Canva.com' }],
    ['Photo: A / B', { creator: 'A', source: 'B' }],
    ['Bild: Anna Müller', { creator: 'Anna Müller' }],
    ['Foto © Anna Müller', { creator: 'Anna Müller' }],
    ['Foto: © Anna Müller | dpa', { creator: 'Anna Müller', source: 'dpa' }],
    ['© Anna Müller', { creator: 'Anna Müller' }],
    ['Credit: NASA', { creator: 'NASA' }],
    ['Image courtesy of the Deutsches Museum', { creator: 'the Deutsches Museum' }],
    ['Photo by Anna on Unsplash', { creator: 'Anna', source: 'Unsplash' }],
    ['Bild von Gerd Altmann auf Pixabay', { creator: 'Gerd Altmann', source: 'Pixabay' }],
    ['Foto: Anna via Flickr', { creator: 'Anna', source: 'Flickr' }],
    ['Bildquelle: Canva.com', { source: 'Canva.com' }],
    [
      'Foto: Anna/Flickr, CC BY-SA 4.0',
      { creator: 'Anna', source: 'Flickr', license: 'CC BY-SA 4.0' },
    ],
    ['Foto: Anna (CC BY 4.0)', { creator: 'Anna', license: 'CC BY 4.0' }],
    [
      'Foto: Anna/Canva.com (bearbeitet)',
      { creator: 'Anna', source: 'Canva.com', note: 'bearbeitet' },
    ],
    ['Photo: Anna, Free License', { creator: 'Anna', license: 'Free License' }],
    [
      'Foto: https://stroisch.eu/Canva.com',
      { creator: 'https://stroisch.eu', source: 'Canva.com' },
    ],
    ['Foto: AC/DC / Getty', { creator: 'AC/DC', source: 'Getty' }],
    ['Foto: A/canva.com/photos', { creator: 'A', source: 'canva.com/photos' }],
    ['Foto: CC0', { license: 'CC0' }],
  ])('reads %s', (line, parts) => {
    expect(parseCreditLine(line)).toEqual(credit(parts))
  })

  test.each([
    'Foto',
    'Foto:',
    'Foto: /',
    'Fotos von Sam sind selten',
    'Bild von Sam im Büro',
    'Foto von Anna auf dem Fahrrad',
    'Sam: Ich mag Fotos',
    'Bild: Hier sitzt Sam an seinem Schreibtisch und erzählt, wie alles begann',
    'Imagebroschüre: alles neu',
    '',
  ])('leaves alone: %s', (line) => {
    expect(parseCreditLine(line)).toBeNull()
  })

  const name = fc.stringMatching(/^[A-Za-zÄÖÜäöüß][\p{L}\d.&'-]{0,12}( [\p{L}\d.&'-]{1,12}){0,3}$/u)
  const address = fc.stringMatching(/^[a-z]{2,9}\.(com|de|eu)(\/[a-z]{1,8}){0,2}$/)
  const anyCredit: fc.Arbitrary<Credit> = fc
    .record({
      creator: fc.option(name),
      source: fc.option(fc.oneof(name, address)),
      license: fc.option(fc.constantFrom('CC BY 4.0', 'CC0 1.0', 'Public Domain', 'Canva-Lizenz')),
      note: fc.option(name),
    })
    .filter(({ creator, source, note }) =>
      [creator, source, note].every((text) => !/^cc\b| via |lizenz|licen/i.test(text ?? '')),
    )
    .map(credit)

  test('reads back whatever formatCredit writes, in both languages', () => {
    fc.assert(
      fc.property(anyCredit, fc.constantFrom('de', 'en', 'de-AT'), (original, language) => {
        const line = formatCredit(original, language)
        expect(line === '' ? credit({}) : parseCreditLine(line)).toEqual(original)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('splitCaption', () => {
  test.each([
    [
      'Sam nutzt es. - Foto: Stroisch.eu/Canva.com',
      'Sam nutzt es.',
      ' - Foto: Stroisch.eu/Canva.com',
    ],
    ['Sam nutzt es. Foto: A/B', 'Sam nutzt es.', ' Foto: A/B'],
    ['Sam im Büro – © Anna', 'Sam im Büro', ' – © Anna'],
    ['Sam im Büro (Foto: A/B)', 'Sam im Büro', ' (Foto: A/B)'],
    ['Sam at work | Photo: A', 'Sam at work', ' | Photo: A'],
    ['Sam at work. Image courtesy of A', 'Sam at work.', ' Image courtesy of A'],
    ['Foto: A/B', '', 'Foto: A/B'],
  ])('splits %s', (text, caption, cut) => {
    expect(splitCaption(text)).toMatchObject({ caption, cut })
  })

  test.each([
    'Sam zeigt ein Foto: sich selbst',
    'Sam - ein Foto von Anna',
    'Sam im Büro (Foto: A/B',
    'Sam nutzt es.',
    '',
  ])('leaves whole: %s', (text) => {
    expect(splitCaption(text)).toBeNull()
  })

  test('loses no letter of any text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(' - ', ' ', '. ', ' (', ' | '),
        fc.constantFrom('Foto: A/B', 'Photo by A on B', '© A', 'nichts'),
        (before, divider, end) => {
          const text = before + divider + end
          const split = splitCaption(text)
          if (split) expect(split.caption + split.cut).toBe(text)
        },
      ),
    )
  })
})
