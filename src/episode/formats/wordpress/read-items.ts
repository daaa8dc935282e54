import { SaxesParser } from 'saxes'
import { Problem } from '../../problem.ts'

/** One item of a WordPress export: a post, or a picture. */
export interface WordpressItem {
  /** The text of each element by its name ("wp:post_date"). */
  fields: Map<string, string>
  /** Its categories and tags. */
  terms: { domain: string; name: string }[]
  meta: Map<string, string>
}

export interface WordpressExport {
  language: string
  items: WordpressItem[]
}

/**
 * Parses a WordPress export as strict XML (1.0). Entities are resolved that XML itself has, and no others,
 * whatever a document type says.
 * @throws Problem archive-damaged (name, place); its name is empty, since only the caller knows the file
 */
export function readItems(xml: string): WordpressExport {
  const parser = new SaxesParser()
  const read: WordpressExport = { language: '', items: [] }
  const path: string[] = []
  let words = ''
  let domain = ''
  let metaKey = ''
  parser.on('error', (cause) => {
    throw new Problem(
      'archive-damaged',
      { name: '', place: `${parser.line}:${parser.column}` },
      { cause },
    )
  })
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    words = ''
    if (name === 'item') read.items.push({ fields: new Map(), terms: [], meta: new Map() })
    if (name === 'category') domain = String(attributes.domain ?? '')
  })
  parser.on('text', (text) => {
    words += text
  })
  parser.on('cdata', (text) => {
    words += text
  })
  parser.on('closetag', ({ name }) => {
    path.pop()
    const item = read.items.at(-1)
    const parent = path.at(-1)
    if (name === 'language' && parent === 'channel') read.language = words.trim()
    else if (item && parent === 'item' && name === 'category')
      item.terms.push({ domain, name: words })
    else if (item && parent === 'item') item.fields.set(name, words)
    else if (name === 'wp:meta_key') metaKey = words
    else if (item && name === 'wp:meta_value') item.meta.set(metaKey, words)
    words = ''
  })
  parser.write(xml).close()
  return read
}
