import type { PageChange } from '../episode/merging/page-change.ts'
import { Problem } from '../episode/problem.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import {
  EpisodeMerger,
  type MergeAnswer,
  type MergeRequest,
} from '../library/merging/episode-merger.ts'
import type { OpenEpisode } from '../library/open-episode.ts'
import type { ReadEpisode } from '../library/read-episode.ts'
import type { Tell } from './outlet.ts'

/** How long saving waits for a window that does not answer. */
const ANSWER_TIMEOUT_MS = 4000

/** Merges what others wrote into the open episodes, together with the window. */
export class Merges {
  /** What versions that were kept beside a file came from, by the absolute path of the copy. */
  readonly copyBases = new Map<string, PageDocument>()
  readonly #tell: Tell
  readonly #mergers = new Map<string, { episode: OpenEpisode; merger: EpisodeMerger }>()
  readonly #asked = new Map<number, (answer: MergeAnswer) => void>()
  #lastId = 0

  constructor(tell: Tell) {
    this.#tell = tell
  }

  /** An episode is open from now on. */
  begin(episode: OpenEpisode): void {
    const merger = new EpisodeMerger({
      episode,
      ask: (request) => this.#ask(episode.folder, request),
      copyBases: this.copyBases,
      // A merge can be undone all the same.
      keepBefore: (before) =>
        episode.keepVersion('before-merge', null, before).catch(() => undefined),
    })
    this.#mergers.set(episode.folder, { episode, merger })
  }

  /** It is not open any more. */
  end(episode: OpenEpisode): void {
    if (this.#mergers.get(episode.folder)?.episode !== episode) return
    this.#mergers.delete(episode.folder)
  }

  /** @throws Problem episode-missing when it is not open */
  of(folder: string): EpisodeMerger {
    const found = this.#mergers.get(folder)
    if (!found) throw new Problem('episode-missing', { name: folder.normalize('NFC') })
    return found.merger
  }

  /** See EpisodeMerger.takeIn; false for an episode that is closing, whose window is gone. */
  async takeIn(folder: string, theirs: ReadEpisode): Promise<boolean> {
    return (await this.#mergers.get(folder)?.merger.takeIn(theirs)) ?? false
  }

  /**
   * Has the window change its page, as the person asked for.
   * @param version of the page that the change is one of
   */
  change(folder: string, change: PageChange, version: number): Promise<MergeAnswer> {
    return this.#ask(folder, { change, version, taken: null })
  }

  /** The window's answer to a task. */
  answer(id: number, answer: MergeAnswer): void {
    this.#asked.get(id)?.(answer)
  }

  async #ask(folder: string, { change, version, taken }: MergeRequest): Promise<MergeAnswer> {
    this.#lastId += 1
    const id = this.#lastId
    const { promise, resolve } = Promise.withResolvers<MergeAnswer>()
    this.#asked.set(id, resolve)
    const timer = setTimeout(() => resolve('refused'), ANSWER_TIMEOUT_MS)
    this.#tell('merge:take', folder, { id, changeJson: JSON.stringify(change), version, taken })
    const answer = await promise
    clearTimeout(timer)
    this.#asked.delete(id)
    return answer
  }
}
