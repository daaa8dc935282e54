import type { Node } from '@tiptap/pm/model'
import { h } from 'hastscript'
import type { RootContent } from 'mdast'
import { pageFacts, pageParts } from '../../page.ts'
import type { PageDocument } from '../../schema/schema.ts'
import type { ExportedPage, ExportOptions } from '../format.ts'
import { isEmptyBody } from '../html/article-to-hast.ts'
import type { ExportContext } from '../html/export-context.ts'
import { figureToHast } from '../html/figure-to-hast.ts'
import { foldLines, inlineToHast } from '../html/inline-to-hast.ts'
import { audioToHast, isAudioFile, playableUrl } from '../html/player-to-hast.ts'
import { Losses } from '../losses.ts'
import { isSafeUrl } from '../safe-url.ts'
import { htmlToMdast, wrapMdast } from './blocks-to-mdast.ts'
import { bodyToMarkdown, joinFlow } from './body-to-markdown.ts'
import { inlineToMdast } from './inline-to-mdast.ts'
import { commonMark } from './markdown-format.ts'
import type { CoverEntry, MarkdownPreset } from './markdown-preset.ts'
import { serializeSyntax } from './markdown-syntax.ts'
import { addPresetLosses } from './preset-losses.ts'
import { serializeFrontMatter } from './serialize-front-matter.ts'
import { doubleKey, showPreset } from './show-preset.ts'

/**
 * A page as CommonMark 0.31 with YAML front matter, as a site generator wants it. Pictures, empty
 * paragraphs, languages and speakers are HTML within it; the lead and the player are Markdown in a
 * `<div>`. Strikethrough is written as GitHub Flavored Markdown has it. Lost: block ids, and what
 * `losses` names. Keys of the show that come twice are left aside, all of them, and named.
 */
export function serializeMarkdown(
  page: PageDocument,
  options: ExportOptions,
  preset: MarkdownPreset = commonMark,
): ExportedPage {
  const facts = pageFacts(page)
  const { title, cover, lead, player, body } = pageParts(page)
  const losses = new Losses()
  const twice = doubleKey(preset, options.settings ?? {})
  if (twice !== null) losses.add('key-twice', { key: twice })
  const front = showPreset(preset, twice === null ? options.settings : {})
  const context: ExportContext = {
    pictureUrl: options.pictureUrl,
    language: facts.language ?? options.fallbackLanguage,
    creditTemplates: options.creditTemplates,
    carriesData: true,
    losses,
    reserved: preset.reserved,
    wrapping: preset.marksElements ? { markdown: '1' } : {},
  }
  const audioUrl = playableUrl(facts.audioUrl, context)
  const slots: RootContent[] = [
    ...coverToMdast(cover, context),
    ...leadToMdast(lead, context),
    ...playerToMdast(foldLines(player.textContent), audioUrl, context),
  ]
  const head = serializeFrontMatter(title.textContent, { ...facts, audioUrl }, front, {
    description: foldLines(lead.textContent).trim(),
    cover: coverEntry(cover, context),
  })
  const content = joinFlow(
    serializeSyntax({ type: 'root', children: slots }),
    isEmptyBody(body) ? '' : bodyToMarkdown(body, context),
  )
  addPresetLosses(page, preset, losses)
  const text = content ? `${head}\n${writeReserved(content, preset.reserved)}\n` : head
  return { text, losses: losses.list }
}

/** Signs that the generator would take for its own, as character references: to CommonMark they are the same. */
function writeReserved(content: string, reserved: RegExp | null): string {
  if (reserved === null) return content
  return content.replace(
    new RegExp(reserved, `g${reserved.flags}`),
    (sign) => `&#${sign.charCodeAt(0)};`,
  )
}

function coverEntry(cover: Node, { pictureUrl }: ExportContext): CoverEntry | null {
  const { src } = cover.attrs
  if (!src || !isSafeUrl(src)) return null
  return { url: pictureUrl(src), alt: foldLines(cover.child(0).textContent) }
}

function coverToMdast(cover: Node, context: ExportContext): RootContent[] {
  const figure = figureToHast(cover, context, 'cover')
  return figure.children.length > 0 ? [htmlToMdast(figure)] : []
}

function leadToMdast(lead: Node, context: ExportContext): RootContent[] {
  if (lead.content.size === 0) return []
  if (/^[ \t\n\f\r]*$/.test(lead.textContent)) {
    return [htmlToMdast(h('p', { className: 'lead' }, inlineToHast(lead, context)))]
  }
  return wrapMdast<RootContent>(h('div', { className: 'lead', ...context.wrapping }), [
    { type: 'paragraph', children: inlineToMdast(lead, context) },
  ])
}

function playerToMdast(
  show: string,
  audioUrl: string | null,
  { wrapping }: ExportContext,
): RootContent[] {
  if (!show && audioUrl === null) return []
  const content: RootContent[] = []
  if (audioUrl !== null && !isAudioFile(audioUrl)) {
    const name = { type: 'text' as const, value: show || audioUrl }
    const link = { type: 'link' as const, url: audioUrl, children: [name] }
    content.push({ type: 'paragraph', children: [link] })
  } else {
    content.push(...showToMdast(show))
    if (audioUrl !== null) content.push(htmlToMdast(audioToHast(audioUrl)))
  }
  return wrapMdast(h('div', { className: 'player', ...wrapping }), content)
}

function showToMdast(show: string): RootContent[] {
  return show ? [{ type: 'paragraph', children: [{ type: 'text', value: show }] }] : []
}
