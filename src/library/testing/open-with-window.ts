import { applyChange } from '../../episode/merging/testing/apply-change.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import type { Library } from '../library.ts'
import { EpisodeMerger, type MergeAnswer, type MergeRequest } from '../merging/episode-merger.ts'
import { type OpenEpisode, openEpisode } from '../open-episode.ts'

export interface WithWindow {
  episode: OpenEpisode
  merger: EpisodeMerger
  /** What the window was asked for. */
  requests: MergeRequest[]
}

export interface PlayedWindow {
  journalFolder?: string
  copyBases?: Map<string, PageDocument>
  /** Before the window answers; what it returns is the answer in place of doing what it was asked. */
  onAsked?: (episode: OpenEpisode) => MergeAnswer | undefined
}

/** Opens an episode, with a window that does what it is asked for. */
export async function openWithWindow(
  library: Library,
  folder: string,
  { journalFolder, copyBases = new Map(), onAsked = () => undefined }: PlayedWindow = {},
): Promise<WithWindow> {
  const requests: MergeRequest[] = []
  const episode: OpenEpisode = await openEpisode(library, folder, {
    listeners: { onForeignFile: (theirs) => merger.takeIn(theirs) },
    ...(journalFolder !== undefined && { journalFolder }),
    versions: { author: () => 'Sam' },
    copyBases,
  })
  const ask = async (request: MergeRequest): Promise<MergeAnswer> => {
    requests.push(request)
    const answer = onAsked(episode)
    if (answer) return answer
    if (request.version !== episode.version) return 'stale'
    const page = applyChange(episode.page, request.change)
    episode.replace(page.toJSON(), episode.version + 1)
    return 'taken'
  }
  const merger = new EpisodeMerger({
    episode,
    ask,
    copyBases,
    keepBefore: (before) => episode.keepVersion('before-merge', null, before),
  })
  return { episode, merger, requests }
}
