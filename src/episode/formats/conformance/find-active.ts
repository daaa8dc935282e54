import { PAGE_STYLE } from '../html/page-style.ts'
import type { Markup, MarkupElement } from './markup.ts'

/** All that an export is made of; `style`, `script` and `link` in its head only (isOwnHead). */
const ELEMENTS = new Set(
  (
    'html head meta title style script link body main article header footer div h1 h2 h3 h4 h5 h6 p blockquote ul ol li ' +
    'hr figure figcaption img audio pre strong b em s del code a br span time'
  ).split(' '),
)
const ATTRIBUTES =
  /^(?:class|lang|title|href|src|alt|width|height|start|controls|preload|datetime|role|itemscope|itemtype|itemprop|markdown|data-[a-z-]+)$/
const META_ATTRIBUTES = /^(?:charset|name|property|content)$/
const ADDRESSES = new Set(['href', 'src'])
const PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:'])
/** What a comment may say: nothing (between two lists of Markdown), or where a block of WordPress begins or ends. */
const COMMENT = /^\s*(?:\/?wp:[a-z/-]+(?: \{.*\})?\s*\/?)?\s*$/s

/**
 * What of some markup could run, load or send anything, by a list of what exports are made of: what is not on
 * it counts as active, whether a browser knows it or not.
 * @returns each finding in a line
 */
export function findActive({ elements, comments }: Markup): string[] {
  return [
    ...elements.filter(isActive).map((element) => JSON.stringify(element)),
    ...comments.filter(isForeignComment).map((words) => `<!--${words}-->`),
  ]
}

function isActive(element: MarkupElement): boolean {
  const { name, attributes } = element
  if (!ELEMENTS.has(name)) return true
  if (name === 'style' || name === 'script' || name === 'link') return !isOwnHead(element)
  return attributes.some(([attribute, value]) => {
    if (name === 'meta' && META_ATTRIBUTES.test(attribute)) return false
    return !ATTRIBUTES.test(attribute) || (ADDRESSES.has(attribute) && !isInert(value))
  })
}

/** What a complete page has in its head: its style, its address, and what it says to search engines. */
function isOwnHead({ name, attributes, code }: MarkupElement): boolean {
  const values = Object.fromEntries(attributes)
  if (name === 'style') return attributes.length === 0 && code.trim() === PAGE_STYLE.trim()
  if (name === 'link') return values.rel === 'canonical' && isInert(values.href ?? '')
  return values.type === 'application/ld+json' && !code.includes('<')
}

/** Whether an address leads to nothing but the web, a mail or a telephone, read as browsers read it. */
export function isInert(address: string): boolean {
  if (!URL.canParse(address, 'https://reader.example/')) return true
  return PROTOCOLS.has(new URL(address, 'https://reader.example/').protocol)
}

function isForeignComment(words: string): boolean {
  return words.toLowerCase() !== '!doctype html' && !COMMENT.test(words)
}
