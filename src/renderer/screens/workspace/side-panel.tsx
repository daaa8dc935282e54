import { type ComponentType, lazy } from 'react'
import { loadPanelTexts } from '../../i18n.ts'
import { useOpenEpisode } from '../../stores/open-episode.ts'
import type { SidePanel as Side } from '../../stores/panels.ts'
import type { EpisodePanelProps } from './panels/episode-panel.ts'

/** A panel is loaded, with its words, when it is first opened. */
function laterPanel<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    const [panel] = await Promise.all([load(), loadPanelTexts()])
    return { default: panel }
  })
}

const SettingsPanel = laterPanel(async () => {
  const { SettingsPanel } = await import('./panels/settings-panel.tsx')
  return SettingsPanel
})
const CreditPanel = laterPanel(async () => {
  const { CreditPanel } = await import('./panels/credit-panel.tsx')
  return CreditPanel
})
const ReplacingPanel = laterPanel(async () => {
  const { ReplacingPanel } = await import('./panels/replacing-panel.tsx')
  return ReplacingPanel
})
const MergePanel = laterPanel(async () => {
  const { MergePanel } = await import('./panels/merge-panel.tsx')
  return MergePanel
})

const PANELS: Record<
  'outline' | 'facts' | 'receipt' | 'proof' | 'versions' | 'export',
  ComponentType<EpisodePanelProps>
> = {
  outline: laterPanel(async () => (await import('./panels/outline-panel.tsx')).OutlinePanel),
  facts: laterPanel(async () => (await import('./panels/facts-panel.tsx')).FactsPanel),
  receipt: laterPanel(async () => (await import('./panels/receipt-panel.tsx')).ReceiptPanel),
  proof: laterPanel(async () => (await import('./panels/proof-panel.tsx')).ProofPanel),
  versions: laterPanel(async () => (await import('./panels/versions-panel.tsx')).VersionsPanel),
  export: laterPanel(async () => (await import('./panels/export-panel.tsx')).ExportPanel),
}

/** The panel that is open at the right; those about an episode start anew with it. */
export function SidePanel({ side }: { side: Side }) {
  const desk = useOpenEpisode((state) => state.desk)
  const editor = useOpenEpisode((state) => state.editor)
  if (side.name === 'settings') return <SettingsPanel />
  if (side.name === 'replacing') return <ReplacingPanel />
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
