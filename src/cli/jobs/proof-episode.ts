import type { Finding } from '../../episode/findings/finding.ts'
import { reportFinding } from '../../episode/findings/problem-finding.ts'
import { proofFinding } from '../../episode/findings/proof-finding.ts'
import type { ProofFinding } from '../../episode/proofing/proof-finding.ts'
import { type ProofPage, proofPage } from '../../episode/proofing/proof-text.ts'
import { Proofreader } from '../../episode/proofing/proofreader.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import type { ShowSettings } from '../../episode/show/show-settings.ts'
import { readIgnoredWords } from '../../library/proofing/ignored-words.ts'
import { type OpenSpeller, openSpeller, type SpellerFolders } from '../../spelling/open-speller.ts'
import { reviewEpisode } from './review-episode.ts'

export interface PageToProof {
  page: PageDocument
  show: ShowSettings
  /** Absolute path of the episode's folder; null for a page that has none. */
  episodePath: string | null
  dictionaries: SpellerFolders
  /** BCP 47; for a page that has no language of its own. */
  fallbackLanguage: string
}

/** Proofreads a page as the window does, with its dictionaries, its show's glossary and its show's rules. */
export async function proofEpisode(toProof: PageToProof): Promise<Finding[]> {
  const { page, show, episodePath, dictionaries, fallbackLanguage } = toProof
  const read = proofPage(page)
  const speller = await spellerFor(dictionaries, languagesOf(read, fallbackLanguage))
  const ignored = episodePath === null ? [] : await readIgnoredWords(episodePath)
  const proofreader = new Proofreader({
    ...{ speller, fallbackLanguage, glossary: show.glossary, ruleSwitches: show.proofRules },
    isIgnored: (rule, words) => ignored.some((each) => each.rule === rule && each.words === words),
  })
  const byBlock = new Map<string, ProofFinding[]>()
  for (const block of proofreader.proof(read)) {
    if (block) byBlock.set(`${block.slot} ${block.blockId ?? ''}`, block.findings)
  }
  const inOrder = read.texts.flatMap(
    ({ slot, blockId }) => byBlock.get(`${slot} ${blockId ?? ''}`) ?? [],
  )
  const altered =
    episodePath === null
      ? []
      : await reviewEpisode({ page, show, episodePath, speller, fallbackLanguage })
  return [...speller.problems.map(reportFinding), ...altered, ...inOrder.map(proofFinding)]
}

const languagesOf = ({ language, texts }: ProofPage, fallback: string): string[] => [
  ...new Set([language ?? fallback, ...texts.flatMap(({ lang }) => lang ?? [])]),
]

/** Loaded once for each thread and choice of languages: that takes longer than to proofread a page. */
const spellers = new Map<string, Promise<OpenSpeller>>()

function spellerFor(folders: SpellerFolders, languages: readonly string[]): Promise<OpenSpeller> {
  const key = JSON.stringify([folders, languages])
  const speller = spellers.get(key) ?? openSpeller(folders, languages)
  spellers.set(key, speller)
  return speller
}
