import type { Finding } from '../../episode/findings/finding.ts'
import { checkLosses } from './check-losses.ts'
import { checkPictureFiles } from './check-picture-files.ts'
import { checkPictureWords } from './check-picture-words.ts'
import type { EpisodeCheck, EpisodeToCheck } from './episode-check.ts'

/** In the order in which their findings are told. */
const CHECKS: readonly EpisodeCheck[] = [checkPictureFiles, checkPictureWords, checkLosses]

/** Everything that is to be said of an episode before it is published. Nothing is written. */
export async function checkEpisode(episode: EpisodeToCheck): Promise<Finding[]> {
  const found = await Promise.all(CHECKS.map((check) => check(episode)))
  return found.flat()
}
