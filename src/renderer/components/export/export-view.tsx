import '@mantine/core/styles/Tabs.layer.css'
import { Select, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExportLoss } from '../../../episode/formats/format.ts'
import type { HtmlPieces } from '../../../episode/formats/html/serialize-html.ts'
import {
  isMarkdownTarget,
  MARKDOWN_PRESETS,
  MARKDOWN_TARGETS,
} from '../../../episode/formats/markdown/markdown-presets.ts'
import {
  type AnyTarget,
  isPackedTarget,
  PACKED_TARGETS,
} from '../../../episode/formats/packed/packed-format.ts'
import { DEFAULT_PICTURE_SETTINGS, offersSizes } from '../../../episode/show/picture-settings.ts'
import type { TargetSettings } from '../../../episode/show/target-settings.ts'
import classes from './export-view.module.css'
import { FrontMatterSettings } from './front-matter-settings.tsx'
import { LossList } from './loss-list.tsx'
import { PictureSettings } from './picture-settings.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { SourceView } from './source-view.tsx'

export interface ExportViewProps {
  target: AnyTarget
  /** What the show has for itself in this target. */
  settings: TargetSettings
  tab: ExportTab
  /** Null while they are being found. */
  losses: ExportLoss[] | null
  /** The page as a browser shows it; null while it is being made. */
  page: HtmlPieces | null
  /** The page as it is written; null while it is being made. */
  source: string | null
  /** Address in the app of a picture, for its `src` in the page. */
  pictureUrl: (src: string) => string
  nonce: string
  onTab: (tab: ExportTab) => void
  onTarget: (target: AnyTarget) => void
  onSettings: (settings: TargetSettings) => void
}

/** How an exported page is looked at. */
export type ExportTab = 'preview' | 'source'

const HTML_TARGETS = ['html-page', 'html-fragment', 'wordpress'] as const
const TEXT_TARGETS = ['text'] as const

/** Choice of the target, and the page as it is shown and as it is written. */
export function ExportView(props: ExportViewProps) {
  const { t } = useTranslation('export')
  const { target, settings, tab, losses, page, source, pictureUrl, nonce } = props
  const { onTab, onTarget, onSettings } = props
  const options = (targets: readonly AnyTarget[]) =>
    targets.map((value) => ({ value, label: t(`target.${value}`) }))

  return (
    <div className={classes.view}>
      <Select<AnyTarget>
        label={t('target.label')}
        description={t(`target-hint.${target}`)}
        inputWrapperOrder={['label', 'input', 'description']}
        data={[
          { group: t('target-group.html'), items: options(HTML_TARGETS) },
          { group: t('target-group.markdown'), items: options(MARKDOWN_TARGETS) },
          { group: t('target-group.text'), items: options(TEXT_TARGETS) },
          { group: t('target-group.packed'), items: options(PACKED_TARGETS) },
        ]}
        value={target}
        allowDeselect={false}
        withScrollArea={false}
        classNames={{ description: classes.hint, dropdown: classes.formats }}
        onChange={(chosen) => chosen && onTarget(chosen)}
      />
      {isMarkdownTarget(target) && (
        <FrontMatterSettings
          key={target}
          preset={MARKDOWN_PRESETS[target]}
          settings={settings}
          onChange={onSettings}
        />
      )}
      {target !== 'text' && (
        <PictureSettings
          settings={settings.pictures ?? DEFAULT_PICTURE_SETTINGS}
          hasSizes={offersSizes(target)}
          onChange={(pictures) => onSettings({ ...settings, pictures })}
        />
      )}
      {losses && <LossList losses={losses} />}
      <Tabs
        value={tab}
        onChange={(chosen) => onTab(chosen as ExportTab)}
        keepMounted={false}
        classNames={{ root: classes.tabs, panel: classes.panel, list: classes.list }}
      >
        <Tabs.List aria-label={t('view.label')}>
          <Tabs.Tab value="preview">{t('view.preview')}</Tabs.Tab>
          <Tabs.Tab value="source">{t('view.source')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="preview">
          {page && (
            <PreviewFrame
              page={page}
              label={t('preview-frame')}
              pictureUrl={pictureUrl}
              nonce={nonce}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="source">
          {isPackedTarget(target) ? (
            <p className={classes.hint}>{t('no-source')}</p>
          ) : (
            source !== null && <SourceView text={source} label={t('source-frame')} />
          )}
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
