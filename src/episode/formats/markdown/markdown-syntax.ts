import type { Literal, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import {
  gfmStrikethroughFromMarkdown,
  gfmStrikethroughToMarkdown,
} from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'

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

/** Writes CommonMark with the strikethrough of GitHub Flavored Markdown; words survive every reader. */
export function serializeSyntax(tree: Nodes): string {
  return toMarkdown(tree, {
    extensions: [gfmStrikethroughToMarkdown()],
    bullet: '-',
    emphasis: '*',
    fences: true,
    resourceLink: true,
  })
}
