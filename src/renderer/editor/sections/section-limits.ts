/** How many blocks the sections of a page hold. */
export interface SectionLimits {
  /** A smaller one is joined to its neighbour; at least 2. */
  min: number
  /** A larger one is split. */
  max: number
}

/**
 * Measured at 10,000 paragraphs: from 20 to 250 blocks a section are alike, at 500 each key begins to
 * cost more.
 */
export const SECTION_LIMITS: SectionLimits = { min: 25, max: 200 }

/** What a section is given to begin with: as far from one limit as from the other. */
export function usualSize({ min, max }: SectionLimits): number {
  return Math.max(min, Math.round(max / 2))
}
