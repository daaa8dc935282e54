import type { Mark, Node } from '@tiptap/pm/model'
import { schema } from '../../schema/schema.ts'
import type { ExportContext } from '../html/export-context.ts'
import { foldLines } from '../html/inline-to-hast.ts'
import { isSafeUrl } from '../safe-url.ts'

/**
 * The inline content of a block as words, a line break as a line feed. Where a link ends, its address
 * follows in brackets; an unsafe one is a loss.
 */
export function inlineToText(block: Node, context: ExportContext): string {
  const leaves = block.children
  const words: string[] = []
  let start = 0
  leaves.forEach((leaf, at) => {
    words.push(leaf.isText ? foldLines(leaf.text ?? '') : '\n')
    const link = linkOf(leaf)
    const next = leaves[at + 1]
    if (link && next && linkOf(next)?.eq(link)) return
    if (link) {
      const linked = leaves.slice(start, at + 1).map((part) => part.textContent)
      words.push(addressAfter(linked.join(''), link, context))
    }
    start = at + 1
  })
  return words.join('')
}

/** The address that follows words; nothing where they are the address. */
export function withAddress(words: string, address: string | null): string {
  const shown = address?.replace(/^(?:mailto|tel):/i, '')
  return !shown || shown === words.trim() ? '' : ` (${shown})`
}

function linkOf(leaf: Node): Mark | undefined {
  return leaf.marks.find((mark) => mark.type === schema.marks.link)
}

function addressAfter(words: string, link: Mark, { losses }: ExportContext): string {
  const { href, title } = link.attrs
  if (title) losses.add('link-title', { title })
  if (isSafeUrl(href)) return withAddress(words, href)
  losses.add('unsafe-link', { address: href })
  return ''
}
