import {
  IconFileExport,
  IconHistory,
  IconLayoutSidebar,
  IconListDetails,
  IconListTree,
  IconReceipt,
  IconTextSpellcheck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PanelButton } from '../../components/panel/panel-button.tsx'
import { EditorToolbar } from '../../editor/editor-toolbar.tsx'
import { useLibraryPictures } from '../../stores/library-pictures.ts'
import { useOpenEpisode } from '../../stores/open-episode.ts'
import { toggleList, toggleSide, usePanels } from '../../stores/panels.ts'
import { useVersions } from '../../stores/versions.ts'
import classes from './top-bar.module.css'

/** The window's one row of tools: the list, what is done to the text, and the panels. */
export function TopBar() {
  const { t } = useTranslation('app')
  const isListOpen = usePanels((panels) => panels.isListOpen)
  const side = usePanels((panels) => panels.side?.name)
  const editor = useOpenEpisode((state) => state.editor)
  const beginning = useOpenEpisode((state) => state.beginning)
  const shown = editor ?? beginning
  const isComparing = useVersions((state) => state.shown !== null)
  const hasPictures = useLibraryPictures(({ isOpen }) => isOpen)
  const isCovered = isComparing || hasPictures
  const hasReceipts = useOpenEpisode(
    ({ desk }) => desk.kind === 'episode' && desk.opened.receipts.length > 0,
  )

  return (
    <header className={classes.bar} data-region="toolbar">
      <PanelButton
        icon={IconLayoutSidebar}
        label={t('toggle-list')}
        isOpen={isListOpen}
        onClick={toggleList}
      />
      <div
        className={classes.tools}
        data-idle={isCovered || undefined}
        inert={!editor || isCovered}
      >
        {shown && <EditorToolbar editor={shown} />}
      </div>
      <div className={classes.panels}>
        <PanelButton
          icon={IconReceipt}
          label={t('receipt')}
          isOpen={side === 'receipt'}
          isDisabled={!editor || !hasReceipts || hasPictures}
          onClick={() => toggleSide('receipt')}
        />
        <PanelButton
          icon={IconListTree}
          label={t('outline')}
          isOpen={side === 'outline'}
          isDisabled={!shown || hasPictures}
          onClick={() => toggleSide('outline')}
        />
        <PanelButton
          icon={IconListDetails}
          label={t('facts')}
          isOpen={side === 'facts'}
          isDisabled={!shown || hasPictures}
          onClick={() => toggleSide('facts')}
        />
        <PanelButton
          icon={IconTextSpellcheck}
          label={t('proof')}
          isOpen={side === 'proof'}
          isDisabled={!editor || hasPictures}
          onClick={() => toggleSide('proof')}
        />
        <PanelButton
          icon={IconHistory}
          label={t('versions')}
          isOpen={side === 'versions'}
          isDisabled={!shown || hasPictures}
          onClick={() => toggleSide('versions')}
        />
        <PanelButton
          icon={IconFileExport}
          label={t('export')}
          isOpen={side === 'export'}
          isDisabled={!shown || hasPictures}
          onClick={() => toggleSide('export')}
        />
      </div>
    </header>
  )
}
