import { create } from 'zustand'
import type { OtherEditor } from '../../ipc/contract.ts'
import { whenTypingPauses } from '../editor/typing-pause.ts'

export interface Others {
  /** Folder of the episode that they have open too. */
  folder: string | null
  others: readonly OtherEditor[]
  /** The person has read that there are some. */
  isRead: boolean
}

export const useOthers = create<Others>(() => ({ folder: null, others: [], isRead: false }))

/** Keeps who else has an episode open, when typing pauses. Another person is told anew. */
export function keepOthers(folder: string, others: OtherEditor[]): void {
  whenTypingPauses(() =>
    useOthers.setState((before) => {
      const isSame = before.folder === folder && others.length <= before.others.length
      return { folder, others, isRead: isSame && before.isRead }
    }),
  )
}

export function noteOthersRead(): void {
  useOthers.setState({ isRead: true })
}
