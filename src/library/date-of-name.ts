import { factsSchema } from '../episode/facts.ts'
import type { ImportedPage } from '../episode/formats/format.ts'

/** As Jekyll wants the names of its posts (jekyllrb.com/docs/posts). */
const DATED_NAME = /^(\d{4}-\d{2}-\d{2})-/

/**
 * Gives a page without a date the one that its file's name begins with ("2024-05-12-sam.md"), and says so in
 * the receipt. What is no day of the calendar is no date.
 */
export function dateOfName<T extends ImportedPage>(
  name: string,
  imported: T,
  newId: () => string,
): T {
  const { page, items } = imported
  const { data: date } = factsSchema.shape.date.safeParse(DATED_NAME.exec(name)?.[1])
  if (!date || page.attrs.date !== null) return imported
  const before: string | null = page.lastChild?.firstChild?.attrs.id ?? null
  const position = { id: newId(), line: 1, before, paragraphId: newId() }
  return {
    ...imported,
    page: page.type.create({ ...page.attrs, date }, page.content),
    items: [
      { ...position, kind: 'fact', facts: { date }, cutFrom: null, original: name },
      ...items,
    ],
  }
}
