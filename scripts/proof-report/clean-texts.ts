import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseMarkdown } from '../../src/episode/formats/markdown/parse-markdown.ts'
import { parseText } from '../../src/episode/formats/text/parse-text.ts'
import { createPage } from '../../src/episode/page.ts'
import { type ProofText, proofPage } from '../../src/episode/proofing/proof-text.ts'
import type { PageDocument } from '../../src/episode/schema/schema.ts'

const root = join(import.meta.dirname, '../..')
/** The user's guide as it was when it was first measured, so that figures can be compared. */
const GUIDES = { de: 'texts/de.md', en: 'texts/en.md' } as const
/** What was put right in the sample page by hand: its typos are counted elsewhere. */
const CORRECTIONS = [
  ['Eipisode', 'Episode'],
  ['LInkedIn', 'LinkedIn'],
  ['firmeninteres', 'firmeninternes'],
  ['Linkskein kein', 'Links kein'],
  ['in Episode des', 'in Episode 25 des'],
] as const

/**
 * Texts without typos, all of this project: the user's guide and, in German, the sample page as it was corrected.
 */
export function cleanTexts(language: 'de' | 'en'): ProofText[] {
  let lastId = 0
  const newId = () => `id${++lastId}`
  const pages: PageDocument[] = [
    parseMarkdown(readFileSync(join(import.meta.dirname, GUIDES[language]), 'utf8'), newId).page,
  ]
  if (language === 'de') pages.push(correctedSample(newId))
  const texts = pages.flatMap((page) => proofPage(page).texts)
  return texts.filter(({ text }) => text !== '')
}

function correctedSample(newId: () => string): PageDocument {
  const path = join(root, 'src/episode/fixtures/folge-25-sam-linkedin.txt')
  const text = CORRECTIONS.reduce(
    (now, [wrong, right]) => now.replaceAll(wrong, right),
    readFileSync(path, 'utf8'),
  )
  return parseText(text, newId).page ?? createPage()
}
