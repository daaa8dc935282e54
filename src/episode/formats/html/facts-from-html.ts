import type { Element, Parents } from 'hast'
import type { Facts } from '../../facts.ts'
import { isWebUrl } from '../safe-url.ts'
import { findElement, findElements, isElement, textProperty } from './element.ts'
import { FACT_PROPERTIES } from './fact-properties.ts'
import { knownFacts } from './known-facts.ts'

/** The facts in our own article: its microdata, its language, its date and its player. */
export function factsFromArticle(article: Element): Partial<Facts> {
  const metas = findElements(article, (element) => isElement(element, 'meta'))
  const contents = (name: keyof typeof FACT_PROPERTIES): string[] =>
    metas
      .filter((element) => textProperty(element, 'itemProp') === FACT_PROPERTIES[name])
      .map((element) => textProperty(element, 'content') ?? '')
  const byProperty = (name: string) =>
    findElement(article, (element) => textProperty(element, 'itemProp') === name)
  const date = byProperty('datePublished')
  const audio = byProperty('audio')
  return knownFacts({
    number: wholeNumber(contents('number')[0]),
    part: wholeNumber(contents('part')[0]),
    series: contents('series')[0],
    slug: contents('slug')[0],
    state: contents('state')[0],
    guests: contents('guests'),
    tags: contents('tags'),
    language: textProperty(article, 'lang'),
    date: date && textProperty(date, 'dateTime'),
    audioUrl: audio && webAddress(textProperty(audio, 'src') ?? textProperty(audio, 'href')),
  })
}

/** The facts that a foreign page names in its head, its language and its first audio. */
export function factsFromPage(document: Parents): Partial<Facts> {
  const html = findElement(document, (element) => isElement(element, 'html'))
  const audio = findElement(document, (element) => {
    return (
      isElement(element, 'audio', 'source') &&
      /^https?:.*\.(mp3|m4a|ogg)/i.test(textProperty(element, 'src') ?? '')
    )
  })
  return knownFacts({
    language: html && textProperty(html, 'lang')?.trim(),
    date: metaContents(document, 'article:published_time')[0]?.slice(0, 10),
    tags: metaContents(document, 'article:tag'),
    audioUrl: audio && webAddress(textProperty(audio, 'src')),
  })
}

/** What a page's head says under a name ("og:title"). */
export function metaContents(document: Parents, name: string): string[] {
  return findElements(document, (element) => {
    const isNamed = [textProperty(element, 'property'), textProperty(element, 'name')].includes(
      name,
    )
    return isElement(element, 'meta') && isNamed
  }).flatMap((element) => textProperty(element, 'content') ?? [])
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}

function webAddress(address: string | null): string | null {
  return address !== null && isWebUrl(address) ? address : null
}
