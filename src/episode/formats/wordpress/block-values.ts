/**
 * The block editor writes what is no rich text (alt texts, addresses) with an escaping of its own that
 * leaves alone what looks like a character reference. So nothing that looks like one may stand there.
 */
const REFERENCE = /&(?=(?:[a-z0-9]+|#[0-9]+|#x[a-f0-9]+);)/gi

/** A value between the quotes of an attribute, as the block editor escapes it. */
export function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** A value as the words of an element, as the block editor escapes them. */
export function escapeWords(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Words in which nothing looks like a character reference: "&amp;" becomes "& amp;". */
export function withoutReferences(words: string): string {
  return words.replace(REFERENCE, '& ')
}

/** The same address, in which nothing looks like a character reference, a tag or a quote. */
export function plainAddress(address: string): string {
  return address.replace(/[\s"<>]/g, encodeURIComponent).replace(/&(#?[a-z0-9]+);/gi, '&$1%3B')
}
