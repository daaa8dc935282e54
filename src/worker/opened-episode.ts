import { pageFigures } from '../episode/page-figures.ts'
import type { OpenedEpisode } from '../ipc/contract.ts'
import type { OpenEpisode } from '../library/open-episode.ts'
import { readTypoOnly } from '../library/proofing/typo-only.ts'
import { readReceipts } from '../library/read-receipts.ts'

/** What the window is told of an episode that was opened. */
export async function openedEpisode(folder: string, episode: OpenEpisode): Promise<OpenedEpisode> {
  return {
    folder,
    pageJson: JSON.stringify(episode.page),
    version: episode.version,
    figures: pageFigures(episode.page),
    recovery: episode.takeRecovery(),
    receipts: await readReceipts(episode.path),
    isTypoOnly: (await readTypoOnly(episode.path)) !== null,
    saveState: episode.saveState,
  }
}
