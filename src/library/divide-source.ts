import { dirname } from 'node:path'
import type { ImportFormat } from '../episode/formats/format.ts'
import { splitExport } from '../episode/formats/wordpress/split-export.ts'
import { Problem } from '../episode/problem.ts'
import { readSource, type SourceFile } from './read-source.ts'

/** What becomes one episode: a whole file, or a post of a WordPress export. Plain data. */
export interface SourcePart {
  file: Exclude<SourceFile, string>
  /** Of what kind the file is; null: as its name and its content say. */
  format: ImportFormat | null
  /** Which post it is, and of which export; null for a whole file. */
  post: { title: string; exportName: string } | null
}

/**
 * Divides a file into what becomes an episode each: a WordPress export into its posts, each with its own part
 * of the export; any other file is one.
 * @param file absolute path, or a file that has none
 * @param format of what kind it is, where its name does not say so
 * @throws Problem as readSource does; file-empty (name) for an export without posts
 */
export async function divideSource(
  file: SourceFile,
  format: ImportFormat | null = null,
): Promise<SourcePart[]> {
  const source = await readSource(file, format)
  const beside = typeof file === 'string' ? dirname(file) : file.beside
  const here = beside === undefined ? {} : { beside }
  if (source.format !== 'wordpress') {
    const { name, bytes } = source
    return [{ file: { name, bytes, ...here }, format, post: null }]
  }
  const exportName = source.name.normalize('NFC')
  const posts = splitExport(source.text ?? '')
  if (posts.length === 0) throw new Problem('file-empty', { name: exportName })
  const encoder = new TextEncoder()
  return posts.map(({ name, title, xml }) => ({
    file: { name: `${name}.xml`, bytes: encoder.encode(xml), ...here },
    format: 'wordpress',
    post: { title: title || name, exportName },
  }))
}
