import { pageParts } from '../episode/page.ts'
import { type PageDocument, schema } from '../episode/schema/schema.ts'

/** The page with another title; line breaks in it become spaces. */
export function withTitle(page: PageDocument, title: string): PageDocument {
  const line = title.replace(/\s*[\r\n]+\s*/g, ' ')
  const node = pageParts(page).title.copy(
    schema.node('title', null, line ? schema.text(line) : []).content,
  )
  return page.copy(page.content.replaceChild(0, node))
}
