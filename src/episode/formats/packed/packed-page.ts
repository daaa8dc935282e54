import type { PageDocument } from '../../schema/schema.ts'
import type { ExportLoss, ExportOptions } from '../format.ts'

export interface PackOptions extends Omit<ExportOptions, 'pictureUrl'> {
  /** The pictures that are there, by their names on the page ("images/sam.jpg"). */
  pictures: ReadonlyMap<string, Uint8Array>
}

/** An export that holds its pictures: its files by their paths in it, still to be packed or written. */
export interface PackedPage {
  files: ReadonlyMap<string, Uint8Array>
  losses: ExportLoss[]
}

/** Writes one target that holds its pictures. Pure, as ExportPage. */
export type PackPage = (page: PageDocument, options: PackOptions) => PackedPage
