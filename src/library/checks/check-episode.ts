import type { Finding } from '../../episode/findings/finding.ts'
import { problemFinding } from '../../episode/findings/problem-finding.ts'
import { Problem } from '../../episode/problem.ts'
import { checkLosses } from './check-losses.ts'
import { checkPictureFiles } from './check-picture-files.ts'
import { checkPictureWords } from './check-picture-words.ts'
import type { EpisodeCheck, EpisodeToCheck } from './episode-check.ts'

/** In the order in which their findings are told. */
const CHECKS: readonly EpisodeCheck[] = [checkPictureFiles, checkPictureWords, checkLosses]

/** Everything that is to be said of an episode before it is published. Nothing is written. */
export async function checkEpisode(episode: EpisodeToCheck): Promise<Finding[]> {
  const found = await Promise.all(
    CHECKS.map((check) => check(episode).catch((error) => findingOrThrow(error))),
  )
  return found.flat()
}

/** What keeps one check from being done is a finding, and no matter of the others. */
function findingOrThrow(error: unknown): Finding[] {
  if (error instanceof Problem) return [problemFinding(error)]
  throw error
}
