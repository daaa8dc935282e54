import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

/** Emoji and bullets that websites draw as pictures. */
const ICON_SIZE = 32
const ICON_CLASS = /emoji|smil(ey|ie)|icon/i

/** A figure as the editor reads it: its picture's words; the picture itself is to be added anew. */
export function pastedFigure(alt: string, caption: readonly ElementContent[]): Element {
  return h('figure', { 'data-picture': 'figure' }, [
    h('div', { 'data-slot': 'alt' }, h('p', { 'data-placeholder': '' }, alt)),
    h('div', { 'data-slot': 'caption' }, h('p', { 'data-placeholder': '' }, [...caption])),
  ])
}

export function altOf({ properties }: Element): string {
  const alt = properties.alt ?? properties.title
  return typeof alt === 'string' ? alt.replace(/\s+/g, ' ').trim() : ''
}

/** Whether an image is not a picture of the page but a sign in the text, or there to count readers. */
export function isIcon({ properties }: Element): boolean {
  const sizes = [properties.width, properties.height].map(Number)
  if (sizes.some((size) => size > 0 && size <= ICON_SIZE)) return true
  return ICON_CLASS.test([properties.className].flat().join(' '))
}
