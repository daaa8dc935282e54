import type { ImportedPage } from '../formats/format.ts'
import { assemblePage } from './assemble-page.ts'
import { type KnownParts, PageDraft } from './page-draft.ts'
import { RULES } from './rules.ts'
import type { SourceBlock } from './source-block.ts'

/**
 * Makes a page of a source's blocks: finds title, cover, lead, player, facts and headings, and takes out
 * what the website put around them. What no rule is sure of stays in the body, to the letter.
 *
 * Every word of the source is then in a slot, in the body, in the words of a fact or credit, or in a
 * removed item's original. Lost: in title, alt text and player name the marks, and line breaks become
 * spaces (the receipt's items keep both).
 * @param known what the importer knows already; no rule finds it again
 * @param newId makes an id that is unique within page and receipt
 */
export function recognisePage(
  blocks: readonly SourceBlock[],
  known: KnownParts,
  newId: () => string,
): ImportedPage {
  const draft = RULES.reduce(
    (found, rule) => found.with(rule.find(found)),
    new PageDraft(blocks, known),
  )
  return assemblePage(draft, newId)
}
