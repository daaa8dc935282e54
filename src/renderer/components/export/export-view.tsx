import '@mantine/core/styles/Tabs.layer.css'
import { Select, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  EXPORT_TARGETS,
  type ExportedPage,
  type ExportTarget,
} from '../../../episode/formats/format.ts'
import classes from './export-view.module.css'
import { LossList } from './loss-list.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { SourceView } from './source-view.tsx'

export interface ExportViewProps {
  target: ExportTarget
  /** Null while it is being made. */
  exported: ExportedPage | null
  /** The page as a complete HTML page; null while it is being made. */
  html: string | null
  pictureUrls: string[]
  nonce: string
  onTarget: (target: ExportTarget) => void
}

const HTML_TARGETS: readonly ExportTarget[] = ['html-page', 'html-fragment', 'wordpress']
const TEXT_TARGETS: readonly ExportTarget[] = ['text']
const MARKDOWN_TARGETS = EXPORT_TARGETS.filter(
  (target) => !HTML_TARGETS.includes(target) && !TEXT_TARGETS.includes(target),
)

/** Choice of the target, and the page as it is shown and as it is written. */
export function ExportView(props: ExportViewProps) {
  const { t } = useTranslation('export')
  const { target, exported, html, pictureUrls, nonce, onTarget } = props
  const options = (targets: readonly ExportTarget[]) =>
    targets.map((value) => ({ value, label: t(`target.${value}`) }))
  const [view, setView] = useState<string | null>('preview')

  return (
    <div className={classes.view}>
      <Select<ExportTarget>
        label={t('target.label')}
        description={t(`target-hint.${target}`)}
        inputWrapperOrder={['label', 'input', 'description']}
        data={[
          { group: t('target-group.html'), items: options(HTML_TARGETS) },
          { group: t('target-group.markdown'), items: options(MARKDOWN_TARGETS) },
          { group: t('target-group.text'), items: options(TEXT_TARGETS) },
        ]}
        value={target}
        allowDeselect={false}
        withScrollArea={false}
        classNames={{ description: classes.hint, dropdown: classes.formats }}
        onChange={(chosen) => chosen && onTarget(chosen)}
      />
      {exported && <LossList losses={exported.losses} />}
      <Tabs
        value={view}
        onChange={setView}
        keepMounted={false}
        classNames={{ root: classes.tabs, panel: classes.panel, list: classes.list }}
      >
        <Tabs.List aria-label={t('view.label')}>
          <Tabs.Tab value="preview">{t('view.preview')}</Tabs.Tab>
          <Tabs.Tab value="source">{t('view.source')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="preview">
          {html !== null && (
            <PreviewFrame
              html={html}
              label={t('preview-frame')}
              pictureUrls={pictureUrls}
              nonce={nonce}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="source">
          {exported && <SourceView text={exported.text} label={t('source-frame')} />}
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
