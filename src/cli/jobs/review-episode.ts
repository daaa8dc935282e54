import { reviewCleanUp } from '../../episode/clean-up/review-clean-up.ts'
import { alterationFinding } from '../../episode/findings/alteration-finding.ts'
import type { Finding } from '../../episode/findings/finding.ts'
import { problemFinding } from '../../episode/findings/problem-finding.ts'
import { Problem } from '../../episode/problem.ts'
import type { Speller } from '../../episode/proofing/speller.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import type { ShowSettings } from '../../episode/show/show-settings.ts'
import { readPageBefore, readTypoOnly } from '../../library/proofing/typo-only.ts'

export interface PageToReview {
  page: PageDocument
  show: ShowSettings
  /** Absolute path of the episode's folder. */
  episodePath: string
  speller: Speller
  /** BCP 47; for a page that has no language of its own. */
  fallbackLanguage: string
}

/** What changed beyond the spelling on a page of which nothing but typos is to change; nothing of any other. */
export async function reviewEpisode(toReview: PageToReview): Promise<Finding[]> {
  const { page, show, episodePath, speller, fallbackLanguage } = toReview
  const typoOnly = await readTypoOnly(episodePath)
  if (!typoOnly) return []
  try {
    const before = await readPageBefore(episodePath, typoOnly)
    const { glossary, typoOnlyFreeWords: freeWords } = show
    const options = { speller, glossary, fallbackLanguage, freeWords }
    return reviewCleanUp(before, page, options)
      .filter(({ key }) => !typoOnly.allowed.includes(key))
      .map(alterationFinding)
  } catch (error) {
    if (error instanceof Problem) return [problemFinding(error)]
    throw error
  }
}
