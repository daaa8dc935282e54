import type { Node } from '@tiptap/pm/model'
import { h } from 'hastscript'
import type { RootContent } from 'mdast'
import { pageFacts, pageParts } from '../../page.ts'
import type { ExportPage } from '../format.ts'
import { isEmptyBody } from '../html/article-to-hast.ts'
import type { ExportContext } from '../html/export-context.ts'
import { figureToHast } from '../html/figure-to-hast.ts'
import { foldLines, inlineToHast } from '../html/inline-to-hast.ts'
import { audioToHast, isAudioFile, playableUrl } from '../html/player-to-hast.ts'
import { Losses } from '../losses.ts'
import { htmlToMdast, wrapMdast } from './blocks-to-mdast.ts'
import { bodyToMarkdown, joinFlow } from './body-to-markdown.ts'
import { inlineToMdast } from './inline-to-mdast.ts'
import { serializeSyntax } from './markdown-syntax.ts'
import { serializeFrontMatter } from './serialize-front-matter.ts'

/**
 * A page as CommonMark 0.31 with YAML front matter. Pictures, empty paragraphs, languages and speakers
 * are HTML within it; the lead and the player are Markdown in a `<div>`. Strikethrough is written as
 * GitHub Flavored Markdown has it. Lost: block ids, and what `losses` names.
 */
export const serializeMarkdown: ExportPage = (page, options) => {
  const facts = pageFacts(page)
  const { title, cover, lead, player, body } = pageParts(page)
  const losses = new Losses()
  const language = facts.language ?? options.fallbackLanguage
  const context: ExportContext = { pictureUrl: options.pictureUrl, language, losses }
  const audioUrl = playableUrl(facts.audioUrl, context)
  const slots: RootContent[] = [
    ...coverToMdast(cover, context),
    ...leadToMdast(lead, context),
    ...playerToMdast(foldLines(player.textContent), audioUrl),
  ]
  const head = serializeFrontMatter(title.textContent, { ...facts, audioUrl })
  const content = joinFlow(
    serializeSyntax({ type: 'root', children: slots }),
    isEmptyBody(body) ? '' : bodyToMarkdown(body, context),
  )
  return { text: content ? `${head}\n${content}\n` : head, losses: losses.list }
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
  return wrapMdast<RootContent>(h('div', { className: 'lead' }), [
    { type: 'paragraph', children: inlineToMdast(lead, context) },
  ])
}

function playerToMdast(show: string, audioUrl: string | null): RootContent[] {
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
  return wrapMdast(h('div', { className: 'player' }), content)
}

function showToMdast(show: string): RootContent[] {
  return show ? [{ type: 'paragraph', children: [{ type: 'text', value: show }] }] : []
}
