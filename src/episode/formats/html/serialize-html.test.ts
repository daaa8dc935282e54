import type { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { EMPTY_CREDIT } from '../../credits/credit.ts'
import { createPage, createPicture, type PageParts } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import type { ExportOptions } from '../format.ts'
import { serializeHtmlFragment, serializeHtmlPage } from './serialize-html.ts'

const options: ExportOptions = {
  fallbackLanguage: 'en',
  pictureUrl: (src) => src.replace('images/', 'folge-25-images/'),
}
const text = (words: string, ...marks: string[]): Node =>
  schema.text(
    words,
    marks.map((mark) => schema.mark(mark)),
  )
const paragraph = (...content: Node[]): Node => schema.node('paragraph', null, content)
const fragment = (parts: PageParts): string[] =>
  serializeHtmlFragment(createPage(parts), options).text.split('\n').slice(1, -2)
const body = (...blocks: Node[]): string[] => fragment({ body: blocks })

describe('a page', () => {
  const page = createPage({
    title: 'Fish & <Chips>',
    lead: schema.node('lead', null, [text('Ein „Test“ & mehr')]).content,
    facts: { language: 'de-CH', date: '2026-11-24', audioUrl: 'https://a.eu/25.mp3' },
  })
  const lines = serializeHtmlPage(page, options).text.split('\n')

  test.each([
    '<!doctype html>',
    '<html lang="de-CH">',
    '<title>Fish &amp; &lt;Chips></title>',
    '<meta name="description" content="Ein „Test“ &amp; mehr">',
    '<meta property="og:title" content="Fish &amp; <Chips>">',
    '<meta property="og:locale" content="de_CH">',
    '<meta property="og:audio" content="https://a.eu/25.mp3">',
    '<meta property="article:published_time" content="2026-11-24">',
    '<h1 itemprop="name">Fish &amp; &lt;Chips></h1>',
    '<p class="date"><time datetime="2026-11-24" itemprop="datePublished">24. November 2026</time></p>',
    '<p class="lead" itemprop="description">Ein „Test“ &amp; mehr</p>',
    '<audio controls preload="none" src="https://a.eu/25.mp3" itemprop="audio"></audio>',
  ])('has %s', (line) => {
    expect(lines).toContain(line)
  })

  test('has no script but data, and plays nothing by itself', () => {
    const scripts = lines.filter((line) => line.includes('<script'))
    expect(scripts).toEqual(['<script type="application/ld+json">{'])
    expect(lines.join('\n')).not.toMatch(/autoplay|javascript:/i)
  })

  test('without a title is called by its show', () => {
    const { text: html } = serializeHtmlPage(createPage({ player: 'Stroisch' }), options)
    expect(html).toContain('<title>Stroisch</title>')
    expect(html).not.toContain('<h1')
  })

  test('without a language speaks the fallback, and does not claim it as its own', () => {
    const { text: html } = serializeHtmlPage(createPage({ title: 'A' }), options)
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<article itemscope')
  })
})

describe('a fragment', () => {
  test('has neither head nor style', () => {
    const { text: html } = serializeHtmlFragment(createPage({ title: 'A' }), options)
    expect(html).toMatch(/^<article/)
    expect(html).not.toMatch(/<(html|head|style|script|link)\b|style=/)
  })

  test('carries the facts as microdata', () => {
    const facts = { number: 25, series: 'Social Media', part: 12, guests: ['Sam', 'Anna'] }
    expect(fragment({ facts })).toEqual([
      '<meta itemprop="episodeNumber" content="25">',
      '<meta itemprop="isPartOf" content="Social Media">',
      '<meta itemprop="position" content="12">',
      '<meta itemprop="actor" content="Sam">',
      '<meta itemprop="actor" content="Anna">',
    ])
  })
})

describe('a figure', () => {
  const credit = {
    ...EMPTY_CREDIT,
    creator: 'Stroisch.eu',
    source: 'Canva.com',
    sourceUrl: 'https://canva.com',
  }

  test('has alt, caption and the credit with its link in one caption', () => {
    const attrs = { src: 'images/sam.jpg', width: 800, height: 600, credit }
    expect(fragment({ cover: createPicture('cover', attrs, 'Sam "S"', [text('Büro')]) })).toEqual([
      '<figure class="cover">',
      '  <img src="folge-25-images/sam.jpg" alt="Sam &quot;S&quot;" width="800" height="600">',
      '  <figcaption>Büro <span class="credit">Photo: <span class="creator">Stroisch.eu</span>/<a class="source" href="https://canva.com">Canva.com</a></span></figcaption>',
      '</figure>',
    ])
  })

  test('without a picture has only the caption, and the alt text is a loss', () => {
    const page = createPage({ body: [createPicture('figure', {}, 'Sam', [text('Büro')])] })
    const { text: html, losses } = serializeHtmlFragment(page, options)
    expect(html).toContain('<figure>\n  <figcaption>Büro</figcaption>\n</figure>')
    expect(losses).toEqual([{ code: 'alt-without-picture', values: { alt: 'Sam' } }])
  })
})

describe('the body', () => {
  test('nests marks over as long a run as they can', () => {
    const content = [text('a', 'strong'), text('b', 'strong', 'emphasis'), text('c', 'emphasis')]
    expect(body(paragraph(...content))).toEqual(['<p><strong>a<em>b</em></strong><em>c</em></p>'])
  })

  test('names speaker, time and language', () => {
    const attrs = { speaker: 'Sam', startMs: 3_723_500, lang: 'en' }
    expect(body(schema.node('paragraph', attrs, [text('Just try it.')]))).toEqual([
      '<p lang="en"><b class="speaker">Sam:</b> <time class="start" datetime="PT3723.5S">1:02:03</time> Just try it.</p>',
    ])
  })

  test('writes an item of one paragraph without it', () => {
    const item = (...blocks: Node[]) => schema.node('listItem', null, blocks)
    const list = schema.node('orderedList', { start: 3 }, [
      item(paragraph(text('drei'))),
      item(paragraph(text('vier')), paragraph(text('noch vier'))),
    ])
    expect(body(list).join('')).toBe(
      '<ol start="3"><li>drei</li><li><p>vier</p><p>noch vier</p></li></ol>',
    )
  })

  test('keeps words of an unsafe link, never its address', () => {
    const link = schema.mark('link', { href: 'java\tscript:alert(1)' })
    const page = createPage({ body: [paragraph(schema.text('hier', [link]))] })
    const { text: html, losses } = serializeHtmlFragment(page, options)
    expect(html).toContain('<p>hier</p>')
    expect(losses).toEqual([{ code: 'unsafe-link', values: { address: 'java\tscript:alert(1)' } }])
  })

  test('gives up a start that no list can have', () => {
    const list = schema.node('orderedList', { start: 1.5 }, [
      schema.node('listItem', null, [paragraph(text('a'))]),
    ])
    const { losses } = serializeHtmlFragment(createPage({ body: [list] }), options)
    expect(losses).toEqual([{ code: 'list-start', values: { start: 1.5 } }])
  })

  test('leaves quotes, no-break spaces and soft hyphens as they are', () => {
    const words = '„Auf\u00adlage“ – z.\u00a0B. ‚so‘ …'
    expect(body(paragraph(text(words)))).toEqual([`<p>${words}</p>`])
  })
})

describe('the player', () => {
  test('links an address that is no audio file on the name of the show', () => {
    expect(fragment({ player: 'Show', facts: { audioUrl: 'https://a.eu/p?x=1&y=2' } })).toEqual([
      '<div class="player">',
      '<p><a href="https://a.eu/p?x=1&amp;y=2" itemprop="audio">Show</a></p>',
      '</div>',
    ])
  })

  test('never plays an address that is not of the web', () => {
    const page = createPage({ player: 'Show', facts: { audioUrl: 'javascript:alert(1)' } })
    const { text: html, losses } = serializeHtmlPage(page, options)
    expect(html).not.toContain('javascript')
    expect(losses).toEqual([{ code: 'unsafe-link', values: { address: 'javascript:alert(1)' } }])
  })
})
