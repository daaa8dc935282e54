import { type Credit, creditSchema } from './credit.ts'
import { type CreditLead, readCreditLead } from './credit-lead.ts'
import { isCreativeCommons, licenceNamed } from './licences.ts'

/**
 * A line such as "Foto: Stroisch.eu/Canva.com" or "Photo by Anna on Unsplash" as data. The inverse of
 * formatCredit, links aside, for names without the marks that divide them (a slash in a lone
 * creator's name, a comma before a licence, brackets).
 * @returns null when the line is not for sure a credit
 */
export function parseCreditLine(line: string): Credit | null {
  const lead = readCreditLead(line.trim()) ?? attribution(line.trim())
  if (!lead) return null
  const { rest: terms, license, note: remark } = splitTerms(lead.rest.trim())
  const { title, divider, rest: dated } = splitTitle(terms)
  const { year, rest: names } = splitYear(dated)
  const note = [year, remark].filter((words) => words !== null).join(', ') || null
  const isSource = lead.role === 'source' || divider.trim() === '/'
  const [first, second] = splitNames(names, { ...lead, role: isSource ? 'source' : 'creator' })
  if (![first, second].every(isName)) return null
  if (!first && !title && !license && !note) return null
  const named =
    isSource && !second
      ? { source: first || null }
      : { creator: first || null, source: second || null }
  return creditSchema.parse({ title, ...named, license, note })
}

/** A caption and the credit at its end. */
export interface SplitCaption {
  /** The caption without its end. */
  caption: string
  /** The end, with the space and the mark that divide it off (" - Foto: A/B"). */
  cut: string
  credit: Credit
}

/** What is longer is no caption, but a paragraph. */
const MAX_CAPTION = 300

/**
 * Splits the credit off the end of a caption. `caption + cut` is the text, to the letter.
 * @returns null when the text does not end in a credit, or is too long for a caption
 */
export function splitCaption(text: string): SplitCaption | null {
  if (text.length > MAX_CAPTION) return null
  for (const { index, 0: divider } of text.matchAll(DIVIDER)) {
    const end = text.slice(index + divider.length).trimEnd()
    const closing = divider.includes('(') ? ')' : divider.includes('[') ? ']' : ''
    if (!end.endsWith(closing)) continue
    const credit = parseCreditLine(end.slice(0, end.length - closing.length))
    if (credit) return { caption: text.slice(0, index), cut: text.slice(index), credit }
  }
  return null
}

/** What can stand between a caption and its credit. */
const DIVIDER = /^\s*|\s*[([]|\s+[-–—|/·•]\s*|(?<=[.!?…;,)])\s+|\s*\n\s*/gu

const LICENSE =
  /^(?:CC[ -]?(?:BY|0|Zero)\b.*|Creative Commons\b.*|Public Domain|Gemeinfrei|.*\b(?:\p{L}*lizenz|licen[cs]e)\b.*)$/iu

/** A sentence of its own, after the names. */
const RESERVED = /[.,;]\s*(alle rechte vorbehalten|all rights reserved)\.?$/iu

const isLicence = (words: string): boolean => LICENSE.test(words) || licenceNamed(words) !== null

/** Takes "(note)" and ", licence" off the end. */
function splitTerms(text: string): { rest: string; license: string | null; note: string | null } {
  let rest = text
  let license: string | null = null
  let note: string | null = null
  const brackets = /^(.*?)\s*\(([^()]+)\)$/su.exec(rest)
  if (brackets) {
    const [, before = '', inside = ''] = brackets
    if (isLicence(inside)) license = inside
    else note = inside
    rest = before
  }
  const last = /^(?:(.*?)\s*[,/|]\s*)?([^,/|]+)$/su.exec(rest)
  const reserved = RESERVED.exec(rest)
  if (!license && reserved) {
    license = reserved[1] ?? null
    rest = rest.slice(0, reserved.index)
  } else if (!license && last && isLicence(last[2] ?? '')) {
    license = last[2] ?? null
    rest = last[1] ?? ''
  }
  return { rest, license, note }
}

/** What Creative Commons recommends has no lead: "“On the lake” by Anna Miller, CC BY 4.0". */
function attribution(text: string): CreditLead | null {
  const isAttribution = TITLE.test(text) && isCreativeCommons(splitTerms(text).license)
  return isAttribution ? { role: 'creator', isSentence: true, rest: text } : null
}

/** Takes the year of a copyright off the beginning; it becomes a remark. */
function splitYear(text: string): { year: string | null; rest: string } {
  const [whole = '', year = null] = /^((?:19|20)\d\d),?\s+/.exec(text) ?? []
  return { year, rest: text.slice(whole.length) }
}

const TITLE =
  /^(?:„(?<german>[^“”]+)[“”]|“(?<english>[^”]+)”|"(?<plain>[^"]+)")(?<divider>\s+(?:von|by)\s+|\s*\/\s*|,\s*|$)/u

/** Takes "„Title“ von " off the beginning. */
function splitTitle(text: string): { title: string | null; divider: string; rest: string } {
  const found = TITLE.exec(text)
  const { german, english, plain, divider = '' } = found?.groups ?? {}
  const title = german ?? english ?? plain ?? null
  return { title, divider, rest: text.slice(found?.[0].length ?? 0) }
}

/**
 * Splits creator and source at " / ", " | " or " via ", else at the first slash that is no address's.
 * A lone source is often an address, so that a slash inside it is part of it.
 */
function splitNames(text: string, lead: CreditLead): [first: string, second: string] {
  const spaced = lead.isSentence
    ? /\s+(?:on|auf|via|from(?=\s\p{Lu}\S*$)|\/|\|)\s+/u
    : /\s+(?:via|\/|\|)\s+/u
  const tight = lead.role === 'creator' ? /(?<![:/])\/(?!\/)/u : null
  const match = spaced.exec(text) ?? tight?.exec(text)
  if (!match) return [text, '']
  return [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()]
}

/** A name is short; what is longer is a sentence that only begins like a credit. */
function isName(text: string): boolean {
  if (text === '') return true
  return text.length <= 80 && text.split(/\s+/u).length <= 8 && /[\p{L}\p{N}]/u.test(text)
}
