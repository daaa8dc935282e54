import { describe, expect, it } from 'vitest'
import { languageOptions } from './language-options.ts'

const labels = (current: string | null, inLanguage: string) =>
  languageOptions(current, inLanguage).map(({ label }) => label)

describe('languageOptions', () => {
  it('names languages in the language asked for, in its order', () => {
    expect(labels(null, 'de')).toContain('Deutsch')
    expect(labels(null, 'en').indexOf('English')).toBeLessThan(labels(null, 'en').indexOf('German'))
  })

  it('offers a rare language that the page has', () => {
    expect(languageOptions('gsw', 'de').find(({ value }) => value === 'gsw')?.label).toBe(
      'Schweizerdeutsch',
    )
  })

  it('bears a tag that is none', () => {
    expect(labels('x', 'de')).toContain('x')
  })
})
