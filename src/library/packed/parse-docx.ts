import { importers } from '../../episode/formats/importers.ts'
import type { ReceiptItem } from '../../episode/receipt/receipt.ts'
import type { ParsedPage } from '../parse-source.ts'
import { docxToHtml } from './docx-to-html.ts'
import { readZip } from './read-zip.ts'
import { wordsBesideText } from './words-beside-text.ts'

/** What mammoth says, by what the receipt calls it; the group is what it is about. */
const MESSAGES = [
  [/^Unrecognised \w+ style: (.*)$/, 'word-style'],
  [/^An unrecognised element was ignored: (.*)$/, 'word-element'],
  [/^could not read external image '(.*)', external file access is disabled$/, 'picture-address'],
] as const

/** That a picture is of a kind that browsers do not show is said when it is taken into the episode. */
const UNLIKELY_PICTURE = /^Image of type /

/**
 * Reads a Word document as the HTML it stands for. Words of headers, footers and comments, which are
 * beside its text, are listed as removed; what Word has and a page has not is listed as simplified.
 * @throws Problem as readZip and docxToHtml do, its name empty
 */
export async function parseDocx(bytes: Uint8Array, newId: () => string): Promise<ParsedPage> {
  const files = readZip(bytes)
  const { html, pictures, messages } = await docxToHtml(files)
  const { page, items } = importers.html(html, newId)
  const position = () => ({ id: newId(), line: 1, before: null, paragraphId: newId() })
  const removed = wordsBesideText(files).map((original): ReceiptItem => {
    return { ...position(), kind: 'removed', reason: 'unsupported', original }
  })
  const told = new Set(messages.filter((message) => !UNLIKELY_PICTURE.test(message)))
  const simplified = [...told].map((message): ReceiptItem => {
    return { ...position(), kind: 'simplified', ...meaning(message) }
  })
  return { page, items: [...items, ...removed, ...simplified], pictures }
}

function meaning(message: string): { construct: string; original: string } {
  for (const [pattern, construct] of MESSAGES) {
    const original = pattern.exec(message)?.[1]
    if (original) return { construct, original }
  }
  return { construct: 'other', original: message }
}
