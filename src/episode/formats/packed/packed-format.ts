import type { PageDocument } from '../../schema/schema.ts'
import { EXPORT_TARGETS, type ExportLoss } from '../format.ts'
import type { PackOptions } from './packed-page.ts'

/** The targets that hold their pictures in one file; packed-formats.ts has the format of each. */
export const PACKED_TARGETS = ['textbundle', 'docx'] as const
export type PackedTarget = (typeof PACKED_TARGETS)[number]

/** Everything that a page can be exported to. */
export const ANY_TARGETS = [...EXPORT_TARGETS, ...PACKED_TARGETS] as const
export type AnyTarget = (typeof ANY_TARGETS)[number]

export function isPackedTarget(target: string): target is PackedTarget {
  return PACKED_TARGETS.some((packed) => packed === target)
}

/** A file that is a whole page, and what it does not hold. */
export interface PackedFile {
  bytes: Uint8Array
  losses: ExportLoss[]
}

/** A target whose pages are one file with their pictures in it. */
export interface PackedFormat {
  /** Extension of the file, with its dot (".docx"). */
  extension: string
  /** MIME type of the file. */
  mediaType: string
  /** Loads what writes it, and nothing that other formats need. `name` is that of the file, without extension. */
  load: () => Promise<(page: PageDocument, options: PackOptions, name: string) => PackedFile>
  /** Loads what tells the words that a reader of the file sees. */
  loadWords: () => Promise<(bytes: Uint8Array) => string>
}
