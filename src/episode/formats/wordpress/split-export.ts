/** One post of a WordPress export, as an export of its own. */
export interface ExportedPost {
  /** Its title, as far as it can be read before anything is parsed. */
  title: string
  /** The last part of its address, or its number. */
  name: string
  xml: string
}

/** Kinds of posts that are episodes: WordPress's own and those of podcast plugins. */
const POST_TYPES = new Set(['post', 'podcast', 'episode'])
/** Nobody's pages: thrown away, or begun by the editor on its own. */
const DEAD_STATES = new Set(['trash', 'auto-draft', 'inherit'])

const NAMESPACE = /xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//
/** A namespace is declared in the first element. */
const HEAD_LENGTH = 20_000
const TOKEN = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<item[\s>]|<\/item\s*>/g

/** Whether a text is a WordPress export (WXR), whatever its file is called. */
export const isWordpressExport = (text: string): boolean =>
  NAMESPACE.test(text.slice(0, HEAD_LENGTH))

/**
 * Divides a WordPress export (WXR 1.0 to 1.2) into its posts, each with the pictures that it names, without
 * parsing it: a damaged post is then damaged alone. Pages, menus, revisions and the trash are left out, and
 * so are the document type and its entities.
 */
export function splitExport(text: string): ExportedPost[] {
  const items = itemsOf(text)
  const attachments = items.filter((item) => field(item, 'wp:post_type') === 'attachment')
  const byId = new Map(attachments.map((item) => [field(item, 'wp:post_id'), item]))
  const byParent = childrenOf(attachments)
  const language = /<language>[^<]*<\/language>/.exec(text.slice(0, HEAD_LENGTH))?.[0] ?? ''
  const rss = /<rss\b[^>]*>/.exec(text.slice(0, HEAD_LENGTH))?.[0] ?? '<rss>'
  return items.filter(isEpisode).map((item) => {
    const named = namedIds(item).flatMap((id) => byId.get(id) ?? [])
    const own = byParent.get(field(item, 'wp:post_id')) ?? []
    const content = [language, item, ...new Set([...named, ...own])].join('\n')
    const title = field(item, 'title')
    const name = field(item, 'wp:post_name') || title || field(item, 'wp:post_id')
    return { title, name, xml: `${rss}\n<channel>\n${content}\n</channel>\n</rss>\n` }
  })
}

function childrenOf(attachments: readonly string[]): ReadonlyMap<string, string[]> {
  const children = new Map<string, string[]>()
  for (const item of attachments) {
    const parent = field(item, 'wp:post_parent')
    const siblings = children.get(parent)
    if (siblings) siblings.push(item)
    else children.set(parent, [item])
  }
  return children
}

function itemsOf(text: string): string[] {
  const items: string[] = []
  let start: number | null = null
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token.startsWith('<item')) {
      // One that has no end is damaged, and the next one begins all the same.
      if (start !== null) items.push(text.slice(start, index))
      start = index
    } else if (token.startsWith('</item') && start !== null) {
      items.push(text.slice(start, index + token.length))
      start = null
    }
  }
  if (start !== null) items.push(text.slice(start))
  return items
}

function isEpisode(item: string): boolean {
  return POST_TYPES.has(field(item, 'wp:post_type')) && !DEAD_STATES.has(field(item, 'wp:status'))
}

/** The last field of that name, which comes after the content: that may speak of such fields. */
function field(item: string, name: string): string {
  const end = item.lastIndexOf(`</${name}>`)
  const start = item.lastIndexOf(`<${name}>`, end)
  if (end < 0 || start < 0) return ''
  const value = item.slice(start + name.length + 2, end)
  return (/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(value)?.[1] ?? value).trim()
}

/** Numbers of pictures: the featured one, and those of galleries. */
function namedIds(item: string): string[] {
  const featured =
    /_thumbnail_id(?:\]\]>)?<\/wp:meta_key>\s*<wp:meta_value>(?:<!\[CDATA\[)?(\d+)/.exec(item)?.[1]
  const galleries = [...item.matchAll(/\[gallery\b[^\]]*\bids=["']([\d,\s]+)["']/g)]
  return [
    ...(featured ? [featured] : []),
    ...galleries.flatMap(([, ids = '']) => ids.split(/[,\s]+/)),
  ]
}
