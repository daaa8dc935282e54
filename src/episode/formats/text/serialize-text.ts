import type { Node } from '@tiptap/pm/model'
import { pageFacts, pageParts } from '../../page.ts'
import { nameFactsApart } from '../facts-apart.ts'
import type { ExportPage } from '../format.ts'
import { foldLines } from '../html/inline-to-hast.ts'
import { plainContext } from '../html/plain-context.ts'
import { playableUrl } from '../html/player-to-hast.ts'
import type { Losses } from '../losses.ts'
import { blocksToText, joinParagraphs, pictureToText } from './blocks-to-text.ts'
import { inlineToText } from './inline-to-text.ts'

/**
 * A page as plain text, as one writes a mail: title, cover, lead, player, body, a blank line between each
 * two; who speaks and when before the words, addresses in brackets behind them. Lost: block ids, the levels
 * of headings, and what `losses` names.
 */
export const serializeText: ExportPage = (page, options) => {
  const facts = pageFacts(page)
  const { title, cover, lead, player, body } = pageParts(page)
  const context = plainContext(facts, options)
  const { losses } = context
  const audioUrl = playableUrl(facts.audioUrl, context)
  nameFactsApart(facts, losses)
  nameMarks(page, losses)
  const text = joinParagraphs([
    foldLines(title.textContent),
    pictureToText(cover, context),
    inlineToText(lead, context),
    [foldLines(player.textContent), audioUrl].filter(Boolean).join('\n'),
    blocksToText(body.children, context),
  ])
  return { text: text ? `${text}\n` : '', losses: losses.list }
}

/** Names what the marks of words say: each struck word, since without its line it says the contrary. */
function nameMarks(page: Node, losses: Losses): void {
  let emphasized = 0
  const languages = new Set<string>()
  page.descendants(({ attrs, marks, text = '' }) => {
    if (attrs.lang) languages.add(attrs.lang)
    const names = marks.map(({ type }) => type.name)
    if (names.some((name) => name !== 'link' && name !== 'strike')) emphasized += 1
    if (names.includes('strike') && text) losses.add('strike-lost', { words: text })
  })
  if (emphasized > 0) losses.add('emphasis-lost', { count: emphasized })
  if (languages.size > 0) losses.add('languages-lost', { languages: [...languages].join(', ') })
}
