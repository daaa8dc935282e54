import type { Node } from '@tiptap/pm/model'
import type { Element } from 'hast'
import { createPicture } from '../../page.ts'
import { decodeAddress } from '../decode-address.ts'
import { isPicturePath } from '../safe-url.ts'
import { type Caption, readCaption } from './caption-from-hast.ts'
import { elementsOf, findElements, isElement, numberProperty, textProperty } from './element.ts'
import { noteSimplified, type Reading } from './reading.ts'

/** Reads an `<img>` that stands by itself; its title is what Markdown uses as a caption. */
export function pictureFromHast(img: Element, reading: Reading): Node {
  const title = textProperty(img, 'title')
  const caption = readCaption(title ? [{ type: 'text', value: title }] : [], reading)
  return createFigure('figure', img, caption, reading)
}

/**
 * Reads a `<figure>`: its pictures (one figure each, the caption at the first), its caption and the
 * credit in it. Lost: addresses of pictures that are not files beside the page; they are noted.
 */
export function figureFromHast(
  figure: Element,
  kind: 'cover' | 'figure',
  reading: Reading,
): Node[] {
  const captions = elementsOf(figure).filter((child) => isElement(child, 'figcaption'))
  const caption = readCaption(
    captions.flatMap(({ children }) => children),
    reading,
  )
  const [first, ...others] = findElements(figure, (element) => isElement(element, 'img'))
  return [
    createFigure(kind, first ?? null, caption, reading),
    ...others.map((img) => pictureFromHast(img, reading)),
  ]
}

function createFigure(
  kind: 'cover' | 'figure',
  img: Element | null,
  { content, credit, cut }: Caption,
  reading: Reading,
): Node {
  const size = img && { width: numberProperty(img, 'width'), height: numberProperty(img, 'height') }
  const attrs = {
    ...(kind === 'figure' ? { id: reading.newId() } : {}),
    src: img && readPath(img, reading),
    credit,
    decorative: isDecorative(img),
    ...size,
  }
  const picture = createPicture(kind, attrs, (img && textProperty(img, 'alt')) ?? '', content)
  if (cut) reading.creditWords.set(picture, cut)
  return picture
}

/** WAI-ARIA's words for what means nothing: an empty alt text alone may have been forgotten. */
const isDecorative = (img: Element | null): boolean =>
  img !== null && ['presentation', 'none'].includes(textProperty(img, 'role') ?? '')

/** The file that an `<img>` names beside the page; any other address is noted and left out. */
function readPath(img: Element, reading: Reading): string | null {
  const address = textProperty(img, 'src')
  if (!address) return null
  const path = decodeAddress(address)
  if (isPicturePath(path)) return path
  if (!/^\s*(data|javascript):/i.test(address)) {
    noteSimplified(reading, 'picture-address', address)
  }
  return null
}
