import { pageParts } from './page.ts'
import type { PageDocument } from './schema/schema.ts'

/** A heading of the page. */
export interface OutlineEntry {
  /** Block id of the heading; null when it has none. */
  id: string | null
  /** 2 to 4: the page's title is the only heading of level 1. */
  level: number
  /** Its words; empty when there are none yet. */
  text: string
}

/** The headings of a page's body, in their order. Those within quotes and lists are part of those. */
export function pageOutline(page: PageDocument): OutlineEntry[] {
  const headings = pageParts(page).body.children.filter(({ type }) => type.name === 'heading')
  return headings.map(({ attrs, content }) => ({
    id: attrs.id,
    level: attrs.level,
    text: content.textBetween(0, content.size, ' ', ' ').trim(),
  }))
}
