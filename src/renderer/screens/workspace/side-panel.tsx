import { type ComponentType, lazy } from 'react'
import { useOpenEpisode } from '../../stores/open-episode.ts'
import type { SidePanel as Side } from '../../stores/panels.ts'
import type { EpisodePanelProps } from './panels/episode-panel.ts'

const SettingsPanel = lazy(async () => {
  const { SettingsPanel } = await import('./panels/settings-panel.tsx')
  return { default: SettingsPanel }
})
const CreditPanel = lazy(async () => {
  const { CreditPanel } = await import('./panels/credit-panel.tsx')
  return { default: CreditPanel }
})

const MergePanel = lazy(async () => {
  const { MergePanel } = await import('./panels/merge-panel.tsx')
  return { default: MergePanel }
})

/** Panels are loaded when they are first opened. */
const PANELS: Record<
  'outline' | 'facts' | 'receipt' | 'versions' | 'export',
  ComponentType<EpisodePanelProps>
> = {
  outline: lazy(async () => ({
    default: (await import('./panels/outline-panel.tsx')).OutlinePanel,
  })),
  facts: lazy(async () => ({ default: (await import('./panels/facts-panel.tsx')).FactsPanel })),
  receipt: lazy(async () => ({
    default: (await import('./panels/receipt-panel.tsx')).ReceiptPanel,
  })),
  versions: lazy(async () => ({
    default: (await import('./panels/versions-panel.tsx')).VersionsPanel,
  })),
  export: lazy(async () => ({ default: (await import('./panels/export-panel.tsx')).ExportPanel })),
}

/** The panel that is open at the right; those about an episode start anew with it. */
export function SidePanel({ side }: { side: Side }) {
  const desk = useOpenEpisode((state) => state.desk)
  const editor = useOpenEpisode((state) => state.editor)
  if (side.name === 'settings') return <SettingsPanel />
  if (desk.kind !== 'episode' || !editor) return null
  const key = `${desk.key} ${side.name}`
  if (side.name === 'credit') {
    const { figureId } = side
    return <CreditPanel key={`${key} ${figureId}`} editor={editor} figureId={figureId} />
  }
  if (side.name === 'merge') {
    const { folder } = desk.opened
    return <MergePanel key={`${key} ${side.copy}`} folder={folder} copy={side.copy} />
  }
  const Panel = PANELS[side.name]
  return <Panel key={key} editor={editor} opened={desk.opened} />
}
