import type { Node } from '@tiptap/pm/model'
import { type Credit, EMPTY_CREDIT } from '../../credits/credit.ts'
import { pageFacts, pageParts } from '../../page.ts'
import type { PageDocument } from '../../schema/schema.ts'
import { isSafeUrl, isWebUrl, wholeUrl } from '../safe-url.ts'
import type { ExportContext } from './export-context.ts'
import { foldLines } from './inline-to-hast.ts'

type Thing = Record<string, unknown>

/**
 * What a page says of itself to search engines, as a schema.org `PodcastEpisode` in JSON-LD 1.1: the
 * facts, and an `ImageObject` for each picture, with the properties that show who made it and where it can
 * be licensed (schema.org/ImageObject; developers.google.com/search/docs/appearance/structured-data/
 * image-license-metadata). It repeats the page and is not read back.
 * @param pageUrl address of the page on the show's website; null: not known
 */
export function linkedData(
  page: PageDocument,
  context: ExportContext,
  pageUrl: string | null,
): Thing {
  const { title, lead, player } = pageParts(page)
  const { number, series, part, date, guests, tags, audioUrl } = pageFacts(page)
  const show = foldLines(player.textContent).trim()
  return filled({
    '@context': 'https://schema.org',
    '@type': 'PodcastEpisode',
    url: pageUrl,
    name: foldLines(title.textContent).trim(),
    description: foldLines(lead.textContent).trim(),
    inLanguage: context.language,
    datePublished: date,
    episodeNumber: number,
    partOfSeries: show ? { '@type': 'PodcastSeries', name: show } : null,
    isPartOf: series ? { '@type': 'CreativeWorkSeries', name: series } : null,
    position: part,
    actor: guests.map((name) => ({ '@type': 'Person', name })),
    keywords: tags,
    associatedMedia:
      audioUrl !== null && isWebUrl(audioUrl)
        ? { '@type': 'AudioObject', contentUrl: audioUrl }
        : null,
    image: imagesOf(page, context, pageUrl),
  })
}

/**
 * The same as the words of a `<script type="application/ld+json">`: no sign of it can end the element or
 * begin a comment (WHATWG HTML, restrictions for contents of script elements).
 */
export function writeLinkedData(data: Thing): string {
  return JSON.stringify(data, null, 1).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function imagesOf(page: PageDocument, context: ExportContext, pageUrl: string | null): Thing[] {
  const images: Thing[] = []
  page.descendants((node) => {
    const { src } = node.attrs
    const isPicture = node.type.name === 'cover' || node.type.name === 'figure'
    if (isPicture && src && isSafeUrl(src))
      images.push(imageOf(node, context.pictureUrl(src), pageUrl))
    return !node.isTextblock
  })
  return images
}

function imageOf(picture: Node, url: string, pageUrl: string | null): Thing {
  const { width, height, credit } = picture.attrs
  return filled({
    '@type': 'ImageObject',
    contentUrl: wholeUrl(url, pageUrl),
    width,
    height,
    caption: foldLines(picture.child(1).textContent).trim(),
    ...creditProperties(credit ?? EMPTY_CREDIT),
  })
}

function creditProperties(credit: Credit): Thing {
  const { title, creator, creditLine, source, sourceUrl, license, licenseUrl } = credit
  const owner = creator ?? source ?? creditLine
  return {
    name: title,
    creator: creator ? { '@type': kindOf(creator), name: creator } : null,
    creditText: creditLine ?? ([creator, source].filter(Boolean).join('/') || null),
    copyrightNotice: owner && `© ${owner}`,
    license: webAddress(licenseUrl) ?? webAddress(license),
    acquireLicensePage: webAddress(sourceUrl),
  }
}

/** A name that is an address, or says that it is a firm, is no person's. */
const kindOf = (name: string): string =>
  /\.\p{L}{2,}$|\b(?:GmbH|AG|UG|e\. ?V\.|Inc|Ltd|LLC|Agentur|Agency|Studio|Verlag)\b/iu.test(name)
    ? 'Organization'
    : 'Person'

const webAddress = (url: string | null): string | null => (url && isWebUrl(url) ? url : null)

/** A thing without what it does not know. */
function filled(thing: Thing): Thing {
  const entries = Object.entries(thing).filter(([, value]) => {
    const isNothing = value === null || value === undefined || value === ''
    return !isNothing && !(Array.isArray(value) && value.length === 0)
  })
  return Object.fromEntries(entries)
}
