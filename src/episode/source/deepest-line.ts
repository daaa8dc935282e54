const NESTING = /<(\/?)[a-z][^<>]*>|^[ \t>]*>/gim

/** Number of the line, from 1, in which a text is nested most deeply, by its tags and its signs of quotation. */
export function deepestLine(text: string): number {
  let [tags, most, line] = [0, -1, 1]
  for (const [index, words] of text.split('\n').entries()) {
    let quotes = 0
    for (const [mark, slash] of words.matchAll(NESTING)) {
      if (slash === undefined) quotes = mark.replace(/[^>]/g, '').length
      else tags += slash === '/' ? -1 : 1
      if (tags + quotes > most) [most, line] = [tags + quotes, index + 1]
    }
  }
  return line
}
