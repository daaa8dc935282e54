import type { Properties } from 'hast'
import type { CreditTemplates } from '../../credits/credit-template.ts'
import type { ExportOptions } from '../format.ts'
import type { Losses } from '../losses.ts'

/** What the parts of a page need to know of the export they stand in. */
export interface ExportContext {
  pictureUrl: ExportOptions['pictureUrl']
  /** Of HTML: the sizes that browsers are offered. */
  pictureSizes?: ExportOptions['pictureSizes']
  /** BCP 47 language of the words that the export adds ("Foto:"). */
  language: string
  /** How the show words its credits. */
  creditTemplates: CreditTemplates | undefined
  /** What of the page's data is not shown travels with it: the export is read back. */
  carriesData: boolean
  losses: Losses
  /** Of Markdown: signs that may not stand in code, since nothing there can be written otherwise. */
  reserved: RegExp | null
  /** Of Markdown: attributes that let Markdown stand within an element. */
  wrapping: Properties
}
