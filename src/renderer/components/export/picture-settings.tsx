import '@mantine/core/styles/Switch.layer.css'
import { Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  PICTURE_FORMATS,
  PICTURE_WIDTHS_PX,
  type PictureFormat,
  type PictureSettings as Settings,
} from '../../../episode/show/picture-settings.ts'
import { TextFact } from '../facts/text-fact.tsx'
import classes from './format-settings.module.css'

export interface PictureSettingsProps {
  settings: Settings
  /** The target can offer several sizes of a picture. */
  hasSizes: boolean
  onChange: (settings: Settings) => void
}

/** What becomes of the pictures of a show's exports. */
export function PictureSettings({ settings, hasSizes, onChange }: PictureSettingsProps) {
  const { t } = useTranslation('export', { keyPrefix: 'picture-settings' })
  const commitWidth = (text: string): boolean => {
    const width = text === '' ? null : Number(text)
    const { least, most } = PICTURE_WIDTHS_PX
    const isWidth = width === null || (Number.isInteger(width) && width >= least && width <= most)
    if (isWidth) onChange({ ...settings, maxWidthPx: width })
    return isWidth
  }
  return (
    <details className={classes.settings}>
      <summary className={classes.summary}>{t('title')}</summary>
      <div className={classes.fields}>
        <p className={classes.hint}>{t('hint')}</p>
        <div className={classes.pair}>
          <Select<PictureFormat>
            label={t('format')}
            data={PICTURE_FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
            value={settings.format}
            allowDeselect={false}
            onChange={(format) => format && onChange({ ...settings, format })}
          />
          <TextFact
            label={t('width')}
            value={String(settings.maxWidthPx ?? '')}
            placeholder={t('any-width')}
            error={t('width-invalid', PICTURE_WIDTHS_PX)}
            inputMode="numeric"
            isReadOnly={false}
            onCommit={commitWidth}
          />
        </div>
        {hasSizes && (
          <Switch
            label={t('sizes')}
            description={t('sizes-hint')}
            checked={settings.hasSizes}
            onChange={(event) => onChange({ ...settings, hasSizes: event.currentTarget.checked })}
          />
        )}
      </div>
    </details>
  )
}
