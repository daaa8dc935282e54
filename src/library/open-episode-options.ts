import type { PageDocument } from '../episode/schema/schema.ts'
import type { ReadEpisode } from './read-episode.ts'
import type { EpisodeSummary, SaveState } from './types.ts'
import type { KeeperOptions } from './versions/version-keeper.ts'

export interface OpenEpisodeListeners {
  onSaveState?: (state: SaveState) => void
  /** The file was written: its line in the library's list, and the hash of its content. */
  onWritten?: (summary: EpisodeSummary, hash: string) => void
  /**
   * Another program changed the file while something is unsaved here. True when all that is in the file is
   * in the page now: it is written over then.
   */
  onForeignFile?: (theirs: ReadEpisode) => Promise<boolean>
  /** Another program changed the file, and nothing is unsaved here: open the episode again. */
  onChangedOutside?: () => void
  /** What counts as this app's own file has changed (see ownHashes). */
  onOwnHashes?: () => void
  /** The beginning of a long page, before the episode is open. */
  onBeginning?: (page: PageDocument) => void
  /** Why changes cannot be written to the journal; told once until they can again. */
  onJournalFailure?: (error: unknown) => void
}

export interface OpenEpisodeOptions {
  listeners?: OpenEpisodeListeners
  /**
   * What this app knows of the file, when it goes on with an episode that it had open: a file that is none
   * of these is another program's, and is not overwritten.
   */
  ownHashes?: readonly string[] | undefined
  /** Absolute path of the folder for journals; without it, none is kept. */
  journalFolder?: string
  /** Who keeps versions, and what is told of that; without it, none are kept. */
  versions?: KeeperOptions | undefined
  /**
   * What versions that were kept beside a file came from, by the absolute path of the copy: those that
   * are kept here are added.
   */
  copyBases?: Map<string, PageDocument>
}
