import { useShallow } from 'zustand/react/shallow'
import type { OtherEditor } from '../../../ipc/contract.ts'
import { openFolder, useOpenEpisode } from '../../stores/open-episode.ts'
import { useOthers } from '../../stores/others.ts'

/** Who else has the open episode open, and whether the person has read that. */
export function useOthersHere(): { others: readonly OtherEditor[]; isRead: boolean } {
  const folder = useOpenEpisode(openFolder)
  return useOthers(
    useShallow((state) => ({
      others: state.folder === folder ? state.others : NOBODY,
      isRead: state.isRead,
    })),
  )
}

const NOBODY: readonly OtherEditor[] = []
