import type { Node } from '@tiptap/pm/model'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isSafeUrl } from '../safe-url.ts'
import { creditToHast } from './credit-to-hast.ts'
import type { ExportContext } from './export-context.ts'
import { foldLines, inlineToHast } from './inline-to-hast.ts'

/**
 * A cover or figure as `<figure>`; the credit stands in its one `<figcaption>`. Without a picture the
 * alt text has no place and is a loss; so is an address that is none of a picture.
 */
export function figureToHast(picture: Node, context: ExportContext, className?: string): Element {
  const { src, width, height, decorative } = picture.attrs
  const alt = foldLines(picture.child(0).textContent)
  const caption = captionToHast(picture, context)
  const children: ElementContent[] = []
  const isSafe = src && isSafeUrl(src)
  if (src && !isSafe) context.losses.add('unsafe-link', { address: src })
  if (isSafe) {
    const role = decorative ? 'presentation' : undefined
    const url = context.pictureUrl(src)
    children.push(h('img', { src: url, alt, width, height, role, ...sizesOf(src, context) }))
  }
  if (!isSafe && alt) context.losses.add('alt-without-picture', { alt })
  if (caption.length > 0) children.push(h('figcaption', caption))
  const lines = children.flatMap((child) => [{ type: 'text' as const, value: '\n  ' }, child])
  if (lines.length > 0) lines.push({ type: 'text', value: '\n' })
  return h('figure', { className }, lines)
}

/** What lets a browser load a smaller file on a smaller screen (HTML, `srcset`); text is 40rem wide at most. */
function sizesOf(
  src: string,
  { pictureSizes }: ExportContext,
): { srcSet?: string; sizes?: string } {
  const sizes = pictureSizes?.(src) ?? []
  if (sizes.length < 2) return {}
  return {
    srcSet: sizes.map(({ url, widthPx }) => `${url.replaceAll(',', '%2C')} ${widthPx}w`).join(', '),
    sizes: '(max-width: 40rem) 100vw, 40rem',
  }
}

/** What stands below a picture: its caption, then its credit. */
export function captionToHast(picture: Node, context: ExportContext): ElementContent[] {
  const caption = inlineToHast(picture.child(1), context)
  const credit = creditToHast(picture.attrs.credit, context)
  if (!credit) return caption
  if (caption.length === 0) return [credit]
  return [...caption, { type: 'text', value: ' ' }, credit]
}
