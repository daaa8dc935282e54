import { randomUUID } from 'node:crypto'
import { parseEpisode } from '../../episode/file/parse-episode.ts'
import type { Finding } from '../../episode/findings/finding.ts'
import { reportFinding } from '../../episode/findings/problem-finding.ts'
import { leftPicture } from '../../episode/findings/source-findings.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { unknownKind } from '../../episode/source/source-format.ts'
import { localPictures } from '../../library/exports/local-pictures.ts'
import { parseSource } from '../../library/parse-source.ts'
import { decodeEpisode } from '../../library/read-episode.ts'
import { readSource } from '../../library/read-source.ts'
import { damageOf } from './damage-of.ts'
import { EPISODE_KIND, type PageKind, standardInputName } from './source-kinds.ts'
import { STANDARD_STREAM } from './standard-input.ts'

/** A page that is in no library, and so has no pictures. */
export interface LoosePage {
  page: PageDocument
  /** What is broken in its source, and what did not come along. */
  findings: Finding[]
}

/**
 * Makes a page of what came in on standard input.
 *
 * Lost: the source and its receipt, and the pictures that are in a source; they are among the findings.
 * @throws Problem as parseEpisode, readSource and parseSource do
 */
export async function readPage(bytes: Uint8Array, kind: PageKind): Promise<LoosePage> {
  if (kind === EPISODE_KIND) {
    const text = decodeEpisode(bytes, STANDARD_STREAM)
    const { episode, readOnly } = parseEpisode(text, STANDARD_STREAM)
    return { page: episode.page, findings: readOnly ? [reportFinding(readOnly)] : [] }
  }
  const name = standardInputName(kind)
  const source = await readSource({ name, bytes }, kind)
  // It is known by its content, and has many pages.
  if (source.format === 'wordpress') throw unknownKind(name)
  const { page, pictures } = await parseSource(source, randomUUID)
  const left = pictures === null ? [] : [...localPictures(page)]
  const findings = left.map((src) => leftPicture('picture-missing', src))
  return { page, findings: [...damageOf(source), ...findings] }
}
