import { checkPictures } from '../../episode/credits/check-pictures.ts'
import { localDay } from '../../episode/local-day.ts'
import { pageParts } from '../../episode/page.ts'
import { Problem } from '../../episode/problem.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import type { ShowSettings } from '../../episode/show/show-settings.ts'

/**
 * Lets a page pass that its show allows to leave.
 * @param fallbackLanguage BCP 47; for a page that has no language of its own
 * @throws Problem export-blocked (title, count) when there is something about its pictures by which the show
 *   wants no export
 */
export function requireUnblocked(
  page: PageDocument,
  { blockedBy }: ShowSettings,
  fallbackLanguage: string,
): void {
  if (blockedBy.length === 0) return
  const findings = checkPictures(page, localDay(Date.now()), fallbackLanguage)
  const { length: count } = findings.filter(({ check }) => blockedBy.includes(check))
  if (count === 0) return
  throw new Problem('export-blocked', { title: pageParts(page).title.textContent, count })
}
