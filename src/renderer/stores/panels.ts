import { create } from 'zustand'

export type SidePanel =
  | { name: 'outline' }
  | { name: 'facts' }
  | { name: 'receipt' }
  | { name: 'export' }
  | { name: 'versions' }
  | { name: 'proof' }
  | { name: 'settings' }
  /** Find and replace across the library. */
  | { name: 'replacing' }
  /** The page beside another version of it: a conflicted copy; null: the episode's file. */
  | { name: 'merge'; copy: string | null }
  /** Credit of the figure with this block id; null: of the cover. */
  | { name: 'credit'; figureId: string | null }

export type SidePanelName = SidePanel['name']

export interface Panels {
  isListOpen: boolean
  /** The one panel at the right. */
  side: SidePanel | null
  /** Null: the find bar is closed; else a number that grows each time the person asks for it. */
  find: number | null
  /** Folder of the episode whose title is being changed in the list. */
  renaming: string | null
}

export const usePanels = create<Panels>(() => ({
  isListOpen: true,
  side: null,
  find: null,
  renaming: null,
}))

/** Below this width the page would have no room between two panels. */
const MIN_WIDTH_FOR_BOTH_PX = 1120

const isNarrow = (): boolean => window.innerWidth < MIN_WIDTH_FOR_BOTH_PX

export function openSide(side: SidePanel): void {
  usePanels.setState(isNarrow() ? { side, isListOpen: false } : { side })
}

export function closeSide(): void {
  usePanels.setState({ side: null })
}

export function toggleSide(name: Exclude<SidePanelName, 'credit' | 'merge'>): void {
  if (usePanels.getState().side?.name === name) closeSide()
  else openSide({ name })
}

export function toggleList(): void {
  const isListOpen = !usePanels.getState().isListOpen
  usePanels.setState(isListOpen && isNarrow() ? { isListOpen, side: null } : { isListOpen })
}

/** Opens the title of an episode in the list, to be changed there. */
export function startRename(folder: string): void {
  usePanels.setState(
    isNarrow()
      ? { isListOpen: true, side: null, renaming: folder }
      : { isListOpen: true, renaming: folder },
  )
}

export function setRenaming(renaming: string | null): void {
  usePanels.setState({ renaming })
}

export function openFind(): void {
  usePanels.setState(({ find }) => ({ find: (find ?? 0) + 1 }))
}

export function closeFind(): void {
  usePanels.setState({ find: null })
}

/** What is about a place in the page goes with the page. */
export function closeEpisodePanels(): void {
  usePanels.setState(({ side }) => ({
    find: null,
    side: side?.name === 'credit' || side?.name === 'merge' ? null : side,
  }))
}
