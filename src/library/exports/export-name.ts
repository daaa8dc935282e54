import { exportFormats } from '../../episode/formats/export-formats.ts'
import type { ExportTarget } from '../../episode/formats/format.ts'
import { pageFacts } from '../../episode/page.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { nameWords, safeName } from '../safe-name.ts'

/**
 * A name for the file of an exported page: the episode's folder ("folge-25.md"), or, where the target
 * wants it, the date and the last part of the page's address ("2026-11-24-sam-linkedin.md").
 * @param ending the file's extension, or the format's ending where several formats stand side by side
 */
export function exportName(
  page: PageDocument,
  folder: string,
  target: ExportTarget,
  ending: string,
): string {
  const { date, slug } = pageFacts(page)
  if (!exportFormats[target].isDated || date === null) return `${folder}${ending}`
  return safeName([date, ...nameWords(slug || folder)], ending, [], 'page')
}
