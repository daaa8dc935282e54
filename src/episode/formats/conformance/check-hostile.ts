import type { PageDocument } from '../../schema/schema.ts'
import { hostilePages } from '../testing/hostile-pages.ts'
import type { Conformance } from './conformance-row.ts'
import { findActiveInExports } from './find-active-in-exports.ts'

/** Nothing active is left of texts, however they come into a page and whatever that is exported to. */
export async function checkHostile(cases: readonly string[]): Promise<Conformance> {
  const failed: string[] = []
  for (const { what, page } of differentPages(cases)) {
    failed.push(...findActiveInExports(page).map((active) => `${what}, ${active}`))
  }
  return { count: cases.length, failed }
}

/** The pages that texts become when they come in in every way; of equal pages one. */
export function* differentPages(
  cases: readonly string[],
): Generator<{ what: string; page: PageDocument }> {
  const seen = new Set<string>()
  for (const hostile of cases) {
    for (const [way, page] of hostilePages(hostile)) {
      const key = JSON.stringify(page.toJSON())
      if (seen.has(key)) continue
      seen.add(key)
      yield { what: `${JSON.stringify(hostile)} in ${way}`, page }
    }
  }
}
