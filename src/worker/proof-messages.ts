import type { Alteration } from '../episode/clean-up/alteration.ts'
import type { GlossaryEntry } from '../episode/proofing/glossary-entry.ts'
import type { ProofPage, ProofText } from '../episode/proofing/proof-text.ts'
import type { ProofNews } from '../ipc/contract.ts'
import type { IgnoredWords } from '../library/proofing/ignored-words.ts'
import type { SpellerFolders } from '../spelling/open-speller.ts'

/** What the thread that proofreads is told. */
export type ToProofThread = BeginProofing | ProofPageNow | ReviewCleanUp

/** Another page, or another way to read this one: everything is told anew. */
export interface BeginProofing {
  type: 'begin'
  id: number
  folders: SpellerFolders
  glossary: readonly GlossaryEntry[]
  ruleSwitches: Readonly<Record<string, boolean>>
  ignored: readonly IgnoredWords[]
  /** BCP 47; for a page that names none. */
  fallbackLanguage: string
}

/** The page as it is now. */
export interface ProofPageNow extends Pick<ProofPage, 'language' | 'names' | 'number'> {
  type: 'page'
  id: number
  /** Its blocks by name (nameOfText), in their order. */
  blocks: readonly string[]
  /** Those that are not known yet, or are others now. */
  changed: readonly ProofText[]
}

/** What changed on the page beyond its spelling is wanted, once the page is read. */
export interface ReviewCleanUp {
  type: 'review'
  id: number
  /** The page before, as JSON; null: the one that was sent last. */
  before: string | null
  /** The page now, as JSON. */
  after: string
  /** So many words may come or go at one place without being told. */
  freeWords: number
}

/** What it tells: of the page that was begun with this id. */
export type FromProofThread =
  | { type: 'news'; id: number; news: ProofNews }
  | { type: 'reviewed'; id: number; alterations: Alteration[] }

export const nameOfText = ({ slot, blockId }: Pick<ProofText, 'slot' | 'blockId'>): string =>
  `${slot} ${blockId ?? ''}`
