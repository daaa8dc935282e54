import type { ImportFormat } from '../formats/format.ts'
import { Problem } from '../problem.ts'

const FORMAT_OF_EXTENSION: Readonly<Record<string, ImportFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xml: 'wordpress',
  docx: 'docx',
  textpack: 'textbundle',
  textbundle: 'textbundle',
}

/**
 * The format of a source, by the extension of its name in any case.
 * @param name name or path of the file; decomposed letters (NFD) are read like composed ones
 * @returns null for any other extension
 */
export function formatOfName(name: string): ImportFormat | null {
  const extension = /[^/\\]\.([^./\\]+)$/.exec(name.normalize('NFC'))?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(FORMAT_OF_EXTENSION, extension)
    ? (FORMAT_OF_EXTENSION[extension] ?? null)
    : null
}

/** What is said of a file that is of no kind that can be brought in. */
export const unknownKind = (name: string): Problem =>
  new Problem('file-kind-unknown', { name: name.normalize('NFC') })

/** The extensions that can be brought in, for file dialogs: without the dot. */
export const SOURCE_EXTENSIONS: readonly string[] = Object.keys(FORMAT_OF_EXTENSION)
