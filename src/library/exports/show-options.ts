import type { ExportOptions } from '../../episode/formats/format.ts'
import type { AnyTarget } from '../../episode/formats/packed/packed-format.ts'
import { pageFacts } from '../../episode/page.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { pageUrl, type ShowSettings } from '../../episode/show/show-settings.ts'

/** What a show's settings say of the export of one page. */
export function showOptions(
  page: PageDocument,
  target: AnyTarget,
  show: ShowSettings,
): Pick<ExportOptions, 'creditTemplates' | 'settings' | 'pageUrl'> {
  const settings = show.exports[target]
  return {
    creditTemplates: show.creditTemplates,
    pageUrl: pageUrl(show.pageAddress, pageFacts(page).slug),
    ...(settings && { settings }),
  }
}
