import { DOMSerializer, type Node, type Schema } from '@tiptap/pm/model'
import type { Credit } from '../../../episode/credits/credit.ts'
import { createElement } from '../views/create-element.ts'

/**
 * Writes copied parts of a page as the HTML that other programs expect: headings, paragraphs, figures
 * with their caption and credit, nothing of the editor's own.
 * @param wordCredit a credit as the page shows it
 */
export function createClipboardSerializer(
  schema: Schema,
  wordCredit: (credit: Credit) => string,
): DOMSerializer {
  const figure = (node: Node) => {
    const { src, credit } = node.attrs
    const [alt, caption] = node.children
    const image = createElement('img', { alt: alt?.textContent ?? '', ...(src && { src }) })
    const words = createElement('figcaption', {})
    if (caption) serializer.serializeFragment(caption.content, { document }, words)
    const line = credit ? wordCredit(credit) : ''
    if (line) words.append(words.hasChildNodes() ? ' ' : '', createElement('small', {}, line))
    return createElement('figure', {}, image, words)
  }
  const serializer = new DOMSerializer(
    {
      ...DOMSerializer.nodesFromSchema(schema),
      title: () => ['h1', 0],
      lead: () => ['p', 0],
      player: () => ['p', 0],
      alt: () => ['p', 0],
      caption: () => ['p', 0],
      body: () => ['div', 0],
      cover: figure,
      figure,
    },
    DOMSerializer.marksFromSchema(schema),
  )
  return serializer
}
