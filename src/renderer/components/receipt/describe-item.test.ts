import { describe, expect, it } from 'vitest'
import source from '../../../episode/fixtures/folge-25-sam-linkedin.txt?raw'
import { importers } from '../../../episode/formats/importers.ts'
import { createI18n } from '../../../i18n/create-i18n.ts'
import { locales } from '../../../i18n/locales.ts'
import { describeItem, type ReceiptTexts } from './describe-item.ts'

let lastId = 0
const { items } = importers.text(source, () => `id${++lastId}`)

const described = (language: 'de' | 'en') => {
  const t: ReceiptTexts = createI18n(language, locales).getFixedT(language, [
    'receipt',
    'facts',
  ] as const)
  return items.map((item) => describeItem(item, t, language))
}

describe('describeItem', () => {
  it('says in German what was recognised and what was removed', () => {
    const words = described('de')
    expect(words).toContain('Sprache der Seite: Deutsch')
    expect(words).toContain('Nummer der Folge: 25')
    expect(words).toContain('Bildnachweis: Foto: Stroisch.eu/Canva.com')
    expect(words).toContain('Titel ein zweites Mal')
    expect(words.filter((line) => line === 'Überschrift 2')).toHaveLength(5)
  })

  it('says who speaks a paragraph of a transcript, and when', () => {
    const text = 'Ein Titel\n\n[00:04] Anna: Eins.\n\n[1:00:05] Anna: Zwei.\n\n(1:00:06) Ja.'
    const t: ReceiptTexts = createI18n('de', locales).getFixedT('de', ['receipt', 'facts'] as const)
    const words = importers
      .text(text, () => `id${++lastId}`)
      .items.map((item) => describeItem(item, t, 'de'))
    expect(words).toEqual([
      'Titel',
      'Sprecher: Anna, Zeit: 0:04',
      'Sprecher: Anna, Zeit: 1:00:05',
      'Zeit: 1:00:06',
    ])
  })

  it('says it in English', () => {
    expect(described('en')).toContain('Language of the page: German')
    expect(described('en')).toContain('Title a second time')
  })

  it('leaves no key untranslated', () => {
    for (const words of [...described('de'), ...described('en')]) {
      expect(words).not.toMatch(/reasons\.|slots\.|labels\.|construct\./)
    }
  })
})
