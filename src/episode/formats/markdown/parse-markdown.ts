import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import { Problem } from '../../problem.ts'
import type { SourceBlock } from '../../recognition/source-block.ts'
import type { ImportedPage, ImportPage } from '../format.ts'
import { figureFromHast } from '../html/figure-from-hast.ts'
import { pageFromArticle } from '../html/page-from-article.ts'
import { type Reading, startReading } from '../html/reading.ts'
import { type KnownParts, recogniseSource } from '../html/recognise-source.ts'
import { readSourceBlocks } from '../html/source-blocks.ts'
import { refuseTooDeep } from '../refuse-too-deep.ts'
import type { FrontMatterEntry } from './front-matter-entries.ts'
import { frontMatterParts } from './front-matter-parts.ts'
import { type FrontMatter, parseFrontMatter } from './parse-front-matter.ts'
import { readSyntax } from './read-syntax.ts'
import { refuseTooManySigns } from './refuse-too-many-signs.ts'
import { isRepeated } from './repeated-entry.ts'

/**
 * Reads CommonMark with front matter (YAML or TOML), tables, footnotes and strikethrough. Our own export
 * comes back as it was written, ids aside. A foreign page is recognised; front matter that the page has
 * no place for is listed as removed, what the page can only hold in a plainer form as simplified.
 * @throws Problem file-too-deep when the source is nested too deeply; too-many-signs (line) when a paragraph
 *   would take minutes
 */
export const parseMarkdown: ImportPage = (text, newId) => refuseTooDeep(() => parse(text, newId))

/** A line that opens quotes or lists in one another, so many that reading them takes minutes. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t>]))){500}/m

function parse(text: string, newId: () => string): ImportedPage {
  if (TOO_DEEP.test(text)) throw new Problem('file-too-deep', { name: '' })
  refuseTooManySigns(text)
  const { tree, content, setAside } = readSyntax(text)
  const matter = readFrontMatter(tree)
  const reading = startReading(newId, { isOwn: matter.isOwn, isMarkdown: true })
  reading.setAside = setAside
  if (matter.isOwn) {
    noteUnknown(
      matter.unknown.filter((entry) => !isRepeated(entry, matter.repeated, content)),
      reading,
    )
    const { facts, title = '' } = matter
    return pageFromArticle(content.children, { facts, title }, reading)
  }
  return recogniseSource(...foreignPage(matter, content, reading), reading)
}

/** The blocks of a foreign page, and what its front matter knows of it. */
function foreignPage(
  matter: FrontMatter,
  content: HastRoot,
  reading: Reading,
): [SourceBlock[], KnownParts] {
  const { cover, lead, rest } = frontMatterParts(matter.unknown)
  noteUnknown(rest, reading)
  const [figure] = cover ? figureFromHast(cover, 'figure', reading) : []
  const known: KnownParts = {
    ...matter,
    ...(figure && { cover: figure }),
    ...(lead && { lead: lead.text, words: { ...matter.words, lead: lead.words } }),
  }
  return [readSourceBlocks(content.children, reading), known]
}

function noteUnknown(entries: readonly FrontMatterEntry[], reading: Reading): void {
  for (const { words: original } of entries) {
    reading.notes.push({ kind: 'removed', reason: 'unsupported', original, line: reading.line })
  }
}

function readFrontMatter({ children }: Root): FrontMatter {
  const node = children.find((child) => child.type === 'yaml' || child.type === 'toml')
  return node ? parseFrontMatter(node.type, node.value) : parseFrontMatter('yaml', '')
}
