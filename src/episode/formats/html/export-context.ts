import type { ExportOptions } from '../format.ts'
import type { Losses } from '../losses.ts'

/** What the parts of a page need to know of the export they stand in. */
export interface ExportContext {
  pictureUrl: ExportOptions['pictureUrl']
  /** BCP 47 language of the words that the export adds ("Foto:"). */
  language: string
  losses: Losses
}
