import type { Node } from '@tiptap/pm/model'
import type { Credit } from '../../../episode/credits/credit.ts'
import { formatCredit } from '../../../episode/credits/format-credit.ts'
import type { PageContext } from '../page-context.ts'

/** A credit as the page shows it: in the page's language and the show's wording. */
export function wordCredit(page: Node, credit: Credit, context: PageContext): string {
  return formatCredit(credit, page.attrs.language ?? context.language, context.creditTemplates)
}
