import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import type { ExportOptions } from '../format.ts'
import { arbitraryPage, RUNS } from '../testing/arbitrary-page.ts'
import { samplePage } from '../testing/sample-page.ts'
import { serializeHtmlFragment, serializeHtmlPage } from './serialize-html.ts'

const options: ExportOptions = { fallbackLanguage: 'de', pictureUrl: encodeURI }
const presets = ['html-validate:standard', 'html-validate:a11y']

/** What is wrong with the words of a page, not with how they are written: empty headings, skipped levels. */
const ofTheContent = { 'heading-level': 'off', 'empty-heading': 'off', 'wcag/h30': 'off' }

async function complaints(html: string, config: object): Promise<string[]> {
  const report = await new HtmlValidate({ root: true, ...config }).validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  )
}

describe('the HTML validator accepts', () => {
  test('the sample page', async () => {
    const { text } = serializeHtmlPage(samplePage(), options)
    expect(await complaints(text, { extends: [...presets, 'html-validate:document'] })).toEqual([])
  })

  test('the sample fragment', async () => {
    const { text } = serializeHtmlFragment(samplePage(), options)
    expect(await complaints(text, { extends: presets })).toEqual([])
  })

  test(
    'every page',
    async () => {
      const config = { extends: [...presets, 'html-validate:document'], rules: ofTheContent }
      await fc.assert(
        fc.asyncProperty(arbitraryPage, async (page) => {
          expect(await complaints(serializeHtmlPage(page, options).text, config)).toEqual([])
        }),
        { numRuns: Math.ceil(RUNS / 5) },
      )
    },
    RUNS * 600,
  )
})

test('the validator would complain', async () => {
  const wrong = serializeHtmlPage(samplePage(), options).text.replace('lang="de"', '')
  expect(await complaints(wrong, { extends: presets })).not.toEqual([])
})
