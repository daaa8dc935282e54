import { Transform } from '@tiptap/pm/transform'
import type { PageDocument } from '../schema/schema.ts'
import type { Credit } from './credit.ts'

/** The credit that a picture of a page is to have. */
export interface CreditOfUse {
  /** Block id of the figure; null for the cover. */
  figureId: string | null
  credit: Credit | null
}

/** A page whose pictures are credited so; those that are not there any more are passed over. */
export function setCredits(page: PageDocument, credits: readonly CreditOfUse[]): PageDocument {
  const wanted = new Map(credits.map(({ figureId, credit }) => [figureId, credit]))
  const tr = new Transform(page)
  page.descendants((node, pos) => {
    const isCover = node.type.name === 'cover'
    if (isCover || node.type.name === 'figure') {
      const key: string | null = isCover ? null : node.attrs.id
      if (wanted.has(key)) tr.setNodeAttribute(pos, 'credit', wanted.get(key))
    }
    return !node.isTextblock
  })
  return tr.doc
}
