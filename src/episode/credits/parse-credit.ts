import { type Credit, creditSchema } from './credit.ts'
import { type CreditLead, readCreditLead } from './credit-lead.ts'

/**
 * A line such as "Foto: Stroisch.eu/Canva.com" or "Photo by Anna on Unsplash" as data. The inverse of
 * formatCredit, links aside, for names without the marks that divide them (a slash in a lone
 * creator's name, a comma before a licence, brackets).
 * @returns null when the line is not for sure a credit
 */
export function parseCreditLine(line: string): Credit | null {
  const lead = readCreditLead(line.trim())
  if (!lead) return null
  const { rest: terms, license, note } = splitTerms(lead.rest.trim())
  const [first, second] = splitNames(terms, lead)
  if (![first, second].every(isName)) return null
  if (!first && !license && !note) return null
  const names =
    lead.role === 'source' && !second
      ? { source: first || null }
      : { creator: first || null, source: second || null }
  return creditSchema.parse({ ...names, license, note })
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

/** Takes "(note)" and ", licence" off the end. */
function splitTerms(text: string): { rest: string; license: string | null; note: string | null } {
  let rest = text
  let license: string | null = null
  let note: string | null = null
  const brackets = /^(.*?)\s*\(([^()]+)\)$/su.exec(rest)
  if (brackets) {
    const [, before = '', inside = ''] = brackets
    if (LICENSE.test(inside)) license = inside
    else note = inside
    rest = before
  }
  const last = /^(?:(.*?)\s*[,/|]\s*)?([^,/|]+)$/su.exec(rest)
  if (!license && last && LICENSE.test(last[2] ?? '')) {
    license = last[2] ?? null
    rest = last[1] ?? ''
  }
  return { rest, license, note }
}

/**
 * Splits creator and source at " / ", " | " or " via ", else at the first slash that is no address's.
 * A lone source is often an address, so that a slash inside it is part of it.
 */
function splitNames(text: string, lead: CreditLead): [first: string, second: string] {
  const spaced = lead.isSentence ? /\s+(?:on|auf|via|\/|\|)\s+/u : /\s+(?:via|\/|\|)\s+/u
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
