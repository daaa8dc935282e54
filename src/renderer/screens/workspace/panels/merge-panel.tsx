import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergeChoice } from '../../../../episode/merging/merge-difference.ts'
import type { Comparison } from '../../../../ipc/contract.ts'
import { invoke } from '../../../bridge.ts'
import { MergeActions } from '../../../components/merging/merge-actions.tsx'
import { type MergeChoices, MergeView } from '../../../components/merging/merge-view.tsx'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { attempt } from '../../../stores/notices.ts'
import { useOpenEpisode } from '../../../stores/open-episode.ts'
import { closeSide } from '../../../stores/panels.ts'
import { useSession } from '../../../stores/session.ts'

export interface MergePanelProps {
  folder: string
  /** Name of a conflicted copy; null: the episode's file. */
  copy: string | null
}

/** The open page beside another version of it, to be put together. */
export function MergePanel({ folder, copy }: MergePanelProps) {
  const { t } = useTranslation('merging')
  const uiLanguage = useSession((session) => session.settings.language)
  const language = useOpenEpisode(({ editor }) => editor?.state.doc.attrs.language ?? uiLanguage)
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const [choices, setChoices] = useState<MergeChoices>({})
  const [isNew, setNew] = useState(false)
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    let isShown = true
    void attempt(() => invoke('merge:compare', folder, copy)).then((compared) => {
      if (!isShown) return
      if (compared) setComparison(compared)
      else closeSide()
    })
    return () => {
      isShown = false
    }
  }, [folder, copy])

  const handleChoose = (key: string, choice: MergeChoice) =>
    setChoices((before) => ({ ...before, [key]: choice }))

  const handleFinish = async () => {
    if (!comparison) return
    setBusy(true)
    const finish = () => invoke('merge:finish', folder, copy, comparison.stamp, { ...choices })
    const answer = await attempt(async () => ({ next: await finish() }))
    setBusy(false)
    if (!answer) return
    if (!answer.next) closeSide()
    else {
      setComparison(answer.next)
      setChoices(stillMeant(choices, comparison, answer.next))
      setNew(true)
    }
  }

  const left = (comparison?.differences ?? []).filter(
    ({ key, becomes }) => (choices[key] ?? becomes) === null,
  ).length
  const actions = comparison && comparison.differences.length > 0 && (
    <MergeActions left={left} isBusy={isBusy} onFinish={handleFinish} onCancel={closeSide} />
  )
  return (
    <PanelFrame title={t('title')} onClose={closeSide} footer={actions}>
      {comparison ? (
        <MergeView
          comparison={comparison}
          choices={choices}
          isNew={isNew}
          language={language}
          onChoose={handleChoose}
        />
      ) : (
        <p role="status">{t('loading')}</p>
      )}
    </PanelFrame>
  )
}

/** The choices about what still says the same. */
function stillMeant(choices: MergeChoices, before: Comparison, now: Comparison): MergeChoices {
  const said = new Map(before.differences.map((each) => [each.key, JSON.stringify(each)]))
  const kept = now.differences.filter((each) => said.get(each.key) === JSON.stringify(each))
  const keys = new Set(kept.map(({ key }) => key))
  return Object.fromEntries(Object.entries(choices).filter(([key]) => keys.has(key)))
}
