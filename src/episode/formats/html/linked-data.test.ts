import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { EMPTY_CREDIT } from '../../credits/credit.ts'
import { createPage, createPicture } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import type { ExportOptions } from '../format.ts'
import { findElements, isElement } from './element.ts'
import { serializeHtmlPage } from './serialize-html.ts'

const options: ExportOptions = {
  fallbackLanguage: 'de',
  pageUrl: 'https://stroisch.eu/podcast/25/',
  pictureUrl: (src) => `folge-25-${src}`,
}
const head = (page: ReturnType<typeof createPage>, own: Partial<ExportOptions> = {}) => {
  const tree = fromHtml(serializeHtmlPage(page, { ...options, ...own }).text)
  const [script] = findElements(tree, (element) => isElement(element, 'script'))
  const [only] = script?.children ?? []
  const metas = findElements(tree, (element) => isElement(element, 'meta'))
  return {
    data: JSON.parse(only?.type === 'text' ? only.value : ''),
    canonical: findElements(tree, (element) => isElement(element, 'link'))[0]?.properties.href,
    meta: Object.fromEntries(
      metas.map(({ properties }) => [properties.property ?? properties.name, properties.content]),
    ),
  }
}

const cover = createPicture(
  'cover',
  {
    src: 'images/sam.jpg',
    width: 800,
    height: 600,
    credit: {
      ...EMPTY_CREDIT,
      title: 'Am See',
      creator: 'Anna Müller',
      source: 'Flickr',
      sourceUrl: 'https://flickr.com/1',
      license: 'CC BY 4.0',
      licenseUrl: 'https://creativecommons.org/licenses/by/4.0/',
    },
  },
  'Sam',
  [schema.text('Sam am See')],
)
const page = createPage({
  title: 'Wie Sam LinkedIn nutzt',
  cover,
  lead: schema.node('lead', null, [schema.text('Ein Satz.')]).content,
  player: 'Designed Innovation',
  facts: {
    number: 25,
    series: 'Social Media',
    part: 12,
    language: 'de-DE',
    date: '2026-11-24',
    guests: ['Sam'],
    tags: ['LinkedIn'],
    audioUrl: 'https://a.eu/25.mp3',
  },
  body: [
    schema.node('blockquote', null, [
      createPicture('figure', {
        src: 'images/b.png',
        credit: { ...EMPTY_CREDIT, creator: 'Stroisch.eu', licenseUrl: 'javascript:alert(1)' },
      }),
    ]),
    createPicture('figure', { src: 'javascript:alert(1)' }),
  ],
})

describe('the head of a page', () => {
  test('says in JSON-LD what the page is and who made its pictures', () => {
    expect(head(page).data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'PodcastEpisode',
      url: 'https://stroisch.eu/podcast/25/',
      name: 'Wie Sam LinkedIn nutzt',
      description: 'Ein Satz.',
      inLanguage: 'de-DE',
      datePublished: '2026-11-24',
      episodeNumber: 25,
      partOfSeries: { '@type': 'PodcastSeries', name: 'Designed Innovation' },
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'Social Media' },
      position: 12,
      actor: [{ '@type': 'Person', name: 'Sam' }],
      keywords: ['LinkedIn'],
      associatedMedia: { '@type': 'AudioObject', contentUrl: 'https://a.eu/25.mp3' },
      image: [
        {
          '@type': 'ImageObject',
          contentUrl: 'https://stroisch.eu/podcast/25/folge-25-images/sam.jpg',
          width: 800,
          height: 600,
          caption: 'Sam am See',
          name: 'Am See',
          creator: { '@type': 'Person', name: 'Anna Müller' },
          creditText: 'Anna Müller/Flickr',
          copyrightNotice: '© Anna Müller',
          license: 'https://creativecommons.org/licenses/by/4.0/',
          acquireLicensePage: 'https://flickr.com/1',
        },
        {
          '@type': 'ImageObject',
          contentUrl: 'https://stroisch.eu/podcast/25/folge-25-images/b.png',
          creator: { '@type': 'Organization', name: 'Stroisch.eu' },
          creditText: 'Stroisch.eu',
          copyrightNotice: '© Stroisch.eu',
        },
      ],
    })
  })

  test('has the whole addresses of page and cover for previews', () => {
    const { canonical, meta } = head(page)
    expect(canonical).toBe('https://stroisch.eu/podcast/25/')
    expect(meta).toMatchObject({
      'og:url': 'https://stroisch.eu/podcast/25/',
      'og:site_name': 'Designed Innovation',
      'og:image': 'https://stroisch.eu/podcast/25/folge-25-images/sam.jpg',
      'og:image:alt': 'Sam',
      'og:locale': 'de_DE',
    })
  })

  test('without an address of the page claims none', () => {
    const { data, canonical, meta } = head(page, { pageUrl: null })
    expect(data.url).toBeUndefined()
    expect(data.image[0].contentUrl).toBe('folge-25-images/sam.jpg')
    expect(canonical).toBeUndefined()
    expect(meta['og:image']).toBeUndefined()
  })

  test('ends where it ends, whatever the words are', () => {
    const title = '</script><script>alert(1)</script><!-- \u2028 & "'
    expect(head(createPage({ title })).data.name).toBe(title)
  })
})
