import type { Node } from '@tiptap/pm/model'
import { blockText } from './block-text.ts'
import type { Range } from './range.ts'

/** Why a place is not changed: it is code, the words of a link, or an address that stands in the text. */
export type Protection = 'code' | 'link' | 'address'

/** An address as people write it: of the web, or of somebody's mail. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"„“”]+|[^\s<>"„“”@]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
/** What no address is without: looked for first, since most texts hold none. */
const SIGNS_OF_ADDRESS = ['@', '://', 'www.', 'WWW.', 'Www.']

/**
 * What protects each of some places in a block of text; null for one that may be changed. Addresses behind links
 * and credits are no text, and never found.
 */
export function protectionsIn(block: Node, places: readonly Range[]): (Protection | null)[] {
  if (places.length === 0) return []
  const marked = markedRanges(block)
  const addresses = addressesIn(blockText(block))
  if (marked.length + addresses.length === 0) return places.map(() => null)
  return places.map(({ from, to }) => {
    const kinds = marked.filter((range) => range.from < to && range.to > from)
    if (kinds.some(({ protection }) => protection === 'code')) return 'code'
    if (addresses.some((range) => range.from < to && range.to > from)) return 'address'
    return kinds.length > 0 ? 'link' : null
  })
}

/** What of a block is no words: code, and addresses that stand in the text. */
export function sparedRanges(block: Node): Range[] {
  const code = markedRanges(block).filter(({ protection }) => protection === 'code')
  const ranges = [...code, ...addressesIn(blockText(block))]
  return ranges.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from)
}

function addressesIn(text: string): Range[] {
  if (!SIGNS_OF_ADDRESS.some((sign) => text.includes(sign))) return []
  return [...text.matchAll(ADDRESS)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }))
}

function markedRanges(block: Node): (Range & { protection: Protection })[] {
  const ranges: (Range & { protection: Protection })[] = []
  block.forEach(({ marks, nodeSize }, from) => {
    for (const protection of ['code', 'link'] as const) {
      if (marks.some(({ type }) => type.name === protection)) {
        ranges.push({ from, to: from + nodeSize, protection })
      }
    }
  })
  return ranges
}
