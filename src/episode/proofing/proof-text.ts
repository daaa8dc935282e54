import { pageFacts } from '../page.ts'
import type { PageDocument } from '../schema/schema.ts'
import { blockText } from '../text-blocks/block-text.ts'
import { sparedRanges } from '../text-blocks/protection.ts'
import type { Range } from '../text-blocks/range.ts'
import { type TextBlock, type TextBlockName, textBlocks } from '../text-blocks/text-blocks.ts'

/** A block of text as it is proofread: plain data, to be sent where the dictionaries are. */
export interface ProofText extends TextBlockName {
  /** As text-blocks/block-text has it: offsets are those of the block's content. */
  text: string
  /** BCP 47; null: the page's. */
  lang: string | null
  /** Code and addresses, which nobody proofreads. */
  spared: readonly Range[]
}

/** A page as it is proofread. */
export interface ProofPage {
  /** All of them, in the order of the page. */
  texts: readonly ProofText[]
  /** BCP 47; null where the page names none. */
  language: string | null
  /** Names that are learned from the page: of guests, and such as stand in its title and again and again below. */
  names: readonly string[]
  /** Of the episode; null where the page has none. */
  number: number | null
}

const textsByNode = new WeakMap<TextBlock['node'], ProofText>()

/** What there is to proofread on a page. A block that was not changed is the same object as before. */
export function proofPage(page: PageDocument): ProofPage {
  const { language, guests, number } = pageFacts(page)
  const texts = textBlocks(page).map(proofText)
  return { texts, language, names: [...guests, ...titleNames(texts)], number }
}

function proofText({ node, slot, blockId, lang }: TextBlock): ProofText {
  const known = textsByNode.get(node)
  if (known && known.blockId === blockId && known.lang === lang) return known
  const text = { slot, blockId, lang, text: blockText(node), spared: sparedRanges(node) }
  textsByNode.set(node, text)
  return text
}

/** So often a word of the title stands below it, when it is a name and no typo. */
const LEARNED_FROM = 2

/** Words of the title with a capital that come again below, spelled in the same way. */
function titleNames(texts: readonly ProofText[]): string[] {
  const title = texts.find(({ slot }) => slot === 'title')?.text ?? ''
  const words = new Set(title.normalize().match(/\p{Lu}[\p{L}\p{M}]{2,}/gu))
  return [...words].filter((word) => {
    let count = 0
    for (const { slot, text } of texts) {
      if (slot !== 'title' && text.includes(word)) count += text.split(word).length - 1
      if (count >= LEARNED_FROM) return true
    }
    return false
  })
}
