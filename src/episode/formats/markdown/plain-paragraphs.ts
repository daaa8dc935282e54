import { arePlainWords, endsPlainLine, opensPlainLine } from './plain-words.ts'

const BLANK_LINE = '\n\n'

/** Stands for a run of plain paragraphs; a noncharacter of Unicode, which no text should hold. */
const PLACE = '\ufdd0'

/** The speaker and the time, as our own exports write them before a paragraph's words. */
const SPOKEN =
  /^(?:<b class="speaker">([^<]*)<\/b> )?(?:<time class="start" datetime="PT[\d.]+S">[\d:]+<\/time> )?/

export interface WithoutPlainParagraphs {
  /** The source with one short paragraph for each run of plain ones. */
  source: string
  /** Puts them back into the HTML of that source; null when the source was not what it seemed. */
  putBack: (html: string) => string | null
}

/**
 * Takes the plain paragraphs out of a Markdown source: single lines between blank ones in which nothing
 * means anything to Markdown but itself, so that each is in HTML what it is in Markdown. Most of a
 * transcript is that, and a parser need not look at each of its letters.
 *
 * Such a line can stand in something that reaches across blank lines (a code block, a comment, a
 * `<textarea>`): then its placeholder is no paragraph of the HTML, and all has to be parsed.
 */
export function takePlainParagraphs(markdown: string): WithoutPlainParagraphs {
  const runs: string[][] = []
  if (markdown.includes(PLACE)) return { source: markdown, putBack: (html) => html }
  const kept: string[] = []
  let open: string[] | null = null
  for (const chunk of markdown.split(BLANK_LINE)) {
    if (!isPlainParagraph(chunk)) {
      kept.push(chunk)
      open = null
    } else if (open) open.push(chunk)
    else {
      open = [chunk]
      runs.push(open)
      kept.push(PLACE)
    }
  }
  return { source: kept.join(BLANK_LINE), putBack: (html) => putBack(runs, html) }
}

function isPlainParagraph(chunk: string): boolean {
  if (!endsPlainLine(chunk)) return false
  if (!chunk.startsWith('<')) return opensPlainLine(chunk)
  const [spoken, name = ''] = SPOKEN.exec(chunk) ?? ['']
  const words = chunk.slice(spoken.length)
  return spoken !== '' && (name === '' || arePlainWords(name)) && arePlainWords(words)
}

function putBack(runs: readonly (readonly string[])[], html: string): string | null {
  const parts = html.split(`<p>${PLACE}</p>`)
  if (parts.length !== runs.length + 1) return null
  return parts.reduce((before, part, at) => {
    const paragraphs = runs[at - 1]?.map((words) => `<p>${words}</p>`) ?? []
    return `${before}${paragraphs.join('\n')}${part}`
  })
}
