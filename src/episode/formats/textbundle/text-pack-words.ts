import { strFromU8, unzipSync } from 'fflate/browser'
import { parseMarkdown } from '../markdown/parse-markdown.ts'

/** The words of a .textpack that serializeTextPack wrote, a line for each block. */
export function textPackWords(bytes: Uint8Array): string {
  const files = unzipSync(bytes, { filter: ({ name }) => name.endsWith('/text.markdown') })
  const [text] = Object.values(files)
  const { page } = parseMarkdown(text ? strFromU8(text) : '', () => '')
  return page.textBetween(0, page.content.size, '\n', '\n')
}
