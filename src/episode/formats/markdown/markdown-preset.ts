import type { FactName } from '../../facts.ts'

/** What a cover is in front matter. */
export interface CoverEntry {
  /** Address in the export. */
  url: string
  alt: string
}

/**
 * How a site generator wants its Markdown. All of them read CommonMark with front matter; they differ in
 * the names they look for, and in the signs that they take for their own
 * (docs/decisions/0021-site-generators-are-presets.md).
 */
export interface MarkdownPreset {
  /** As people know it; null for CommonMark alone, which no generator reads in its own way. */
  generator: string | null
  /** The key of each fact in front matter. */
  keys: Readonly<Record<FactName, string>>
  /** Facts of one value that it wants as a list of one. */
  lists: readonly FactName[]
  /** What it calls a page that is not to be shown yet, and the value that says so. */
  draft: readonly [key: string, value: boolean]
  /** The key of a short description; null where none is written. */
  description: string | null
  /** The entry of the cover; null where none is written. */
  cover: ((cover: CoverEntry) => readonly [key: string, value: unknown]) | null
  /** Signs of its templates and of its own Markdown: written as character references. No flag `g`. */
  reserved: RegExp | null
  /** Its Markdown ends at an element, unless the element says `markdown="1"`. */
  marksElements: boolean
  /** The setting without which it leaves out HTML; null where it does not. */
  htmlSetting: string | null
  /** The setting without which it makes straight quotation marks, hyphens and dots typographic. */
  typographySetting: string | null
  /** The file's name begins with the date of publication. */
  isDated: boolean
}
