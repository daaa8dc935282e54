import type { Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** Elements as HTML source, the few characters that need it escaped by their names (`&amp;`). */
export function writeHtml(node: Nodes): string {
  return toHtml(node, { characterReferences: { useNamedReferences: true } })
}
