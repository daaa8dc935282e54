import type { CreditTemplates } from '../../episode/credits/credit-template.ts'
import type { PastedSource } from '../../ipc/contract.ts'
import type { PageLabels } from './page-labels.ts'

/** What the page asks its surroundings to do. Positions are those of a cover or figure in the document. */
export interface PageCallbacks {
  onChoosePicture: (pos: number) => void
  onEditCredit: (pos: number) => void
  /** Files dropped or pasted; `pos` is the picture slot they are meant for, null for the page as a whole. */
  onDropFiles: (files: File[], pos: number | null) => void
  /** More than one line was pasted into an empty page: the start of an import. */
  onPasteEmpty: (source: PastedSource) => void
}

/** What the page needs to know beyond its document. */
export interface PageContext extends PageCallbacks {
  /** Name of the episode's folder in the library. */
  folder: string
  /** BCP 47 tag for a page that names no language of its own. */
  language: string
  /** How the show words its credits. */
  creditTemplates: CreditTemplates
  labels: PageLabels
}

/** Address of a picture, on the app's own scheme. `src` is relative to the episode's folder. */
export function pictureUrl(folder: string, src: string): string {
  return `/library/${[folder, ...src.split('/')].map(encodeURIComponent).join('/')}`
}
