/** Markup that was written here; a string beside it is always words. */
export class XmlMarkup {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export type XmlChild = XmlMarkup | string
export type XmlAttributes = Readonly<Record<string, string | number | null>>

/** An element; an attribute that is null is left out. */
export function xml(
  name: string,
  attributes: XmlAttributes = {},
  children: readonly XmlChild[] = [],
): XmlMarkup {
  const start = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === null ? [] : [` ${attribute}="${escapeValue(String(value))}"`],
  )
  const content = children.map(sourceOf).join('')
  return new XmlMarkup(
    content ? `<${name}${start.join('')}>${content}</${name}>` : `<${name}${start.join('')}/>`,
  )
}

/** A file of XML 1.0. */
export function xmlFile(root: XmlMarkup): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.source}`,
  )
}

/** What XML 1.0 cannot hold, however it is written: most control characters, halves of characters. */
const FORBIDDEN = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Words without the characters that XML cannot hold. */
export function writableWords(words: string): string {
  return words.replace(FORBIDDEN, '')
}

const sourceOf = (child: XmlChild): string =>
  typeof child === 'string' ? escapeWords(child) : child.source

/** Line ends to some readers of XML, who would make line feeds of them. */
const LINE_ENDS = /[\r\u0085\u2028]/g

function escapeWords(words: string): string {
  return writableWords(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(LINE_ENDS, (letter) => `&#${letter.charCodeAt(0)};`)
}

function escapeValue(value: string): string {
  return escapeWords(value)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
}
