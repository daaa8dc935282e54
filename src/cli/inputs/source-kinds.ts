import type { ImportFormat } from '../../episode/formats/format.ts'

/** What `--from` of an import can be, with the extension of each. */
const EXTENSIONS: Readonly<Record<ImportFormat, string>> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  wordpress: 'xml',
  docx: 'docx',
  textbundle: 'textpack',
}

export const SOURCE_KINDS = Object.keys(EXTENSIONS) as ImportFormat[]

/** An episode's file, as what comes in: nothing of it has to be recognised. */
export const EPISODE_KIND = 'episode'

/** What can become a page without a library. A WordPress export is many. */
export type PageKind = Exclude<ImportFormat, 'wordpress'> | typeof EPISODE_KIND

export const PAGE_KINDS: readonly PageKind[] = [
  EPISODE_KIND,
  ...SOURCE_KINDS.filter((kind) => kind !== 'wordpress'),
]

/** What stands for the name of a file that came in on standard input. */
export const standardInputName = (kind: ImportFormat): string =>
  `standard-input.${EXTENSIONS[kind]}`
