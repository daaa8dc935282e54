import type { Root } from 'mdast'
import { Problem } from '../../problem.ts'
import type { ImportedPage, ImportPage } from '../format.ts'
import { pageFromArticle } from '../html/page-from-article.ts'
import { startReading } from '../html/reading.ts'
import { recogniseSource } from '../html/recognise-source.ts'
import { readSourceBlocks } from '../html/source-blocks.ts'
import { refuseTooDeep } from '../refuse-too-deep.ts'
import { type FrontMatter, parseFrontMatter } from './parse-front-matter.ts'
import { readSyntax } from './read-syntax.ts'
import { isRepeated } from './repeated-entry.ts'

/**
 * Reads CommonMark with front matter (YAML or TOML), tables, footnotes and strikethrough. Our own export
 * comes back as it was written, ids aside. A foreign page is recognised; front matter that the page has
 * no place for is listed as removed, what the page can only hold in a plainer form as simplified.
 * @throws Problem file-unreadable when the source is nested too deeply
 */
export const parseMarkdown: ImportPage = (text, newId) => refuseTooDeep(() => parse(text, newId))

/** A line that opens quotes or lists in one another, so many that reading them takes minutes. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t>]))){500}/m

function parse(text: string, newId: () => string): ImportedPage {
  if (TOO_DEEP.test(text)) throw new Problem('file-unreadable', { name: '' })
  const { tree, content, setAside } = readSyntax(text)
  const matter = readFrontMatter(tree)
  const reading = startReading(newId, { isOwn: matter.isOwn, isMarkdown: true })
  for (const entry of matter.unknown) {
    if (matter.isOwn && isRepeated(entry, content)) continue
    const { words: original } = entry
    reading.notes.push({ kind: 'removed', reason: 'unsupported', original, line: reading.line })
  }
  reading.setAside = setAside
  if (matter.isOwn) {
    return pageFromArticle(
      content.children,
      { facts: matter.facts, title: matter.title ?? '' },
      reading,
    )
  }
  return recogniseSource(readSourceBlocks(content.children, reading), matter, reading)
}

function readFrontMatter({ children }: Root): FrontMatter {
  const node = children.find((child) => child.type === 'yaml' || child.type === 'toml')
  return node ? parseFrontMatter(node.type, node.value) : parseFrontMatter('yaml', '')
}
