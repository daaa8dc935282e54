import type { Finding } from '../../episode/findings/finding.ts'
import { lossFinding } from '../../episode/findings/loss-finding.ts'
import type { ExportLoss } from '../../episode/formats/format.ts'
import { type AnyTarget, isPackedTarget } from '../../episode/formats/packed/packed-format.ts'
import { planExport } from '../exports/plan-export.ts'
import { planPackedExport } from '../exports/write-packed-export.ts'
import { writePage } from '../exports/write-page.ts'
import type { EpisodeCheck, EpisodeToCheck } from './episode-check.ts'

/** What each of the targets cannot hold. */
export const checkLosses: EpisodeCheck = async (episode) => {
  const found: Finding[] = []
  for (const target of episode.targets) {
    const losses = await lossesOf(episode, target)
    // That a picture is not there is told once, and not for each target.
    const ofTarget = losses.filter(({ code }) => code !== 'picture-missing')
    found.push(...ofTarget.map((loss) => lossFinding(loss, target)))
  }
  return found
}

async function lossesOf(episode: EpisodeToCheck, target: AnyTarget): Promise<ExportLoss[]> {
  const { episodePath } = episode
  // Nothing is written there.
  const outPath = episodePath ?? 'page'
  if (isPackedTarget(target)) {
    return (await planPackedExport({ ...episode, target, outPath })).losses
  }
  const written =
    episodePath === null
      ? await writePage({ ...episode, target })
      : await planExport({ ...episode, episodePath, target, outPath })
  return written.losses
}
