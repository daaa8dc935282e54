import { foldLines } from '../html/inline-to-hast.ts'
import { isAudioFile } from '../html/player-to-hast.ts'
import { blockMarkup } from './block-markup.ts'
import { escapeAttribute, escapeWords, plainAddress } from './block-values.ts'
import { figcaption } from './picture-to-blocks.ts'
import { writeRichText } from './write-rich-text.ts'

/**
 * The player's place: an audio block for an audio file, an embed block for any other address, which
 * WordPress turns into the player of the site behind it, or a link. The name of the show is its caption.
 */
export function playerToBlocks(show: string, audioUrl: string | null): string[] {
  const name = writeRichText([{ type: 'text', value: foldLines(show) }])
  if (audioUrl === null) return name ? [blockMarkup('paragraph', `<p>${name}</p>`)] : []
  const url = plainAddress(audioUrl)
  if (isAudioFile(url)) {
    const audio = `<audio controls src="${escapeAttribute(url)}"></audio>`
    return [
      blockMarkup('audio', `<figure class="wp-block-audio">${audio}${figcaption(name)}</figure>`),
    ]
  }
  const wrapper = `<div class="wp-block-embed__wrapper">\n${escapeWords(url)}\n</div>`
  const figure = `<figure class="wp-block-embed">${wrapper}${figcaption(name)}</figure>`
  return [blockMarkup('embed', figure, { url })]
}
