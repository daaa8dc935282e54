import type { Node } from '@tiptap/pm/model'
import type { Nodes } from 'hast'
import { formatCredit } from '../../credits/format-credit.ts'
import type { PageDocument } from '../../schema/schema.ts'
import { formatClock } from '../html/speaker-to-hast.ts'

/** The words that a page shows without its title, in order, without any space: for comparing with exports. */
export function wordsOfPage(page: PageDocument, language: string): string {
  const words: string[] = []
  page.descendants((node) => {
    if (node.type.name === 'title' || node.type.name === 'alt') return false
    if (node.type.name === 'caption') return false
    if (node.attrs.speaker) words.push(`${node.attrs.speaker}:`)
    if (typeof node.attrs.startMs === 'number') words.push(formatClock(node.attrs.startMs))
    if (node.isText) words.push(node.text ?? '')
    if (isPicture(node)) words.push(captionOf(node, language))
    return true
  })
  return withoutSpace(words.join(''))
}

/** A page without the address of its audio, which some targets show among its words. */
export function withoutAudio(page: PageDocument): PageDocument {
  return page.type.create({ ...page.attrs, audioUrl: null }, page.content)
}

/** Words without the space that languages of markup change, a no-break space kept. */
export function withoutSpace(words: string): string {
  return words.replace(/[ \t\n\f\r]+/g, '')
}

/** What of the words does not follow in a text that has others between them. */
export function missingLetters(words: string, text: string): string {
  let at = 0
  const letters = [...words]
  const found = letters.findIndex((letter) => {
    const next = text.indexOf(letter, at)
    at = next + letter.length
    return next < 0
  })
  return found < 0 ? '' : letters.slice(found).join('')
}

/** The text of elements as it stands there. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

const isPicture = (node: Node): boolean => node.type.name === 'cover' || node.type.name === 'figure'

function captionOf(picture: Node, language: string): string {
  const { credit } = picture.attrs
  return picture.child(1).textContent + (credit ? formatCredit(credit, language) : '')
}
