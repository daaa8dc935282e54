import type { ParsedPage } from '../parse-source.ts'
import type { PackedFormat } from './packed-format.ts'
import { parseDocx } from './parse-docx.ts'
import { parseTextBundle } from './parse-text-bundle.ts'

/** Reads an archive of one format; its problems have no name, which only the caller knows. */
export type ParsePacked = (bytes: Uint8Array, newId: () => string) => Promise<ParsedPage>

export const parsePacked: Record<PackedFormat, ParsePacked> = {
  docx: parseDocx,
  textbundle: parseTextBundle,
}
