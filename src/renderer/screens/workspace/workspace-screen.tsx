import { lazy, Suspense } from 'react'
import { PanelOpening } from '../../components/panel/panel-opening.ts'
import { loadPanelTexts } from '../../i18n.ts'
import { useLibraryPictures } from '../../stores/library-pictures.ts'
import { useOpenEpisode } from '../../stores/open-episode.ts'
import { type SidePanelName, usePanels } from '../../stores/panels.ts'
import { Desk } from './desk.tsx'
import { DropZone } from './drop-zone.tsx'
import { LibraryPanel } from './library-panel.tsx'
import { NoticeStack } from './notice-stack.tsx'
import { SaveBar } from './save-bar.tsx'
import { SidePanel } from './side-panel.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useRegions } from './use-regions.ts'
import classes from './workspace-screen.module.css'

/** Panels that are not about an episode, and those with much to show. */
const WITHOUT_PAGE: readonly SidePanelName[] = ['settings', 'replacing']
const WIDE: readonly SidePanelName[] = ['export', 'merge', 'replacing']
const PicturesScreen = lazy(async () => {
  const [{ PicturesScreen }] = await Promise.all([
    import('./pictures-screen.tsx'),
    loadPanelTexts(),
  ])
  return { default: PicturesScreen }
})

/**
 * The open library, a page and one side panel. The library is told anew whenever something is saved: each part asks
 * for what it shows of it, so that no other is drawn again.
 */
export function WorkspaceScreen() {
  const isListOpen = usePanels((panels) => panels.isListOpen)
  const side = usePanels((panels) => panels.side)
  const editor = useOpenEpisode((state) => state.editor)
  const isBeginning = useOpenEpisode((state) => state.desk.kind === 'beginning')
  const hasPage = editor !== null || isBeginning
  const hasPictures = useLibraryPictures(({ isOpen }) => isOpen)
  const hasSide = side !== null && !hasPictures && (hasPage || WITHOUT_PAGE.includes(side.name))
  useRegions()

  return (
    <div className={classes.workspace}>
      <TopBar />
      <div className={classes.columns}>
        {isListOpen && <LibraryPanel />}
        <div className={classes.middle}>
          <div className={classes.desk}>
            <div className={classes.page} inert={hasPictures}>
              <Desk />
            </div>
            {hasPictures && (
              <Suspense>
                <PicturesScreen />
              </Suspense>
            )}
            <NoticeStack />
          </div>
          <SaveBar />
          <StatusBar />
        </div>
        {hasSide && (
          <div className={classes.side} data-wide={WIDE.includes(side.name) || undefined}>
            <Suspense>
              <PanelOpening value={side}>
                <SidePanel side={side} />
              </PanelOpening>
            </Suspense>
          </div>
        )}
      </div>
      <DropZone />
    </div>
  )
}
