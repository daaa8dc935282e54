import { IconFileDownload, IconPhotoPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './drop-overlay.module.css'

/** What is being dragged: pictures show where they go, so the page stays in sight. */
export type DraggedKind = 'pages' | 'pictures'

/** Says what letting go of the dragged files would do. */
export function DropOverlay({ kind }: { kind: DraggedKind }) {
  const { t } = useTranslation('app')
  const Icon = kind === 'pages' ? IconFileDownload : IconPhotoPlus
  return (
    <div className={classes.overlay} data-kind={kind}>
      <div className={classes.card}>
        <Icon size={kind === 'pages' ? 32 : 20} stroke={1.4} aria-hidden />
        <strong>{t(`drop.${kind}`)}</strong>
        <span className={classes.hint}>{t(`drop.${kind}-hint`)}</span>
      </div>
    </div>
  )
}
