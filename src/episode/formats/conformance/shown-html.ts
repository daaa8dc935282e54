import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

const MARKS = new Set(['strong', 'em', 'code', 'a'])

/**
 * What HTML shows, in a line: its blocks, and each run of letters with all its marks. It does not matter in
 * which order marks stand around letters, how often one does, whether the items of a list stand apart, and
 * whether nothing stands in a paragraph; a page does not hold that.
 */
export function shownHtml(html: string): string {
  const runs: Run[] = []
  show(fromHtml(html, { fragment: true }), [], null, runs)
  return runs
    .map(({ marks, text }) => (marks ? `«${marks}»${text}` : text))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?\w+[^>]*>) ?/g, '$1')
    .replaceAll('<p></p>', '')
    .trim()
}

interface Run {
  marks: string
  text: string
}

function show(node: Nodes, marks: readonly string[], parent: Element | null, runs: Run[]): void {
  if (node.type === 'text') add(runs, [...new Set(marks)].sort().join(' '), node.value)
  if (node.type !== 'element' && node.type !== 'root') return
  const isElement = node.type === 'element'
  const isMark = isElement && MARKS.has(node.tagName)
  const isShown = isElement && !isMark && !(node.tagName === 'p' && parent?.tagName === 'li')
  const inner = isMark ? [...marks, tagOf(node)] : marks
  if (isShown) add(runs, '', `<${tagOf(node)}>`)
  for (const child of node.children) show(child, inner, isElement ? node : null, runs)
  if (isShown) add(runs, '', `</${node.tagName}>`)
}

function tagOf({ tagName, properties }: Element): string {
  return Object.keys(properties).length > 0
    ? `${tagName} ${JSON.stringify(Object.entries(properties).sort())}`
    : tagName
}

function add(runs: Run[], marks: string, text: string): void {
  const last = runs.at(-1)
  if (last?.marks === marks) last.text += text
  else runs.push({ marks, text })
}
