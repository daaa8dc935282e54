import { expect, test } from 'vitest'
import { reviewCleanUp } from '../episode/clean-up/review-clean-up.ts'
import { createPage } from '../episode/page.ts'
import { schema } from '../episode/schema/schema.ts'
import { shippedSpeller } from './testing/shipped-speller.ts'

const pageOf = (text: string) =>
  createPage({
    title: 'Sam',
    facts: { language: 'de' },
    body: [schema.node('paragraph', { id: 'a' }, [schema.text(text)])],
  })

test.each([
  [
    'Die Eipisode über mein firmeninteres Netzwerk',
    'Die Episode über mein firmeninternes Netzwerk',
  ],
  ['Views oder Linkskein Geld', 'Views oder Links, kein Geld'],
  ['wie er LInkedIn nutzt', 'wie er LinkedIn nutzt'],
  ['Das Feedbakc kommt', 'Das Feedback kommt'],
  ['Yihneg sagt', 'Yiheng sagt'],
])('%s > %s is spelling', async (before, after) => {
  expect(await kinds(before, after)).toEqual([])
})

test.each([
  ['Er sagt das es gut ist', 'Er sagt dass es gut ist', 'other-word'],
  ['Das ist nicht gut', 'Das ist gut', 'words-removed'],
  ['Das ist gut', 'Das ist sehr gut', 'words-added'],
  ['Wir hatten Feedback', 'Wir haben Feedback', 'other-word'],
  ['Das Team arbeitet', 'Das Tram arbeitet', 'other-word'],
  ['Yiheng sagt', 'Tiheng sagt', 'other-word'],
])('%s > %s is more', async (before, after, kind) => {
  expect(await kinds(before, after)).toEqual([kind])
})

async function kinds(before: string, after: string): Promise<string[]> {
  const speller = await shippedSpeller()
  const glossary = [{ term: 'Yiheng', wrong: [], like: null }]
  return reviewCleanUp(pageOf(before), pageOf(after), {
    ...{ speller, glossary, fallbackLanguage: 'de', freeWords: 0 },
  }).map(({ kind }) => kind)
}
