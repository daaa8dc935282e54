import type { Node } from '@tiptap/pm/model'
import { fromHtml } from 'hast-util-from-html'
import { schema } from '../../schema/schema.ts'
import { refuseTooDeep } from '../refuse-too-deep.ts'
import { startReading } from './reading.ts'
import { sanitizeContent } from './sanitize-content.ts'
import { setAside } from './set-aside.ts'
import { readSourceBlocks } from './source-blocks.ts'

/**
 * Reads a piece of HTML, as it comes from a clipboard, as clean blocks of a body. Nothing is recognised;
 * a heading of level 1 becomes one of level 2.
 * @throws Problem file-too-deep when the source is nested too deeply
 */
export function parseHtmlFragment(html: string, newId: () => string): Node[] {
  return refuseTooDeep(() => {
    const fragment = fromHtml(html, { fragment: true })
    const reading = startReading(newId)
    reading.setAside = setAside(fragment)
    const blocks = readSourceBlocks(sanitizeContent(fragment).children, reading)
    return blocks.map(({ block, level }) => (level === 1 ? asHeading(block) : block))
  })
}

function asHeading({ attrs: { id, lang }, content }: Node): Node {
  return schema.node('heading', { id, lang, level: 2 }, content)
}
