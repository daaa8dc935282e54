import type { Fragment, Node } from '@tiptap/pm/model'
import type { Nodes } from 'hast'
import type { Credit } from '../../credits/credit.ts'
import { splitCaption } from '../../credits/parse-credit.ts'
import { schema } from '../../schema/schema.ts'
import { creditFromHast } from './credit-from-hast.ts'
import { hasClass, isElement } from './element.ts'
import { readInline } from './inline-from-hast.ts'
import type { Reading } from './reading.ts'

/** A caption, and the credit that stood at its end. */
export interface Caption {
  content: Node[]
  credit: Credit | null
  /** The end of a foreign caption that was read as the credit. */
  cut?: Fragment
}

/**
 * Reads a caption. A credit that our exports marked is taken as it is; in foreign sources the end of
 * the words is read as one where it is one for sure ("… – Foto: A/B"), with the links on its names.
 */
export function readCaption(nodes: readonly Nodes[], reading: Reading): Caption {
  const marked = nodes.at(-1)
  if (isElement(marked, 'span') && hasClass(marked, 'credit')) {
    const credit = creditFromHast(marked)
    const before = withoutLastSpace(nodes.slice(0, -1))
    if (credit) return { content: readInline(before, reading).content, credit }
  }
  const { content } = readInline(nodes, reading)
  return reading.isOwn ? { content, credit: null } : splitCredit(content)
}

function splitCredit(content: Node[]): Caption {
  const caption = schema.node('caption', null, content)
  const split = splitCaption(caption.textBetween(0, caption.content.size, null, '\n'))
  if (!split) return { content, credit: null }
  const border = split.caption.length
  const kept = caption.content.cut(0, border)
  const cut = caption.content.cut(border)
  return { content: [...kept.content], credit: withLinks(split.credit, cut), cut }
}

/** Takes the addresses from the links on a credit's names. */
function withLinks(credit: Credit, cut: Fragment): Credit {
  const linked = { ...credit }
  for (const { text, marks } of cut.content) {
    const href: string | undefined = marks.find(({ type }) => type === schema.marks.link)?.attrs
      .href
    const name = text?.trim()
    if (!href || !name) continue
    if (name === credit.license) linked.licenseUrl = href
    else if (name === (credit.source ?? credit.creator)) linked.sourceUrl = href
  }
  return linked
}

function withoutLastSpace(nodes: readonly Nodes[]): Nodes[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return [...nodes]
  return [...nodes.slice(0, -1), { ...last, value: last.value.replace(/\s$/, '') }]
}
