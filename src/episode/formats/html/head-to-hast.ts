import type { Element } from 'hast'
import { h } from 'hastscript'
import { pageFacts, pageParts } from '../../page.ts'
import type { PageDocument } from '../../schema/schema.ts'
import { isSafeUrl, isWebUrl, wholeUrl } from '../safe-url.ts'
import { onLines } from './blocks-to-hast.ts'
import type { ExportContext } from './export-context.ts'
import { GENERATOR } from './generator.ts'
import { foldLines } from './inline-to-hast.ts'
import { linkedData, writeLinkedData } from './linked-data.ts'
import { PAGE_STYLE } from './page-style.ts'
import { isAudioFile } from './player-to-hast.ts'

/**
 * The head of a page: what search engines, previews and browsers ask for, and its look.
 * @param pageUrl address of the page on the show's website; null: not known
 */
export function headToHast(
  page: PageDocument,
  context: ExportContext,
  pageUrl: string | null,
): Element {
  const { title, cover, lead, player } = pageParts(page)
  const { language, date, audioUrl } = pageFacts(page)
  const show = foldLines(player.textContent).trim()
  const name = foldLines(title.textContent).trim() || show || '–'
  const description = foldLines(lead.textContent).trim()
  const picture = coverUrl(cover.attrs.src, context, pageUrl)
  const alt = foldLines(cover.child(0).textContent).trim()
  const isPlayable = audioUrl !== null && isWebUrl(audioUrl) && isAudioFile(audioUrl)
  return h(
    'head',
    onLines([
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', name),
      ...meta('name', 'description', description),
      h('meta', { name: 'generator', content: GENERATOR }),
      ...meta('property', 'og:type', 'article'),
      ...meta('property', 'og:title', name),
      ...meta('property', 'og:description', description),
      ...meta('property', 'og:url', pageUrl ?? ''),
      ...meta('property', 'og:site_name', name === show ? '' : show),
      ...meta('property', 'og:locale', openGraphLocale(language)),
      ...meta('property', 'og:image', isWebUrl(picture) ? picture : ''),
      ...meta('property', 'og:image:alt', isWebUrl(picture) ? alt : ''),
      ...meta('property', 'og:audio', isPlayable ? audioUrl : ''),
      ...meta('property', 'article:published_time', date ?? ''),
      ...(pageUrl ? [h('link', { rel: 'canonical', href: pageUrl })] : []),
      h(
        'script',
        { type: 'application/ld+json' },
        { type: 'raw', value: writeLinkedData(linkedData(page, context, pageUrl)) },
      ),
      h('style', PAGE_STYLE),
    ]),
  )
}

/** Previews want a whole address: a picture beside the page has one where the page has. */
function coverUrl(
  src: string | null,
  { pictureUrl }: ExportContext,
  pageUrl: string | null,
): string {
  if (!src || !isSafeUrl(src)) return ''
  return wholeUrl(pictureUrl(src), pageUrl)
}

function meta(kind: 'name' | 'property', name: string, content: string): Element[] {
  return content ? [h('meta', { [kind]: name, content })] : []
}

/** Open Graph wants a territory: without one in the tag there is no locale to give. */
function openGraphLocale(language: string | null): string {
  return language && /^[a-z]{2,3}-[A-Z]{2}$/.test(language) ? language.replace('-', '_') : ''
}
