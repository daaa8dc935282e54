import type { EpisodeEntry } from './episode-entry.ts'
import { writeLibraryIndex } from './library-index.ts'

/** The index follows the list at this distance, so that editing for hours writes it rarely. */
const DELAY_MS = 30_000

export interface KeptIndexOptions {
  /** Absolute path of the index. */
  path: string
  /** Absolute path of the library. */
  library: string
  /** What the index is to say now. */
  entries: () => EpisodeEntry[]
  onError: (error: unknown) => void
}

/** Writes a library's index: some time after the list has changed, or when it is told to. */
export class KeptIndex {
  readonly #options: KeptIndexOptions
  #timer: NodeJS.Timeout | null = null
  #writing = Promise.resolve()

  constructor(options: KeptIndexOptions) {
    this.#options = options
  }

  noteChange(): void {
    this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS).unref()
  }

  /** Writes now what is not written. Never rejects: an index that is missing is made anew. */
  flush(): Promise<void> {
    if (this.#timer) {
      clearTimeout(this.#timer)
      this.#timer = null
      const { path, library, entries, onError } = this.#options
      this.#writing = this.#writing
        .then(() => writeLibraryIndex(path, library, entries()))
        .catch(onError)
    }
    return this.#writing
  }
}
