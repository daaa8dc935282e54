import type { Node } from '@tiptap/pm/model'

/** One block of a source, before anyone knows what it is on the page. */
export interface SourceBlock {
  /** The block as the body would hold it, its id set. A level-1 heading is a paragraph here. */
  block: Node
  /** The source's own words, to the letter. */
  original: string
  /** Number of the line (text) or block (Markdown, HTML) in the source, from 1. */
  line: number
  /** Level of a heading as the source marked it (1-6); null where the source marks none. */
  level: number | null
}
