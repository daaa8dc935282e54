import type { Nodes } from 'hast'
import type { Facts } from '../../facts.ts'
import { Problem } from '../../problem.ts'
import { episodePhraseInTitle } from '../../recognition/episode-phrase.ts'
import { plainWords } from '../../recognition/page-draft.ts'
import type { ImportPage } from '../format.ts'
import { findElement, findElements, isElement, textProperty } from '../html/element.ts'
import { knownFacts } from '../html/known-facts.ts'
import { readDocument } from '../html/read-document.ts'
import { startReading } from '../html/reading.ts'
import { recogniseSource } from '../html/recognise-source.ts'
import { sanitizeContent } from '../html/sanitize-content.ts'
import { setAside } from '../html/set-aside.ts'
import { readSourceBlocks } from '../html/source-blocks.ts'
import { refuseTooDeep } from '../refuse-too-deep.ts'
import { isWebUrl } from '../safe-url.ts'
import { postHtml } from './post-html.ts'
import { readItems, type WordpressExport, type WordpressItem } from './read-items.ts'

/** What WordPress has for "none", in the languages that we know. */
const NO_CATEGORY = new Set(['uncategorized', 'allgemein'])
/** Where a website has its own pictures, and an archive of it too. */
const UPLOAD = /^https?:\/\/[^?#]*?\/(wp-content\/uploads\/[^?#]+)/i

/**
 * Reads one post of a WordPress export (see splitExport). What the export says of it beside the text becomes
 * its title and facts; categories, the excerpt and blocks without words are listed as removed. Addresses of
 * the website's own pictures become paths of files.
 * @throws Problem archive-damaged (name, place), file-too-deep when it is nested too deeply
 */
export const parseWordpress: ImportPage = (text, newId) =>
  refuseTooDeep(() => {
    const site = readItems(text)
    const isAttachment = ({ fields }: WordpressItem) => fields.get('wp:post_type') === 'attachment'
    const post = site.items.find((item) => !isAttachment(item))
    if (!post) throw new Problem('archive-damaged', { name: '', place: '1:0' })
    const { html, dynamic } = postHtml(post, site.items.filter(isAttachment))
    const document = readDocument(html)
    pointToFiles(document)
    const reading = startReading(newId)
    reading.setAside = setAside(document)
    for (const original of [...wordsBeside(post), ...dynamic]) {
      reading.notes.push({ kind: 'removed', reason: 'unsupported', original, line: 1 })
    }
    const content = sanitizeContent(document)
    const body = findElement(content, (element) => isElement(element, 'body')) ?? content
    const blocks = readSourceBlocks(body.children, reading)
    const title = field(post, 'title')
    const known = { facts: factsOf(post, site), words: {} }
    return recogniseSource(blocks, title ? { ...known, title } : known, reading)
  })

const field = ({ fields }: WordpressItem, name: string): string => (fields.get(name) ?? '').trim()

function factsOf(post: WordpressItem, { language }: WordpressExport): Partial<Facts> {
  const [audio = ''] = (post.meta.get('enclosure') ?? '').trim().split(/\s+/)
  const tags = post.terms.filter(({ domain }) => domain === 'post_tag').map(({ name }) => name)
  return knownFacts({
    number: episodePhraseInTitle(plainWords(field(post, 'title')))?.number,
    language: language || null,
    date: field(post, 'wp:post_date').slice(0, 10),
    slug: decoded(field(post, 'wp:post_name')) || null,
    state: field(post, 'wp:status') === 'publish' ? 'published' : 'draft',
    tags,
    audioUrl: isWebUrl(audio) ? audio : null,
  })
}

/** Words of a post that are neither its text nor its facts. */
function wordsBeside(post: WordpressItem): string[] {
  const categories = post.terms
    .filter(({ domain, name }) => domain === 'category' && !NO_CATEGORY.has(name.toLowerCase()))
    .map(({ name }) => name)
  return [...categories, field(post, 'excerpt:encoded')].filter(Boolean)
}

function pointToFiles(document: Extract<Nodes, { type: 'root' }>): void {
  for (const img of findElements(document, (element) => isElement(element, 'img'))) {
    const path = UPLOAD.exec(textProperty(img, 'src') ?? '')?.[1]
    if (path) img.properties.src = path
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
