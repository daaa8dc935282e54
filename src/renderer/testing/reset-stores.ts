import { useLibraryPictures } from '../stores/library-pictures.ts'
import { useNotices } from '../stores/notices.ts'
import { useOpenEpisode } from '../stores/open-episode.ts'
import { useOthers } from '../stores/others.ts'
import { usePanels } from '../stores/panels.ts'
import { useProofing } from '../stores/proofing.ts'
import { useReplacing } from '../stores/replacing.ts'
import { useRunningImports } from '../stores/running-imports.ts'
import { useSession } from '../stores/session.ts'
import { useVersions } from '../stores/versions.ts'

/** Puts every store back to how a window starts. */
export function resetStores(): void {
  useProofing.setState(useProofing.getInitialState(), true)
  useSession.setState(useSession.getInitialState(), true)
  useOpenEpisode.setState(useOpenEpisode.getInitialState(), true)
  useOthers.setState(useOthers.getInitialState(), true)
  usePanels.setState(usePanels.getInitialState(), true)
  useLibraryPictures.setState(useLibraryPictures.getInitialState(), true)
  useNotices.setState(useNotices.getInitialState(), true)
  useVersions.setState(useVersions.getInitialState(), true)
  useReplacing.setState(useReplacing.getInitialState(), true)
  useRunningImports.setState(useRunningImports.getInitialState(), true)
}
