import type { WordpressItem } from './read-items.ts'

/** A post's content as HTML, and what of it is made by the website only when it is shown. */
export interface PostHtml {
  html: string
  /** Blocks that have no words of their own, as they are written. */
  dynamic: string[]
}

/** A block that the website fills: its comment closes itself. */
const DYNAMIC_BLOCK = /<!--\s+(wp:[a-z][\w/-]*(?:\s+\{(?:(?!-->)[\s\S])*?\})?)\s*\/-->/g
const BLOCK = /<!--\s+wp:/
const CAPTION =
  /\[caption\b([^\]]*)\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*?)\[\/caption\]/g
const GALLERY = /\[gallery\b([^\]]*)\]/g
const PREFORMATTED = /(<pre\b[\s\S]*?<\/pre>)/i
const BLOCK_ELEMENT =
  /^\s*<\/?(?:p|div|h[1-6]|[uo]l|li|d[ltd]|table|t[rdh]|thead|tbody|tfoot|figure|figcaption|blockquote|hr|section|article|header|footer|aside|nav|form|iframe|audio|video|address|details)\b/i

/**
 * The HTML that a post's content stands for: of block markup what is in the comments, of the classic editor
 * paragraphs out of empty lines, and figures out of its short codes for captions and galleries. Other short
 * codes stay as they are written. The featured picture stands first.
 */
export function postHtml(post: WordpressItem, attachments: readonly WordpressItem[]): PostHtml {
  const content = post.fields.get('content:encoded') ?? ''
  const dynamic = [...content.matchAll(DYNAMIC_BLOCK)].map(([, block = '']) => block)
  const shown = content
    .replace(DYNAMIC_BLOCK, '')
    .replace(CAPTION, (_, attributes: string, picture: string, words: string) => {
      const caption = words.trim() || (/\bcaption="([^"]*)"/.exec(attributes)?.[1] ?? '')
      return `\n\n<figure>${picture}<figcaption>${caption}</figcaption></figure>\n\n`
    })
    .replace(GALLERY, (code, attributes: string) => gallery(attributes, attachments) ?? code)
  const featured = attachments.find(({ fields }) => {
    const id = fields.get('wp:post_id')
    return id !== undefined && id === post.meta.get('_thumbnail_id')
  })
  const html = BLOCK.test(content) ? shown : paragraphs(shown)
  return { html: featured ? `${figure(featured)}\n${html}` : html, dynamic }
}

/** As WordPress itself does: empty lines divide paragraphs, other line ends are line breaks. */
function paragraphs(content: string): string {
  const isPreformatted = (index: number): boolean => index % 2 === 1
  return content
    .split(PREFORMATTED)
    .map((piece, index) =>
      isPreformatted(index)
        ? piece
        : piece
            .split(/\n\s*\n/)
            .map(paragraph)
            .join('\n'),
    )
    .join('\n')
}

function paragraph(words: string): string {
  if (words.trim() === '' || BLOCK_ELEMENT.test(words)) return words
  return `<p>${words.trim().replaceAll('\n', '<br>')}</p>`
}

/** @returns null where none of its pictures is in the export */
function gallery(attributes: string, attachments: readonly WordpressItem[]): string | null {
  const ids = /\bids=["']([^"']*)["']/.exec(attributes)?.[1]?.split(/[,\s]+/)
  const shown = ids
    ? ids.flatMap((id) => attachments.find(({ fields }) => fields.get('wp:post_id') === id) ?? [])
    : attachments
  return shown.length > 0 ? `\n\n${shown.map(figure).join('\n\n')}\n\n` : null
}

function figure({ fields, meta }: WordpressItem): string {
  const src = attribute(fields.get('wp:attachment_url') ?? '')
  const alt = attribute(meta.get('_wp_attachment_image_alt') ?? '')
  const caption = fields.get('excerpt:encoded') ?? ''
  return `<figure><img src="${src}" alt="${alt}"><figcaption>${caption}</figcaption></figure>`
}

const attribute = (value: string): string =>
  value.trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
