import { comparePages } from '../comparison/compare-pages.ts'
import { createGlossary, knowsIn } from '../proofing/glossary.ts'
import type { GlossaryEntry } from '../proofing/glossary-entry.ts'
import { proofPage } from '../proofing/proof-text.ts'
import type { Speller } from '../proofing/speller.ts'
import type { PageDocument } from '../schema/schema.ts'
import type { Alteration } from './alteration.ts'
import { findAlterations } from './find-alterations.ts'

export interface CleanUpReview {
  speller: Speller
  /** What the show calls things. */
  glossary: readonly GlossaryEntry[]
  /** BCP 47; for a page that names no language. */
  fallbackLanguage: string
  /** So many words may come or go at one place without being told. */
  freeWords: number
}

/** What a clean-up changed on a page beyond its spelling, in the page's order, as dictionaries and glossary see it. */
export function reviewCleanUp(
  before: PageDocument,
  after: PageDocument,
  { speller, glossary: entries, fallbackLanguage, freeWords }: CleanUpReview,
): Alteration[] {
  const { language, names } = proofPage(after)
  const ofPage = language ?? fallbackLanguage
  const glossary = createGlossary(entries, names, knowsIn(speller, ofPage))
  const knows = (word: string, lang: string | null): boolean => {
    const asked = lang ?? ofPage
    if (glossary.has(word) || speller.knows(word, asked)) return true
    return /^de\b/i.test(asked) && speller.knows(word, 'en')
  }
  return findAlterations(comparePages(before, after), { knows, freeWords })
}
