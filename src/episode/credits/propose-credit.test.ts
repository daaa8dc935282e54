import { describe, expect, test } from 'vitest'
import { type Credit, EMPTY_CREDIT } from './credit.ts'
import { NO_METADATA, type PictureMetadata } from './picture-metadata.ts'
import { proposeCredit } from './propose-credit.ts'

describe('proposeCredit', () => {
  test.each<[Partial<PictureMetadata>, Partial<Credit> | null]>([
    [{}, null],
    [{ title: 'Am See' }, null],
    [{ creator: 'Jörg Müller' }, { creator: 'Jörg Müller' }],
    [{ copyright: '© 2024 Jörg Müller' }, { creator: 'Jörg Müller', note: '2024' }],
    [{ copyright: 'Jörg Müller' }, { creator: 'Jörg Müller' }],
    [
      { creator: 'Anna', source: 'dpa', creditLine: 'Anna/dpa' },
      { creator: 'Anna', source: 'dpa' },
    ],
    [
      { creator: 'Anna', creditLine: 'picture alliance/dpa | Anna' },
      { creator: 'Anna', creditLine: 'picture alliance/dpa | Anna' },
    ],
    [{ creator: 'Anna', source: 'Anna' }, { creator: 'Anna' }],
    [
      { creator: 'A', licenseUrl: 'http://creativecommons.org/licenses/by/4.0' },
      {
        creator: 'A',
        license: 'CC BY 4.0',
        licenseUrl: 'http://creativecommons.org/licenses/by/4.0',
      },
    ],
    [
      { creator: 'A', licenseUrl: 'https://a.eu/terms', usageTerms: 'Nur redaktionell' },
      { creator: 'A', license: 'Nur redaktionell', licenseUrl: 'https://a.eu/terms' },
    ],
    [{ creator: 'A', usageTerms: 'x'.repeat(500) }, { creator: 'A' }],
    [{ creator: 'A', licenseUrl: 'javascript:alert(1)', licensorUrl: 'a.eu' }, { creator: 'A' }],
    [
      { creator: 'A', licensorUrl: 'https://a.eu/buy' },
      { creator: 'A', sourceUrl: 'https://a.eu/buy' },
    ],
  ])('%o', (metadata, credit) => {
    expect(proposeCredit({ ...NO_METADATA, ...metadata }, 'de')).toEqual(
      credit && { ...EMPTY_CREDIT, ...credit },
    )
  })
})
