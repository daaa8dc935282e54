import type { TextFormat } from '../formats/format.ts'
import { frontMatterDamage } from '../formats/markdown/front-matter-damage.ts'
import { findOpenTags } from './find-open-tags.ts'
import type { SourceDamage } from './source-damage.ts'

/**
 * Looks for what a person broke in a source without meaning to. Readers of HTML and Markdown forgive
 * everything, so nobody else would say it.
 * @param text without byte order mark, every line ending in "\n"
 * @returns in the order of their lines; of tags the first twenty
 */
export function findDamage(text: string, format: TextFormat): SourceDamage[] {
  if (format === 'html') return findOpenTags(text)
  if (format !== 'markdown') return []
  return [...frontMatterDamage(text), ...findOpenTags(withoutCode(text), { isMarkdown: true })]
}

const FENCED = /^ {0,3}(`{3,}|~{3,}).*(?:\n(?! {0,3}\1).*)*(?:\n {0,3}\1.*)?/gm
const CODE_SPAN = /(`+).*?\1|\\</g

/** Markdown with blanks in the place of code, in which tags are words. */
function withoutCode(text: string): string {
  const blank = (code: string): string => code.replace(/./g, ' ')
  return text.replace(FENCED, blank).replace(CODE_SPAN, blank)
}
