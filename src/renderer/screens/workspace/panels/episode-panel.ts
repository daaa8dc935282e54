import type { Editor } from '@tiptap/core'
import type { PlacedEpisode } from '../../../stores/open-episode.ts'

/** What every panel about the open episode is given. */
export interface EpisodePanelProps {
  editor: Editor
  /** The episode as it was opened; what its page is now, the editor knows. */
  opened: PlacedEpisode
}
