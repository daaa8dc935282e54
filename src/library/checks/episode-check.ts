import type { Finding } from '../../episode/findings/finding.ts'
import type { AnyTarget } from '../../episode/formats/packed/packed-format.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import type { ShowSettings } from '../../episode/show/show-settings.ts'

/** What is checked. */
export interface EpisodeToCheck {
  page: PageDocument
  /** Absolute path of the episode's folder; null for a page that has none, and so no pictures. */
  episodePath: string | null
  show: ShowSettings
  /** The exports whose losses are told. */
  targets: readonly AnyTarget[]
  /** BCP 47; for a page that has no language of its own. */
  fallbackLanguage: string
}

/**
 * One sort of checks. A further one is a file beside this one, a line in check-episode.ts, and its codes and
 * texts in FindingCodes.
 */
export type EpisodeCheck = (episode: EpisodeToCheck) => Promise<Finding[]>
