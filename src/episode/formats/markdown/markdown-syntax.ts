import type { Literal, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import {
  gfmStrikethroughFromMarkdown,
  gfmStrikethroughToMarkdown,
} from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import {
  defaultHandlers,
  type Handle,
  type Info,
  type Options,
  toMarkdown,
  type Unsafe,
} from 'mdast-util-to-markdown'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { LONG_SIGN } from './long-sign.ts'

/** Front matter in TOML, as Hugo has it. */
export interface Toml extends Literal {
  type: 'toml'
}

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml
  }
}

/**
 * Parses CommonMark with front matter and the strikethrough, tables and footnotes of GitHub Flavored
 * Markdown. Addresses in plain words stay words: no autolink literals.
 */
export function parseSyntax(text: string): Root {
  return fromMarkdown(text, {
    extensions: [
      frontmatter(['yaml', 'toml']),
      gfmStrikethrough({ singleTilde: false }),
      gfmTable(),
      gfmFootnote(),
    ],
    mdastExtensions: [
      frontmatterFromMarkdown(['yaml', 'toml']),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ],
  })
}

/**
 * White space of Unicode that CommonMark keeps at the borders of a paragraph or heading and some parsers do
 * not (commonmark.js trims it as JavaScript does): there it is written as a character reference.
 */
const trimmedByOthers = [
  ...'\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
  ...'\u202f\u205f\u3000',
].flatMap((character): Unsafe[] => [
  { character, before: '[\\r\\n]|^# ', inConstruct: 'phrasing' },
  { character, after: '[\\r\\n]', inConstruct: 'phrasing' },
])

/**
 * White space to some parsers and none to CommonMark, which asks for that beside the signs of a mark: as a
 * character reference they are the same to all.
 */
const spaceToSome = [...'\u2028\u2029\ufeff'].map(
  (character): Unsafe => ({ character, inConstruct: 'phrasing' }),
)

/**
 * A line behind a hard break that reads like the row between a table's head and its body would make a table of
 * both (GFM 4.10), also where it has one cell: "|---|", "---|", ":-".
 */
const delimiterRow = [
  { character: '|', after: '[\\t ]*:?-' },
  { character: '-', after: '-*[\\t ]*[:|]' },
  { character: ':', after: '-+:?[\\t ]*(?:[|\\r\\n]|$)' },
].map((row): Unsafe => ({ ...row, atBreak: true }))

/**
 * An underscore within a word is none to mark anything, and is written as it is. Where a long sign stands beside
 * it, only some parsers see a word: there it is escaped.
 */
const UNCERTAIN_UNDERSCORES = new RegExp(`(?<=${LONG_SIGN})_+|(?<![\\\\_])_+(?=${LONG_SIGN})`, 'gv')

/**
 * Writes words. A bar that needs it becomes a character reference, since Jekyll's preset writes each bar as one,
 * and behind a backslash that would be words.
 */
const text: Handle = (node, parent, state, info) =>
  defaultHandlers
    .text(node, parent, state, { ...info, encode: ['|'] } as Info)
    .replace(UNCERTAIN_UNDERSCORES, (run) => run.replaceAll('_', '\\_'))

/** Else an address that begins with a tag is no address, and the tag is one: `[a](<script>)`. */
const tagInAddress: Unsafe = { character: '<', inConstruct: 'destinationRaw' }

const writing = {
  extensions: [
    gfmStrikethroughToMarkdown(),
    { unsafe: [...trimmedByOthers, ...spaceToSome, ...delimiterRow, tagInAddress] },
  ],
  handlers: { text },
  bullet: '-',
  emphasis: '*',
  fences: true,
  resourceLink: true,
} as const satisfies Options

/**
 * Writes CommonMark with the strikethrough of GitHub Flavored Markdown; words survive every reader.
 * @returns without the last line's end
 */
export function serializeSyntax(tree: Nodes): string {
  return toMarkdown(tree, writing).replace(/\n$/, '')
}
