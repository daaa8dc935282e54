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
    // As they stand below pictures of German and English sites.
    ['Foto: dpa', { creator: 'dpa' }],
    ['© 2024 dpa', { creator: 'dpa', note: '2024' }],
    ['(c) Anna Müller', { creator: 'Anna Müller' }],
    ['Copyright: Anna Müller', { creator: 'Anna Müller' }],
    ['Copyright © 2023 Anna Müller', { creator: 'Anna Müller', note: '2023' }],
    [
      'Foto: picture alliance/dpa | Anna Müller',
      { creator: 'picture alliance/dpa', source: 'Anna Müller' },
    ],
    ['Foto: Anna Müller/dpa-Zentralbild', { creator: 'Anna Müller', source: 'dpa-Zentralbild' }],
    ['Foto: IMAGO / Anna Müller', { creator: 'IMAGO', source: 'Anna Müller' }],
    ['Foto: privat', { creator: 'privat' }],
    ['Fotos: Anna Müller', { creator: 'Anna Müller' }],
    ['Fotocredit: Anna Müller', { creator: 'Anna Müller' }],
    ['Foto-Credits: Anna Müller', { creator: 'Anna Müller' }],
    ['Fotonachweis: Anna Müller', { creator: 'Anna Müller' }],
    ['Bildnachweis: Anna Müller / Unsplash', { creator: 'Anna Müller', source: 'Unsplash' }],
    ['Bildrechte: NDR', { creator: 'NDR' }],
    ['Bildquelle: Pixabay', { source: 'Pixabay' }],
    ['Fotoquelle: Deutsches Museum', { source: 'Deutsches Museum' }],
    ['Quelle: Statista', { source: 'Statista' }],
    ['Titelbild: Anna Müller', { creator: 'Anna Müller' }],
    ['Beitragsbild: © Anna Müller', { creator: 'Anna Müller' }],
    ['Grafik: Reinschrift', { creator: 'Reinschrift' }],
    ['Illustration: Anna Müller', { creator: 'Anna Müller' }],
    ['Screenshot: YouTube', { creator: 'YouTube' }],
    ['Collage: Anna Müller', { creator: 'Anna Müller' }],
    ['Bild: NAME / CC BY 4.0', { creator: 'NAME', license: 'CC BY 4.0' }],
    ['Foto: Anna Müller, CC BY-SA 3.0 DE', { creator: 'Anna Müller', license: 'CC BY-SA 3.0 DE' }],
    [
      'Foto: Anna Müller/Wikimedia Commons (CC BY-SA 4.0)',
      { creator: 'Anna Müller', source: 'Wikimedia Commons', license: 'CC BY-SA 4.0' },
    ],
    ['Foto: Anna Müller, gemeinfrei', { creator: 'Anna Müller', license: 'gemeinfrei' }],
    [
      'Foto: Anna Müller, alle Rechte vorbehalten',
      { creator: 'Anna Müller', license: 'alle Rechte vorbehalten' },
    ],
    ['Foto: Anna Müller, eigenes Bild', { creator: 'Anna Müller', license: 'eigenes Bild' }],
    [
      'Foto: Anna/Pixabay (Pixabay-Lizenz)',
      { creator: 'Anna', source: 'Pixabay', license: 'Pixabay-Lizenz' },
    ],
    ['Foto von Anna Müller auf Unsplash', { creator: 'Anna Müller', source: 'Unsplash' }],
    [
      'Foto: „Am See“ von Anna Müller/Flickr, CC BY 2.0',
      { title: 'Am See', creator: 'Anna Müller', source: 'Flickr', license: 'CC BY 2.0' },
    ],
    ['Photo by NAME on Unsplash', { creator: 'NAME', source: 'Unsplash' }],
    ['Photo by Anna Miller via Getty Images', { creator: 'Anna Miller', source: 'Getty Images' }],
    ['Image by Gerd Altmann from Pixabay', { creator: 'Gerd Altmann', source: 'Pixabay' }],
    ['Photograph: Anna Miller/The Guardian', { creator: 'Anna Miller', source: 'The Guardian' }],
    ['Photo credit: Anna Miller', { creator: 'Anna Miller' }],
    ['Image credits: NASA/JPL', { creator: 'NASA', source: 'JPL' }],
    ['Courtesy of Anna Miller', { creator: 'Anna Miller' }],
    ['Photo courtesy of the BBC', { creator: 'the BBC' }],
    ['Picture: Anna Miller / Alamy', { creator: 'Anna Miller', source: 'Alamy' }],
    ['Source: Wikimedia Commons', { source: 'Wikimedia Commons' }],
    ['Image source: Shutterstock', { source: 'Shutterstock' }],
    [
      '“On the lake” by Anna Miller, CC BY 4.0',
      { title: 'On the lake', creator: 'Anna Miller', license: 'CC BY 4.0' },
    ],
    [
      'Photo: Anna Miller. All rights reserved',
      { creator: 'Anna Miller', license: 'All rights reserved' },
    ],
    [
      '© Anna Miller. All rights reserved.',
      { creator: 'Anna Miller', license: 'All rights reserved' },
    ],
    ['Copyright 2024 Anna Miller', { creator: 'Anna Miller', note: '2024' }],
    ['Foto: Anna Müller (Ausschnitt)', { creator: 'Anna Müller', note: 'Ausschnitt' }],
    ['Bild: KI-generiert mit Midjourney', { creator: 'KI-generiert mit Midjourney' }],
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
    '„Am See“ von Anna Müller ist ein Lied',
    'Courtesy is of the essence',
    'Quelle',
    'Source code is on GitHub',
    'Copyright law is complicated',
    'Screenshots helfen: sie zeigen alles',
    '',
  ])('leaves alone: %s', (line) => {
    expect(parseCreditLine(line)).toBeNull()
  })

  const name = fc.stringMatching(/^[A-Za-zÄÖÜäöüß][\p{L}\d.&'-]{0,12}( [\p{L}\d.&'-]{1,12}){0,3}$/u)
  const address = fc.stringMatching(/^[a-z]{2,9}\.(com|de|eu)(\/[a-z]{1,8}){0,2}$/)
  const anyCredit: fc.Arbitrary<Credit> = fc
    .record({
      title: fc.option(name),
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
