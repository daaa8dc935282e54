import type { Episode } from '../../episode/file/episode.ts'
import { Problem } from '../../episode/problem.ts'
import { listVersions, readVersion } from '../versions/read-versions.ts'

/** They reach back some hours, and reading them takes a moment. */
const MAX_VERSIONS = 8

/**
 * The latest kept versions of an episode, newest first; none that cannot be read.
 * @param path absolute path of the episode's folder
 */
export async function latestVersions(path: string): Promise<Episode[]> {
  const versions: Episode[] = []
  try {
    for (const { id } of (await listVersions(path)).slice(0, MAX_VERSIONS)) {
      const version = await readVersion(path, id).catch(nullIfProblem)
      if (version) versions.push(version)
    }
  } catch (error) {
    nullIfProblem(error)
  }
  return versions
}

function nullIfProblem(error: unknown): null {
  if (error instanceof Problem) return null
  throw error
}
