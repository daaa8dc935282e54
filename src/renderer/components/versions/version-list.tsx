import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EpisodeVersions } from '../../../ipc/contract.ts'
import { formatDay } from './format-version.ts'
import { groupByDay } from './group-by-day.ts'
import classes from './version-list.module.css'
import { VersionRow } from './version-row.tsx'

export interface VersionListProps {
  versions: EpisodeVersions
  /** Id of the version that is compared. */
  shown: string | null
  /** Names of the imported originals ("sources/folge-25.txt"). */
  sources: readonly string[]
  nowMs: number
  isReadOnly: boolean
  onShow: (id: string) => void
  onName: (id: string, name: string | null) => void
  onShowSource: (source: string) => void
}

/** What the episode was before, day by day, and what it was made of. */
export function VersionList(props: VersionListProps) {
  const { t, i18n } = useTranslation('versions')
  const { versions, shown, sources, nowMs, isReadOnly, onShow, onName, onShowSource } = props
  const { entries, unreadable } = versions
  const dayWords = { today: t('days.today'), yesterday: t('days.yesterday') }

  return (
    <>
      {entries.length === 0 && (
        <div className={classes.none}>
          <p className={classes.noneTitle}>{t('none')}</p>
          <p className={classes.hint}>{t('none-hint')}</p>
        </div>
      )}
      {groupByDay(entries).map((day) => (
        <section key={day.dayMs}>
          <h3 className={classes.day}>{formatDay(day.dayMs, nowMs, i18n.language, dayWords)}</h3>
          <ul className={classes.rows}>
            {day.versions.map((version) => (
              <VersionRow
                key={version.entry.id}
                version={version}
                isShown={version.entry.id === shown}
                isReadOnly={isReadOnly}
                onShow={() => onShow(version.entry.id)}
                onName={(name) => onName(version.entry.id, name)}
              />
            ))}
          </ul>
        </section>
      ))}
      {unreadable > 0 && <p className={classes.hint}>{t('unreadable', { count: unreadable })}</p>}
      {sources.length > 0 && (
        <section>
          <h3 className={classes.day}>{t('originals')}</h3>
          <ul className={classes.rows}>
            {sources.map((source) => (
              <li key={source} className={classes.source}>
                <span className={classes.name}>{source.split('/').at(-1)}</span>
                <Button size="compact-xs" variant="subtle" onClick={() => onShowSource(source)}>
                  {t('show-in-folder')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
