import type { ImportFormat } from '../formats/format.ts'
import { Problem } from '../problem.ts'

const FORMAT_OF_EXTENSION: Readonly<Record<string, ImportFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
}

/**
 * The format of a source, by the extension of its name in any case.
 * @param name name or path of the file; decomposed letters (NFD) are read like composed ones
 * @throws Problem file-kind-unknown (values: name) for any other extension
 */
export function sourceFormat(name: string): ImportFormat {
  const composed = name.normalize('NFC')
  const extension = /[^/\\]\.([^./\\]+)$/.exec(composed)?.[1]?.toLowerCase() ?? ''
  const format = Object.hasOwn(FORMAT_OF_EXTENSION, extension)
    ? FORMAT_OF_EXTENSION[extension]
    : undefined
  if (!format) throw new Problem('file-kind-unknown', { name: composed })
  return format
}

/** The extensions that can be brought in, for file dialogs: without the dot. */
export const SOURCE_EXTENSIONS: readonly string[] = Object.keys(FORMAT_OF_EXTENSION)
