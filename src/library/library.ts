import type { Show } from '../episode/file/show-file.ts'

/** An open library: a folder of the person's own, with show.json and a folder for each episode. */
export interface Library {
  /** Absolute path of the folder. */
  readonly path: string
  readonly show: Show
  /**
   * Hash of what each file holds as far as this process knows, by absolute path; null: it is gone. A
   * file that holds something else was changed by another program.
   */
  readonly knownContent: Map<string, string | null>
}

export const SHOW_FILE = 'show.json'
export const EPISODE_FILE = 'episode.json'
export const IMAGES_FOLDER = 'images'
export const SOURCES_FOLDER = 'sources'
export const VERSIONS_FOLDER = 'versions'
/** Holds conflicted copies whose words are in the page. */
export const MERGED_FOLDER = 'merged'
export const TRASH_FOLDER = '.trash'

/** Notes of who has which episode open, one for each app that has one. */
export const PRESENCE_FOLDER = '.presence'

/** Begins the name of a folder in which an episode is put together before it takes its place. */
export const INCOMING_PREFIX = '.incoming-'

/** Names that begin with a dot are ours or the system's, never an episode's. */
export const isHidden = (name: string): boolean => name.startsWith('.')
