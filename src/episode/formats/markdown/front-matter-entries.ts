import { parse as parseToml, stringify as stringifyToml } from 'smol-toml'
import { isMap, isNode, parseDocument } from 'yaml'

/** One key of front matter, with its words in the source. */
export interface FrontMatterEntry {
  key: string
  value: unknown
  words: string
}

/** @returns null when the source is not a map of keys in its language, or a bomb of aliases */
export function frontMatterEntries(
  language: 'yaml' | 'toml',
  source: string,
): FrontMatterEntry[] | null {
  return language === 'yaml' ? yamlEntries(source) : tomlEntries(source)
}

function yamlEntries(source: string): FrontMatterEntry[] | null {
  const document = parseDocument(source, { uniqueKeys: false, logLevel: 'silent' })
  const { contents } = document
  if (contents === null) return []
  if (document.errors.length > 0 || !isMap(contents)) return null
  try {
    return contents.items.map(({ key, value }) => {
      const start = isNode(key) ? key.range?.[0] : undefined
      const end = isNode(value) ? value.range?.[1] : undefined
      return {
        key: isNode(key) ? String(key.toJS(document)) : '',
        value: isNode(value) ? value.toJS(document, { maxAliasCount: 100 }) : null,
        words: source.slice(start, end ?? source.length).trim(),
      }
    })
  } catch (error) {
    if (error instanceof ReferenceError) return null
    throw error
  }
}

function tomlEntries(source: string): FrontMatterEntry[] | null {
  try {
    return Object.entries(parseToml(source)).map(([key, value]) => ({
      key,
      value,
      words: stringifyToml({ [key]: value }).trim(),
    }))
  } catch {
    return null
  }
}
