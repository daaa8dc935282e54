export interface TestPost {
  title: string
  content?: string
  id?: number
  type?: string
  status?: string
  name?: string
  /** Further elements of the item. */
  more?: string
}

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** An item as WordPress 6 writes it. */
export function wordpressItem(post: TestPost): string {
  const {
    title,
    content = '',
    id = 1,
    type = 'post',
    status = 'publish',
    name = '',
    more = '',
  } = post
  return `<item>
    <title>${cdata(title)}</title>
    <content:encoded>${cdata(content)}</content:encoded>
    <excerpt:encoded>${cdata('')}</excerpt:encoded>
    <wp:post_id>${id}</wp:post_id>
    <wp:post_date>${cdata('2024-03-05 08:30:00')}</wp:post_date>
    <wp:post_name>${cdata(name)}</wp:post_name>
    <wp:status>${cdata(status)}</wp:status>
    <wp:post_parent>0</wp:post_parent>
    <wp:post_type>${cdata(type)}</wp:post_type>
    ${more}
  </item>`
}

export const wordpressMeta = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`

/** A picture of the media library. */
export const wordpressPicture = (id: number, path: string, caption = ''): string =>
  `<item><title>${id}</title><excerpt:encoded>${cdata(caption)}</excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:status>inherit</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://example.com/wp-content/uploads/${path}</wp:attachment_url></item>`

/** A whole export; `doctype` before it. */
export const wordpressExport = (items: readonly string[], doctype = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" ?>
${doctype}
<!-- generator="WordPress/6.7" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Eine Show</title>
<language>de-DE</language>
${items.join('\n')}
</channel>
</rss>
`
