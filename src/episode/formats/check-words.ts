import { pageParts } from '../page.ts'
import type { PageDocument } from '../schema/schema.ts'
import type { ExportLoss } from './format.ts'
import { Losses } from './losses.ts'

/** Letters and digits in a row: signs around words move in some targets, as behind the address of a link. */
const WORD = /[\p{L}\p{N}]+/gu
/** Not every target can hold them (XML): they are no part of a word, and do not part two. */
const CONTROL = /[^\P{Cc}\t\n\r]|\p{NChar}/gu
/** So many words show which ones are meant. */
const SHOWN_WORDS = 8

/**
 * Whether an export shows the words of its page, all of them in their order: for targets that do not come
 * back as a page. Alt texts are not shown words, and the title is a field of its own in some targets.
 * @param shown the words that a reader of the export sees
 * @returns the first place where words are missing; nothing when all are there
 */
export function checkWords(page: PageDocument, shown: string): ExportLoss[] {
  const found = new Losses()
  const wanted = wordsOf(page)
  const words = wordsIn(shown)
  let at = 0
  // A word whose part is a link stands in pieces where the address comes behind that: how many letters of
  // it may have been shown so far.
  let begun = [0]
  for (const shownWord of words) {
    const word = wanted[at]
    if (word === undefined) break
    const further = begun.filter((letters) => word.startsWith(shownWord, letters))
    if (further.length === 0) continue
    begun = [...new Set([...begun, ...further.map((letters) => letters + shownWord.length)])]
    if (!begun.includes(word.length)) continue
    at += 1
    begun = [0]
  }
  if (at < wanted.length) {
    const missing = wanted.slice(at, at + SHOWN_WORDS)
    found.add('block-differs', { words: `${missing.join(' ')} …` })
  }
  return found.list
}

/** The words of cover caption, lead, player and body. */
function wordsOf(page: PageDocument): string[] {
  const { title: _, ...shown } = pageParts(page)
  const texts: string[] = []
  for (const part of Object.values(shown)) {
    const add = (node: PageDocument) => {
      if (node.type.name === 'alt') return
      if (node.isTextblock) texts.push(node.textBetween(0, node.content.size, null, '\n'))
      else node.forEach(add)
    }
    add(part)
  }
  return wordsIn(texts.join('\n'))
}

const wordsIn = (text: string): string[] =>
  text.replace(CONTROL, '').normalize('NFC').match(WORD) ?? []
