import { factsSchema } from '../facts.ts'
import { Problem, type ProblemReport } from '../problem.ts'
import { type PageDocument, schema } from '../schema/schema.ts'
import { completeCredits } from './complete-credits.ts'
import type { Episode } from './episode.ts'
import {
  EPISODE_FORMAT,
  EPISODE_VERSION,
  type EpisodeFile,
  episodeFileSchema,
  filePageSchema,
} from './episode-file.ts'
import { type Migration, migrate } from './migrate.ts'
import { beginningOf } from './page-beginning.ts'
import { documentOfFile } from './page-file.ts'
import { findUnknownContent } from './unknown-content.ts'

export interface ParsedEpisode {
  episode: Episode
  /** Why the episode must not be written again, when something in it would be lost by that. */
  readOnly: ProblemReport | null
}

/** There is only one version yet. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {}

/**
 * An episode out of the text of its file (docs/episode-format.md). Unknown fields beside the page are
 * kept. A page with something unknown in it comes from a newer version, whatever number the file has:
 * it can be read as far as only attributes are unknown, and is then read-only.
 * @param name name of the episode's folder, for the problem's text
 * @param onBeginning is told the beginning of a long page, long before all of it is made (see beginningOf)
 * @throws Problem episode-foreign (name) when the file is not an episode of ours; episode-damaged (name)
 *   when it is cut off or does not fit its format; episode-newer (name) when it is from a newer version
 *   and the page cannot be read
 */
export function parseEpisode(
  text: string,
  name: string,
  onBeginning?: (page: PageDocument) => void,
): ParsedEpisode {
  const values = { name: name.normalize('NFC') }
  const data = parseObject(text, values)
  if (data.format !== EPISODE_FORMAT) throw new Problem('episode-foreign', values)
  const isNewer = typeof data.version === 'number' && data.version > EPISODE_VERSION
  try {
    const file = episodeFileSchema.parse(migrate(data, MIGRATIONS))
    const { page, losesFields } = readPage(file, values, onBeginning)
    return {
      episode: {
        id: file.id,
        createdAt: file.createdAt,
        modifiedAt: file.modifiedAt,
        page,
        unknownFields: unknownFields(file),
      },
      readOnly: isNewer || losesFields ? { code: 'episode-newer', values } : null,
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(isNewer ? 'episode-newer' : 'episode-damaged', values, { cause: error })
  }
}

function parseObject(text: string, values: { name: string }): Record<string, unknown> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new Problem('episode-damaged', values, { cause: error })
  }
  if (typeof data === 'object' && data !== null) return data as Record<string, unknown>
  throw new Problem('episode-foreign', values)
}

function readPage(
  { page: parts, facts }: EpisodeFile,
  values: { name: string },
  onBeginning?: (page: PageDocument) => void,
): { page: PageDocument; losesFields: boolean } {
  const json = documentOfFile(parts, factsSchema.parse(facts))
  const unknown = findUnknownContent(json)
  if (unknown === 'types') throw new Problem('episode-newer', values)
  completeCredits(json)
  const beginning = onBeginning && beginningOf(json)
  if (beginning) onBeginning(beginning)
  const page = schema.nodeFromJSON(json)
  page.check()
  const unknownParts = without(parts, Object.keys(filePageSchema.shape))
  return { page, losesFields: unknown === 'fields' || Object.keys(unknownParts).length > 0 }
}

/** What stands beside the page; unknown facts stay under `facts`. */
function unknownFields(file: EpisodeFile): Record<string, unknown> {
  const unknown = without(file, Object.keys(episodeFileSchema.shape))
  const facts = without(file.facts, Object.keys(factsSchema.shape))
  return Object.keys(facts).length > 0 ? { ...unknown, facts } : unknown
}

const without = (object: Record<string, unknown>, names: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
