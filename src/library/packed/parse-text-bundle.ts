import { importers } from '../../episode/formats/importers.ts'
import { Problem } from '../../episode/problem.ts'
import type { ReceiptItem } from '../../episode/receipt/receipt.ts'
import { decodeSource } from '../../episode/source/decode-source.ts'
import { formatOfName } from '../../episode/source/source-format.ts'
import type { ParsedPage } from '../parse-source.ts'
import { bundledText } from './bundled-text.ts'
import { isPacked } from './packed-format.ts'
import { readZip } from './read-zip.ts'

/**
 * Reads a packed TextBundle: its text as Markdown, unless its name says otherwise, with its assets as
 * pictures. Files that the page does not show are named as simplified.
 * @throws Problem as readZip and decodeSource do, its name empty; archive-foreign (name) when it has no text
 */
export async function parseTextBundle(bytes: Uint8Array, newId: () => string): Promise<ParsedPage> {
  const files = readZip(bytes)
  const found = bundledText([...files.keys()])
  const content = found && files.get(found.path)
  if (!content) throw new Problem('archive-foreign', { name: '' })
  const named = formatOfName(found.path)
  const format = named && !isPacked(named) ? named : 'markdown'
  const { page, items } = importers[format](decodeSource(content, '').text, newId)
  const pictures = new Map(
    [...files]
      .filter(([path]) => path.startsWith(found.folder) && path !== found.path)
      .map(([path, file]) => [path.slice(found.folder.length), file]),
  )
  pictures.delete('info.json')
  return { page, items: [...items, ...unshown(pictures, page, newId)], pictures }
}

/** The files that no picture of the page is, unless a system hides them. */
function unshown(
  files: ReadonlyMap<string, Uint8Array>,
  page: ParsedPage['page'],
  newId: () => string,
): ReceiptItem[] {
  const shown = new Set<string>()
  page.descendants(({ attrs }) => {
    if (typeof attrs.src === 'string') shown.add(attrs.src.replace(/^(\.\/)+/, ''))
  })
  return [...files.keys()]
    .filter((path) => !shown.has(path) && !/(^|\/)(\.|__MACOSX\/)/.test(path))
    .map((original): ReceiptItem => {
      const position = { id: newId(), line: 1, before: null, paragraphId: newId() }
      return { ...position, kind: 'simplified', construct: 'bundled-file', original }
    })
}
