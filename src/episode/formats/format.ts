import type { CreditTemplates } from '../credits/credit-template.ts'
import type { Receipt, ReceiptItem } from '../receipt/receipt.ts'
import type { PageDocument } from '../schema/schema.ts'
import type { TargetSettings } from '../show/target-settings.ts'

export type ImportFormat = Receipt['format']
/** Formats that are text themselves; the others are archives with text in them. */
export type TextFormat = Extract<ImportFormat, 'text' | 'markdown' | 'html' | 'wordpress'>
/** Formats of what is pasted. */
export type PastedFormat = Exclude<TextFormat, 'wordpress'>

/** A page brought in, and what was done to bring it in. */
export interface ImportedPage {
  page: PageDocument
  items: ReceiptItem[]
}

/** Reads one format of text. Pure: the same text gives the same page, ids included (`newId` makes them). */
export type ImportPage = (text: string, newId: () => string) => ImportedPage

/** The targets whose files come back as the page that they were written from. */
export const READABLE_TARGETS = [
  'markdown',
  'hugo',
  'jekyll',
  'eleventy',
  'astro',
  'html-page',
  'html-fragment',
] as const
export type ReadableTarget = (typeof READABLE_TARGETS)[number]

/** The targets of an export; export-formats.ts has the format of each. */
export const EXPORT_TARGETS = [...READABLE_TARGETS, 'wordpress', 'text'] as const
export type ExportTarget = (typeof EXPORT_TARGETS)[number]

/** A thing of the page that the target cannot hold, named before anything is written. */
export interface ExportLoss {
  /** Key of the sentence in resources/locales (export.loss.<code>). */
  code: string
  values: Record<string, string | number>
}

/** A file of a picture. */
export interface PictureSize {
  url: string
  widthPx: number
}

export interface ExportOptions {
  /** Language of the credit's lead word ("Foto:") when the page has none of its own: BCP 47. */
  fallbackLanguage: string
  /** How the show words its credits; as usual where it has no wording of its own. */
  creditTemplates?: CreditTemplates
  /** What the show has for itself in exports to this target. */
  settings?: TargetSettings
  /** Address of the page on the show's website; null or left out: not known. */
  pageUrl?: string | null
  /** Address of a picture in the export, for its `src` in the page ("images/a.jpg" -> "folge-25-images/a.jpg"). */
  pictureUrl: (src: string) => string
  /** Addresses of the same picture in all its sizes, itself among them; for HTML, which offers them to browsers. */
  pictureSizes?: (src: string) => PictureSize[]
}

export interface ExportedPage {
  text: string
  losses: ExportLoss[]
}

/** Writes one target. Pure; what the target cannot hold is in `losses`. */
export type ExportPage = (page: PageDocument, options: ExportOptions) => ExportedPage

/** A target that pages are exported to. */
export interface Format {
  /** Extension of the page's file, with its dot (".md"). */
  extension: string
  /** What the file's name ends in where the files of several formats stand side by side (".fragment.html"). */
  ending: string
  /** The name of the page's file begins with its date of publication. */
  isDated?: boolean
  /** MIME type of the file, without parameters. */
  mediaType: string
  /** Loads what writes it, and nothing that other formats need. */
  load: () => Promise<ExportPage>
  /** Loads what reads it back; null where a file does not come back as the same page. */
  loadReader: (() => Promise<ImportPage>) | null
  /** Loads what tells the words that a reader of the file sees, where it does not come back. */
  loadWords?: () => Promise<(text: string) => string>
}

/** A format whose files come back as the page that they were written from. */
export interface ReadableFormat extends Format {
  loadReader: () => Promise<ImportPage>
}
