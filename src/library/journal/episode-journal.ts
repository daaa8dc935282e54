import type { Episode } from '../../episode/file/episode.ts'
import { serializeEpisode } from '../../episode/file/serialize-episode.ts'
import { Journal } from './journal.ts'
import type { JournalEntry } from './journal-entry.ts'

/** A journal that has grown to this is begun anew when all of it is saved. */
const LARGE_BYTES = 1_000_000

export type JournalChange = Extract<JournalEntry, { kind: 'steps' | 'page' }>

/** The journal of one open episode: begun with the first change, taken away when all is saved. */
export class EpisodeJournal {
  readonly #journal: Journal
  readonly #place: string
  #hasBase: boolean

  /**
   * @param path absolute path of the journal's file
   * @param place absolute path of the episode's folder
   * @param soundBytes of a journal that is gone on with; 0 for none
   * @param onFailure is told why something cannot be noted, once until it can again
   */
  constructor(
    path: string,
    place: string,
    soundBytes: number,
    onFailure: (error: unknown) => void,
  ) {
    this.#journal = new Journal(path, soundBytes, onFailure)
    this.#place = place
    this.#hasBase = soundBytes > 0
  }

  /** Whether changes cannot be written now. */
  get isFailing(): boolean {
    return this.#journal.isFailing
  }

  /**
   * Notes a change, before it is made.
   * @param before the episode that is changed, and the hash of what its file holds
   */
  noteChange(change: JournalChange, before: { episode: Episode; hash: string }): void {
    if (!this.#hasBase) {
      const { episode, hash } = before
      this.#journal.note({ kind: 'base', episode: serializeEpisode(episode), hash })
      this.#journal.note({ kind: 'place', path: this.#place })
      this.#hasBase = true
    }
    this.#journal.note(change)
  }

  /**
   * Notes that the file is about to hold the episode with all changes that were noted so far. Resolves when that is
   * on the disk.
   */
  async noteFile(hash: string): Promise<void> {
    if (this.#hasBase) this.#journal.note({ kind: 'file', hash })
    await this.#journal.flush()
  }

  /** All that was noted is in the episode's file: a large journal is begun anew. */
  noteSaved(): void {
    if (this.#journal.bytes < LARGE_BYTES) return
    this.#journal.restart()
    this.#hasBase = false
  }

  /** @param isDone all of it is in the episode's file or beside it */
  end(isDone: boolean): Promise<void> {
    return this.#journal.end(isDone)
  }
}
