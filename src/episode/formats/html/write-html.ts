import type { Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'

/**
 * Elements as HTML source, the few characters that need it escaped by their names (`&amp;`). A raw node
 * is source that was written here before; nothing that comes from outside is one.
 */
export function writeHtml(node: Nodes): string {
  return toHtml(node, {
    allowDangerousHtml: true,
    characterReferences: { useNamedReferences: true },
  })
}
