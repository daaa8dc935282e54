import type { PageDocument } from '../../schema/schema.ts'

/** What no file system takes in a name. */
const FORBIDDEN = /[\\:*?"<>|\p{Cc}]/gu

/**
 * A name for each picture of a page that is there, in the order of the page: its own, and where that is
 * taken, with a number ("sam-2.jpg"). Names that differ only in case are the same.
 * @returns names by the pictures' own ("images/sam.jpg" -> "sam.jpg")
 */
export function pictureNames(
  page: PageDocument,
  pictures: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  page.descendants(({ attrs: { src } }) => {
    if (typeof src !== 'string' || names.has(src) || !pictures.has(src)) return
    const name = freeName(src, taken)
    taken.add(name.toLowerCase())
    names.set(src, name)
  })
  return names
}

function freeName(src: string, taken: ReadonlySet<string>): string {
  const file = src.slice(src.lastIndexOf('/') + 1).replace(FORBIDDEN, '-')
  const [, stem = '', extension = ''] = /^(.*?)(\.\w+)?$/s.exec(file) ?? []
  const base = /^\.*$/.test(stem) ? 'picture' : stem
  for (let count = 1; ; count++) {
    const name = count === 1 ? base + extension : `${base}-${count}${extension}`
    if (!taken.has(name.toLowerCase())) return name
  }
}
