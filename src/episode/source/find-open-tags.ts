import type { SourceDamage } from './source-damage.ts'

/** More would say nothing new. */
const MAX_FOUND = 20
/** Deeper than any page is nested; such a source is refused when it is read. */
const MAX_DEPTH = 1000

/** Elements that have no end, or whose end may be left out (WHATWG HTML, 13.1.2). */
const WITHOUT_END = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'html head body p li dt dd option optgroup tr td th thead tbody tfoot caption colgroup rt rp'
  ).split(' '),
)
/** Elements in which nothing but their own end is a tag. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed'])
const COMMENT = '!--'

const TAG = /<(?:!--|(\/?)([a-z][a-z\d-]*)(?=[\s/>]|$))/gi

interface Tag {
  name: string
  /** Where it begins. */
  at: number
}

/**
 * Finds elements without their end, and comments and tags that take the rest of the text along. It looks at
 * tags alone: that is quick, and an element that HTML closes by itself is one that its writer forgot.
 * @param isMarkdown tags that are cut off are words there, and comments begin lines
 */
export function findOpenTags(text: string, { isMarkdown = false } = {}): SourceDamage[] {
  const open: Tag[] = []
  const found: (Tag & Pick<SourceDamage, 'code'>)[] = []
  const report = (tags: readonly Tag[], code: SourceDamage['code'] = 'tag-open') =>
    found.push(...tags.map((tag) => ({ ...tag, code })))
  TAG.lastIndex = 0
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    const { index: at } = match
    const name = match[2]?.toLowerCase() ?? COMMENT
    if (isMarkdown && name === COMMENT && !beginsLine(text, at)) continue
    const end = endOf(text, name, TAG.lastIndex)
    if (end === null) {
      if (isMarkdown && name !== COMMENT && !RAW.has(name)) continue
      report([{ name, at }], 'rest-hidden')
      break
    }
    TAG.lastIndex = end
    if (match[1]) report(closeTag(open, name))
    else if (!isClosed(text, name, end)) open.push({ name, at })
    if (found.length >= MAX_FOUND || open.length > MAX_DEPTH) break
  }
  report(open)
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, MAX_FOUND)
    .map(({ code, name, at }) => ({ code, name, line: lineAt(text, at) }))
}

/** @returns the elements in it that had not ended */
function closeTag(open: Tag[], name: string): Tag[] {
  const own = open.findLastIndex((tag) => tag.name === name)
  return own < 0 ? [] : open.splice(own).slice(1)
}

const isClosed = (text: string, name: string, end: number): boolean =>
  name === COMMENT || WITHOUT_END.has(name) || RAW.has(name) || text.at(end - 2) === '/'

/** Where a comment, an element without tags in it, or a tag ends; null where it does not. */
function endOf(text: string, name: string, from: number): number | null {
  if (name === COMMENT) return after(text, '-->', from)
  const end = endOfTag(text, from)
  if (end === null || !RAW.has(name) || text[from - name.length - 1] === '/') return end
  const rest = new RegExp(`</${name}[\\s/>]`, 'gi')
  rest.lastIndex = end
  const close = rest.exec(text)
  return close ? endOfTag(text, rest.lastIndex - 1) : null
}

const STOP = /["'>]/g

/** A ">" in a value between quotes ends no tag. */
function endOfTag(text: string, from: number): number | null {
  STOP.lastIndex = from
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) {
    const [mark] = stop
    if (mark === '>') return STOP.lastIndex
    if (!/=\s*$/.test(text.slice(Math.max(0, stop.index - 4), stop.index))) continue
    const end = after(text, mark, STOP.lastIndex)
    if (end === null) return null
    STOP.lastIndex = end
  }
  return null
}

function after(text: string, words: string, from: number): number | null {
  const at = text.indexOf(words, from)
  return at < 0 ? null : at + words.length
}

const beginsLine = (text: string, at: number): boolean =>
  /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, at - 4), at))

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length
