/** Blocks that are put in at one go; laying them out takes less than a frame. */
const PIECE = 100
/** A window that is never idle gets them all the same. */
const LONGEST_WAIT_MS = 200

/**
 * Makes a page show another one's article. Blocks that are the same stay; the others are put in some at a
 * time, the first ones now, so that a long page blocks neither keys nor scrolling.
 * @param page shows an article in its `main`
 * @param next whose article is to be shown; it is taken out of there
 * @param onDone when all of it is there
 * @returns a function that leaves off
 */
export function showArticle(page: Document, next: Document, onDone: () => void): () => void {
  page.documentElement.lang = next.documentElement.lang
  const article = next.querySelector('article')
  if (!article) return () => {}
  const blocks = [...article.childNodes]
  const shown = sameElement(page, article)
  const before = [...shown.childNodes]
  const start = blocks.findIndex((block, index) => !block.isEqualNode(before[index] ?? null))
  if (start < 0) {
    for (const block of before.slice(blocks.length)) block.remove()
    onDone()
    return () => {}
  }
  const shorter = Math.min(blocks.length, before.length) - start
  let same = 0
  while (same < shorter && blocks.at(-1 - same)?.isEqualNode(before.at(-1 - same) ?? null)) same++
  const [rest, end] = [before.length - same, blocks.length - same]
  const after = before[rest] ?? null
  for (const block of before.slice(start, rest)) block.remove()

  let idle = 0
  let at = start
  const putIn = () => {
    const piece = page.createDocumentFragment()
    piece.append(...blocks.slice(at, Math.min(at + PIECE, end)))
    shown.insertBefore(piece, after)
    at += PIECE
    if (at < end) idle = requestIdleCallback(putIn, { timeout: LONGEST_WAIT_MS })
    else onDone()
  }
  putIn()
  return () => cancelIdleCallback(idle)
}

/** The article that is shown, when it differs in its blocks only; else a new, empty one in its place. */
function sameElement(page: Document, article: Element): Element {
  const shown = page.querySelector('article')
  const empty = page.importNode(article, false)
  if (shown?.cloneNode(false).isEqualNode(empty)) return shown
  if (shown) shown.replaceWith(empty)
  else page.querySelector('main')?.replaceChildren(empty)
  return empty
}
