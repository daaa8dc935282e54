import type { NodeSpec } from '@tiptap/pm/model'
import * as z from 'zod/mini'
import { creditSchema } from '../credits/credit.ts'
import { factAttributes } from './fact-attributes.ts'
import { validateWith } from './validate.ts'

/** Carried by every block below the body: comments, merging and times hang on it. */
const blockId = { default: null, validate: 'string|null' }

const lang = { default: null, validate: 'string|null' }

/** A picture is a file in the episode's folder, named relative to it ("images/sam.jpg"). */
const picture: NodeSpec = {
  content: 'alt caption',
  isolating: true,
  defining: true,
  attrs: {
    src: { default: null, validate: 'string|null' },
    width: { default: null, validate: 'number|null' },
    height: { default: null, validate: 'number|null' },
    credit: { default: null, validate: validateWith(z.nullable(creditSchema)) },
    /** It only decorates: whoever does not see it misses nothing, and it needs no alt text. */
    decorative: { default: false, validate: 'boolean' },
  },
}

/**
 * The nodes of an episode page, flat: title, cover, lead, player and body stand in this order and
 * always exist; an empty one is an empty slot. How each looks in the editor is the renderer's affair.
 */
export const nodes = {
  doc: { content: 'title cover lead player body', attrs: factAttributes },

  title: { content: 'text*', marks: '', isolating: true, defining: true },
  cover: { ...picture },
  lead: { content: 'inline*', isolating: true, defining: true },
  /** The player's place in the page; its text is the name of the show. */
  player: { content: 'text*', marks: '', isolating: true, defining: true },
  body: { content: 'block+', isolating: true },

  paragraph: {
    group: 'block',
    content: 'inline*',
    attrs: {
      id: blockId,
      speaker: { default: null, validate: 'string|null' },
      startMs: { default: null, validate: 'number|null' },
      lang,
    },
  },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: {
      id: blockId,
      level: { default: 2, validate: validateWith(z.int().check(z.gte(2), z.lte(4))) },
      lang,
    },
  },
  blockquote: {
    group: 'block',
    content: 'block+',
    defining: true,
    attrs: { id: blockId, lang },
  },
  bulletList: { group: 'block', content: 'listItem+', attrs: { id: blockId } },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    attrs: { id: blockId, start: { default: 1, validate: 'number' } },
  },
  listItem: { content: 'paragraph block*', defining: true },
  figure: { ...picture, group: 'block', attrs: { id: blockId, ...picture.attrs } },
  horizontalRule: { group: 'block', attrs: { id: blockId } },

  alt: { content: 'text*', marks: '', isolating: true, defining: true },
  caption: { content: 'inline*', isolating: true, defining: true },

  hardBreak: { group: 'inline', inline: true, selectable: false, leafText: () => '\n' },
  text: { group: 'inline' },
} satisfies Record<string, NodeSpec>

export type NodeName = keyof typeof nodes
