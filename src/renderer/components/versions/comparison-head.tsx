import '@mantine/core/styles/Switch.layer.css'
import { ActionIcon, Button, CloseButton, NativeSelect, Switch } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VersionEntry } from '../../../ipc/contract.ts'
import classes from './comparison-view.module.css'
import { formatMoment, versionTitle } from './format-version.ts'

export interface ComparisonHeadProps {
  entries: readonly VersionEntry[]
  /** Id of a version. */
  before: string
  /** Null: the page as it is now. */
  after: string | null
  /** What is said of the differences; null until it is known. */
  summary: string | null
  hasChanges: boolean
  onlyChanges: boolean
  onPair: (before: string, after: string | null) => void
  onOnlyChanges: (onlyChanges: boolean) => void
  onNext: () => void
  onPrevious: () => void
  /** Null where it cannot be restored. */
  onRestore: (() => void) | null
  onClose: () => void
}

const NOW = 'now'

/** What is compared, and what can be done with it. */
export function ComparisonHead(props: ComparisonHeadProps) {
  const { t, i18n } = useTranslation('versions')
  const { entries, before, after, summary, hasChanges, onlyChanges, onPair } = props
  const options = entries.map((entry) => {
    const title = versionTitle(entry, t('kinds', { returnObjects: true }), t('nobody'))
    return { value: entry.id, label: `${formatMoment(entry.savedAt, i18n.language)} · ${title}` }
  })
  const move = { variant: 'subtle', color: 'gray', disabled: !hasChanges } as const

  return (
    <header className={classes.head}>
      <div className={classes.row}>
        <NativeSelect
          size="xs"
          className={classes.select}
          aria-label={t('before')}
          data={options}
          value={before}
          onChange={(event) => onPair(event.currentTarget.value, after)}
        />
        <span className={classes.between}>{t('between')}</span>
        <NativeSelect
          size="xs"
          className={classes.select}
          aria-label={t('after')}
          data={[{ value: NOW, label: t('now') }, ...options]}
          value={after ?? NOW}
          onChange={({ currentTarget: { value } }) => onPair(before, value === NOW ? null : value)}
        />
        <span className={classes.space} />
        <CloseButton size="sm" aria-label={t('close')} onClick={props.onClose} />
      </div>
      <div className={classes.row}>
        <ActionIcon
          {...move}
          aria-label={t('previous')}
          aria-keyshortcuts="Alt+ArrowUp"
          title={`${t('previous')} (Alt ↑)`}
          onClick={props.onPrevious}
        >
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          {...move}
          aria-label={t('next')}
          aria-keyshortcuts="Alt+ArrowDown"
          title={`${t('next')} (Alt ↓)`}
          onClick={props.onNext}
        >
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
        <span className={classes.summary} role="status">
          {summary}
        </span>
        <span className={classes.space} />
        <Switch
          size="xs"
          label={t('only-changes')}
          checked={onlyChanges}
          onChange={(event) => props.onOnlyChanges(event.currentTarget.checked)}
        />
        {props.onRestore && (
          <Button size="xs" onClick={props.onRestore}>
            {t('restore-all')}
          </Button>
        )}
      </div>
    </header>
  )
}
