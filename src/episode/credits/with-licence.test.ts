import { describe, expect, test } from 'vitest'
import { EMPTY_CREDIT } from './credit.ts'
import { withLicence } from './with-licence.ts'

const CC_BY = 'https://creativecommons.org/licenses/by/4.0/'

describe('a licence', () => {
  test('brings its address along', () => {
    const credit = withLicence(EMPTY_CREDIT, 'cc-by 4.0')
    expect(credit).toMatchObject({ license: 'cc-by 4.0', licenseUrl: CC_BY })
  })

  test('takes the address of the former one away', () => {
    const before = { ...EMPTY_CREDIT, license: 'CC BY 4.0', licenseUrl: `${CC_BY}deed.de` }
    expect(withLicence(before, 'eigenes Bild')).toMatchObject({ licenseUrl: null })
    expect(withLicence(before, 'Unsplash-Lizenz').licenseUrl).toContain('unsplash.com')
    expect(withLicence(before, '')).toEqual(EMPTY_CREDIT)
  })

  test('leaves an address alone that is nobody else’s', () => {
    const before = { ...EMPTY_CREDIT, license: 'Pressefoto', licenseUrl: 'https://sam.eu/presse' }
    expect(withLicence(before, 'CC BY 4.0').licenseUrl).toBe('https://sam.eu/presse')
  })
})
