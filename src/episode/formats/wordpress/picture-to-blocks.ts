import type { Node } from '@tiptap/pm/model'
import type { ExportContext } from '../html/export-context.ts'
import { captionToHast } from '../html/figure-to-hast.ts'
import { foldLines } from '../html/inline-to-hast.ts'
import { isSafeUrl, isWebUrl } from '../safe-url.ts'
import { blockMarkup } from './block-markup.ts'
import { escapeAttribute, plainAddress, withoutReferences } from './block-values.ts'
import { writeRichText } from './write-rich-text.ts'

/**
 * A cover or figure as an image block with caption and credit in its one figcaption; without a picture
 * as a paragraph of them. An address that is not of the web is a picture to upload, which is a loss.
 * @returns [] where there is nothing to see
 */
export function pictureToBlocks(picture: Node, context: ExportContext): string[] {
  const { src } = picture.attrs
  const alt = foldLines(picture.child(0).textContent)
  const caption = writeRichText(captionToHast(picture, context))
  if (!src || !isSafeUrl(src)) {
    if (src) context.losses.add('unsafe-link', { address: src })
    if (alt) context.losses.add('alt-without-picture', { alt })
    return caption ? [blockMarkup('paragraph', `<p>${caption}</p>`)] : []
  }
  const url = context.pictureUrl(src)
  if (!isWebUrl(url)) context.losses.add('picture-apart', { name: src })
  const plainAlt = withoutReferences(alt)
  if (plainAlt !== alt) context.losses.add('alt-entity', { alt })
  const image = `<img src="${escapeAttribute(plainAddress(url))}" alt="${escapeAttribute(plainAlt)}"/>`
  return [
    blockMarkup('image', `<figure class="wp-block-image">${image}${figcaption(caption)}</figure>`),
  ]
}

/** Signs that WordPress's editor keeps to itself: it takes them out of words, and counts them as none. */
export const EDITORS_SIGNS = /[\ufeff\ufffc]/g

/** Words below a picture or a player; none without words, since the editor would find that invalid. */
export function figcaption(html: string): string {
  return /[^ \t\n\f\r]/.test(html.replace(EDITORS_SIGNS, ''))
    ? `<figcaption class="wp-element-caption">${html}</figcaption>`
    : ''
}
