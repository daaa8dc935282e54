import type { Node } from '@tiptap/pm/model'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { emptyFacts, type FactName, type Facts } from '../../facts.ts'
import { pageFacts, pageParts } from '../../page.ts'
import { type PageDocument, schema } from '../../schema/schema.ts'
import { onLines } from './blocks-to-hast.ts'
import { BODY_PLACE } from './body-to-html.ts'
import type { ExportContext } from './export-context.ts'
import { EPISODE_TYPE, FACT_PROPERTIES } from './fact-properties.ts'
import { figureToHast } from './figure-to-hast.ts'
import { formatDate } from './format-date.ts'
import { GENERATOR } from './generator.ts'
import { foldLines, inlineToHast } from './inline-to-hast.ts'
import { playableUrl, playerToHast } from './player-to-hast.ts'

/**
 * A whole page as one `<article>`: title, date, cover, lead, player and the place of the body; empty
 * slots are left out.
 */
export function articleToHast(page: PageDocument, context: ExportContext): Element {
  const facts = pageFacts(page)
  const { title, cover, lead, player, body } = pageParts(page)
  const attributes = {
    lang: facts.language,
    itemScope: true,
    itemType: EPISODE_TYPE,
    dataGenerator: GENERATOR,
  }
  return h(
    'article',
    attributes,
    onLines([
      ...factsToHast(facts),
      ...headerToHast(title, facts.date, context),
      ...coverToHast(cover, context),
      ...leadToHast(lead, context),
      ...playerPlace(player, facts.audioUrl, context),
      ...(isEmptyBody(body) ? [] : [BODY_PLACE]),
    ]),
  )
}

/** Whether a body holds nothing but the empty paragraph that every body has. */
export function isEmptyBody(body: Node): boolean {
  const [first] = body.children
  if (body.childCount > 1 || first === undefined) return false
  return first.eq(schema.node('paragraph', { id: first.attrs.id }))
}

function factsToHast(facts: Facts): Element[] {
  return Object.entries(FACT_PROPERTIES).flatMap(([name, itemProp]) => {
    const value = facts[name as FactName]
    if (value === null || value === emptyFacts[name as FactName]) return []
    return [value].flat().map((content) => h('meta', { itemProp, content: String(content) }))
  })
}

function headerToHast(title: Node, date: string | null, context: ExportContext): Element[] {
  const parts: Element[] = []
  if (title.content.size > 0) {
    parts.push(h('h1', { itemProp: 'name' }, foldLines(title.textContent)))
  }
  if (date) {
    const time = { dateTime: date, itemProp: 'datePublished' }
    parts.push(h('p', { className: 'date' }, h('time', time, formatDate(date, context.language))))
  }
  return parts.length > 0 ? [h('header', onLines(parts))] : []
}

function coverToHast(cover: Node, context: ExportContext): Element[] {
  const figure = figureToHast(cover, context, 'cover')
  return figure.children.length > 0 ? [figure] : []
}

function leadToHast(lead: Node, context: ExportContext): Element[] {
  if (lead.content.size === 0) return []
  return [h('p', { className: 'lead', itemProp: 'description' }, inlineToHast(lead, context))]
}

function playerPlace(player: Node, audioUrl: string | null, context: ExportContext): Element[] {
  const url = playableUrl(audioUrl, context)
  const parts = playerToHast(foldLines(player.textContent), url)
  return parts.length > 0 ? [h('div', { className: 'player' }, onLines(parts))] : []
}
