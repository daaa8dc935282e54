import type { Node } from '@tiptap/pm/model'
import { pageFacts, pageParts } from '../../page.ts'
import { type PageDocument, schema } from '../../schema/schema.ts'
import { isAudioFile } from '../html/player-to-hast.ts'
import type { Losses } from '../losses.ts'
import type { MarkdownPreset } from './markdown-preset.ts'

/** What generators that care for typography make other signs of. */
const STRAIGHT = /["']|--+|\.\.\.|<<|>>/g

/** Names what the generator, as it is set up when nobody has changed that, would do to a page. */
export function addPresetLosses(page: PageDocument, preset: MarkdownPreset, losses: Losses): void {
  const { generator, htmlSetting, typographySetting, isDated } = preset
  if (generator === null) return
  const elements = htmlSetting === null ? 0 : countElements(page)
  if (htmlSetting !== null && elements > 0) {
    losses.add('raw-html', { generator, count: elements, setting: htmlSetting })
  }
  const signs = typographySetting === null ? 0 : countStraightSigns(page)
  if (typographySetting !== null && signs > 0) {
    losses.add('typography', { generator, count: signs, setting: typographySetting })
  }
  if (isDated && pageFacts(page).date === null) losses.add('date-in-name', { generator })
}

/** Pictures with their captions, and the player: HTML whose words go where HTML goes. */
function countElements(page: PageDocument): number {
  const { audioUrl } = pageFacts(page)
  let count = audioUrl !== null && isAudioFile(audioUrl) ? 1 : 0
  page.descendants((node) => {
    if (!isPicture(node)) return true
    const { src, credit } = node.attrs
    if (src || credit || node.child(1).content.size > 0) count += 1
    return false
  })
  return count
}

/** Those in Markdown; pictures are HTML, and the title is in the front matter. */
function countStraightSigns(page: PageDocument): number {
  const { lead, player, body } = pageParts(page)
  let count = 0
  for (const part of [lead, player, body]) {
    part.descendants((node) => {
      const isCode = schema.marks.code.isInSet(node.marks)
      if (node.isText && !isCode) count += node.text?.match(STRAIGHT)?.length ?? 0
      return !isPicture(node)
    })
  }
  return count
}

const isPicture = ({ type }: Node): boolean =>
  type === schema.nodes.cover || type === schema.nodes.figure
