import type { PageDocument } from '../schema/schema.ts'
import type { Credit } from './credit.ts'

/** A picture where a page shows it. */
export interface PictureUse {
  /** Block id of the figure; null for the cover. */
  figureId: string | null
  /** Path of the picture, relative to the episode's folder. */
  src: string
  alt: string
  decorative: boolean
  credit: Credit | null
}

/** The cover and the figures of a page that have a picture, in its order. */
export function pictureUses(page: PageDocument): PictureUse[] {
  const uses: PictureUse[] = []
  page.descendants((node) => {
    const { src, id, decorative, credit } = node.attrs
    if ((node.type.name === 'cover' || node.type.name === 'figure') && src) {
      const alt = node.firstChild?.textContent ?? ''
      uses.push({ figureId: id ?? null, src, alt, decorative, credit })
    }
    return !node.isTextblock
  })
  return uses
}
