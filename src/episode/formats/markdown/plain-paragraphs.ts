import type { Element, ElementContent, Nodes, Parents, Properties, Root } from 'hast'
import { isElement } from '../html/element.ts'
import { arePlainWords, endsPlainLine, opensPlainLine } from './plain-words.ts'

const BLANK_LINE = '\n\n'

/** Stands for a run of plain paragraphs; a noncharacter of Unicode, which no text should hold. */
const PLACE = '\ufdd0'

/** The speaker and the time, as our own exports write them before a paragraph's words. */
const SPOKEN =
  /^(?:<b class="speaker">([^<]*)<\/b> )?(?:<time class="start" datetime="(PT[\d.]+S)">([\d:]+)<\/time> )?/

export interface WithoutPlainParagraphs {
  /** The source with one short paragraph for each run of plain ones. */
  source: string
  /**
   * Puts them back, in place, into the content that was read from that source.
   * @returns false when the source was not what it seemed: then all of it has to be parsed
   */
  putBack: (content: Root) => boolean
}

/**
 * Takes the plain paragraphs out of a Markdown source: single lines between blank ones in which nothing
 * means anything to Markdown or HTML but itself. Most of a transcript is that, and a parser need not look
 * at each of its letters.
 *
 * Such a line can stand in something that reaches across blank lines (a code block, a comment, a
 * `<b>` without an end): then its placeholder does not come back as a paragraph of its own.
 */
export function takePlainParagraphs(markdown: string): WithoutPlainParagraphs {
  const runs: ElementContent[][] = []
  if (markdown.includes(PLACE)) return { source: markdown, putBack: () => false }
  const kept: string[] = []
  let open: ElementContent[] | null = null
  for (const chunk of markdown.split(BLANK_LINE)) {
    const content = plainContent(chunk)
    if (content === null) {
      kept.push(chunk)
      open = null
      continue
    }
    if (open) open.push(lineEnd)
    else {
      open = []
      runs.push(open)
      kept.push(PLACE)
    }
    open.push(element('p', {}, content))
  }
  const isPutBack = (content: Root) => putBack(content, runs, 0) === runs.length
  return { source: kept.join(BLANK_LINE), putBack: isPutBack }
}

const lineEnd = text('\n')

/** What a plain paragraph holds; null for any other piece of Markdown. */
function plainContent(chunk: string): ElementContent[] | null {
  if (!endsPlainLine(chunk)) return null
  if (!chunk.startsWith('<')) {
    return opensPlainLine(chunk) ? [text(chunk)] : null
  }
  const [spoken = '', name, duration, clock = ''] = SPOKEN.exec(chunk) ?? []
  const words = chunk.slice(spoken.length)
  if (spoken === '' || !arePlainWords(words)) return null
  if (name !== undefined && name !== '' && !arePlainWords(name)) return null
  const content: ElementContent[] = []
  if (name !== undefined) content.push(element('b', { className: ['speaker'] }, [text(name)]))
  if (duration !== undefined) {
    if (content.length > 0) content.push(text(' '))
    content.push(element('time', { className: ['start'], dateTime: duration }, [text(clock)]))
  }
  return [...content, text(` ${words}`)]
}

/**
 * Puts runs in the place of the placeholders below a node, in their order. A placeholder counts where it
 * is a paragraph between two line ends: whatever stands around that stands so around all of the run.
 * @param count of the runs that are in their place already
 * @returns how many are then
 */
function putBack(parent: Parents, runs: readonly ElementContent[][], count: number): number {
  let found = count
  const { children } = parent
  const filled = (children as ElementContent[]).flatMap((child, at): ElementContent[] => {
    if (!isElement(child)) return [child]
    const isPlace =
      isPlaceholder(child) && endsLine(children[at - 1]) && startsLine(children[at + 1])
    if (isPlace) return runs[found++] ?? [child]
    found = putBack(child, runs, found)
    return [child]
  })
  if (found > count) parent.children = filled
  return found
}

function isPlaceholder({ tagName, children }: Element): boolean {
  const [only] = children
  return tagName === 'p' && children.length === 1 && only?.type === 'text' && only.value === PLACE
}

const endsLine = (node: Nodes | undefined): boolean =>
  node === undefined || (node.type === 'text' && node.value.endsWith('\n'))

const startsLine = (node: Nodes | undefined): boolean =>
  node === undefined || (node.type === 'text' && node.value.startsWith('\n'))

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
