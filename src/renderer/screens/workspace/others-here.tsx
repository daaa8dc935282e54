import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NoticeBar } from '../../components/problems/notice-bar.tsx'
import { describeOthers } from '../../components/status/describe-others.ts'
import { noteOthersRead } from '../../stores/others.ts'
import classes from './status-bar.module.css'
import { useOthersHere } from './use-others.ts'

/** Says that others have the open episode open too, and what that means; until it is read, or they leave. */
export function OthersNotice({ className }: { className: string | undefined }) {
  const { t, i18n } = useTranslation('app')
  const { others, isRead } = useOthersHere()
  if (others.length === 0 || isRead) return null
  return (
    <div className={className}>
      <NoticeBar tone="calm" onDismiss={noteOthersRead}>
        {describeOthers(others, t, i18n.language)} {t('others.safe')}
      </NoticeBar>
    </div>
  )
}

/** The same in short, for as long as they are there. */
export function OthersStatus() {
  const { t, i18n } = useTranslation('app')
  const { others } = useOthersHere()
  const [first] = others
  if (!first) return null
  const person = first.person || t('others.somebody')
  return (
    <span className={classes.others} title={describeOthers(others, t, i18n.language)}>
      <IconUsers size={14} stroke={1.5} aria-hidden />
      {t('others.here', { person, count: others.length })}
    </span>
  )
}
