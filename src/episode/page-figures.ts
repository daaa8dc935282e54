import { type OutlineEntry, pageOutline } from './outline.ts'
import type { PageDocument } from './schema/schema.ts'
import { wordCount } from './word-count.ts'

/** What is told of a page as a whole. */
export interface PageFigures {
  /** Words of the page, alt texts and captions included. */
  wordCount: number
  outline: OutlineEntry[]
}

/** Looks through a page of any length; after an edit, only at what it touched to count the words. */
export function pageFigures(page: PageDocument): PageFigures {
  return { wordCount: wordCount(page), outline: pageOutline(page) }
}
