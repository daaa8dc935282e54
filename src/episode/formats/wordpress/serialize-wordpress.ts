import { pageFacts, pageParts } from '../../page.ts'
import { nameFactsApart } from '../facts-apart.ts'
import type { ExportPage } from '../format.ts'
import { isEmptyBody } from '../html/article-to-hast.ts'
import { foldLines, inlineToHast } from '../html/inline-to-hast.ts'
import { plainContext } from '../html/plain-context.ts'
import { playableUrl } from '../html/player-to-hast.ts'
import { blockMarkup, joinBlocks } from './block-markup.ts'
import { blocksToMarkup } from './blocks-to-markup.ts'
import { nameShortcodes } from './name-shortcodes.ts'
import { pictureToBlocks } from './picture-to-blocks.ts'
import { playerToBlocks } from './player-to-blocks.ts'
import { writeRichText } from './write-rich-text.ts'

/**
 * A page as the content of a WordPress post in block markup: cover, lead, player, body. Each block is one
 * of the core library, and as its own editor writes it (docs/decisions/0022-further-export-targets.md).
 * Who speaks and when stands as words before a paragraph. Lost: block ids, the sizes of pictures, which
 * WordPress measures, and what `losses` names: title and facts are fields of a post, not content.
 */
export const serializeWordPress: ExportPage = (page, options) => {
  const facts = pageFacts(page)
  const { title, cover, lead, player, body } = pageParts(page)
  const context = plainContext(facts, options)
  const { losses } = context
  if (title.content.size > 0) losses.add('title-apart', { title: foldLines(title.textContent) })
  nameFactsApart(facts, losses)
  const text = joinBlocks([
    ...pictureToBlocks(cover, context),
    ...leadToBlocks(writeRichText(inlineToHast(lead, context))),
    ...playerToBlocks(player.textContent, playableUrl(facts.audioUrl, context)),
    ...(isEmptyBody(body) ? [] : blocksToMarkup(body.children, context)),
  ])
  nameShortcodes(text, losses)
  return { text: text ? `${text}\n` : '', losses: losses.list }
}

function leadToBlocks(html: string): string[] {
  if (!html) return []
  return [blockMarkup('paragraph', `<p class="lead">${html}</p>`, { className: 'lead' })]
}
