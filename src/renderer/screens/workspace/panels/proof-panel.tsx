import { Button } from '@mantine/core'
import type { Node } from '@tiptap/pm/model'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import type { Alteration } from '../../../../episode/clean-up/alteration.ts'
import type { ProofFinding } from '../../../../episode/proofing/proof-finding.ts'
import { CleanUpView } from '../../../components/clean-up/clean-up-view.tsx'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { ProblemView } from '../../../components/problems/problem-view.tsx'
import { FindingPopover } from '../../../components/proofing/finding-popover.tsx'
import { ProofView } from '../../../components/proofing/proof-view.tsx'
import { bringBack, showAlteration } from '../../../editor/commands/bring-back.ts'
import { fixFindings, showFinding } from '../../../editor/commands/fix-findings.ts'
import { findingsBetween } from '../../../editor/queries/page-findings.ts'
import { afterPause, whenTypingPauses } from '../../../editor/typing-pause.ts'
import {
  allowAlteration,
  dropAlteration,
  restartTypoOnly,
  switchTypoOnly,
} from '../../../stores/clean-up.ts'
import { showNotice } from '../../../stores/notices.ts'
import { isReadOnly, useOpenEpisode } from '../../../stores/open-episode.ts'
import { closeSide, openSide } from '../../../stores/panels.ts'
import {
  addToGlossary,
  chooseFinding,
  dropFindings,
  ignoreFinding,
  skipFinding,
  startProofing,
  stopProofing,
  useProofing,
} from '../../../stores/proofing.ts'
import { useSession } from '../../../stores/session.ts'
import { showComparison } from '../../../stores/versions.ts'
import { usePageValue } from '../use-page-value.ts'
import type { EpisodePanelProps } from './episode-panel.ts'
import { useFindingPopover } from './use-finding-popover.ts'
import { usePageFindings } from './use-page-findings.ts'

const languageOf = (page: Node): string | null => page.attrs.language

/** What proofreading finds on the open page, to be settled one after the other. */
export function ProofPanel({ editor, opened }: EpisodePanelProps) {
  const { t } = useTranslation('proofing')
  const { folder } = opened
  const { progress, problems, cleanUp, current, skipped } = useProofing(
    useShallow(({ findings: _, ...proofing }) => proofing),
  )
  const found = usePageFindings(editor)
  const readOnly = useOpenEpisode(isReadOnly)
  const uiLanguage = useSession((session) => session.settings.language)
  const [asked, closeAsked] = useFindingPopover(editor)
  const pageLanguage = usePageValue(editor, languageOf, afterPause)
  useEffect(() => {
    void startProofing(folder)
    return stopProofing
  }, [folder])

  useEffect(() => {
    const chooseAtCursor = () => {
      if (!editor.isFocused) return
      const { doc, selection } = editor.state
      const { findings: now } = useProofing.getState()
      const place = findingsBetween(doc, now, selection.from, selection.to).find(
        ({ from, to }) => from <= selection.from && selection.to <= to,
      )
      if (place) chooseFinding(place.finding.key)
    }
    const handleSelection = () => whenTypingPauses(chooseAtCursor)
    editor.on('selectionUpdate', handleSelection)
    return () => void editor.off('selectionUpdate', handleSelection)
  }, [editor])

  const askedFinding = asked && found.find(({ key }) => key === asked.key)
  const listed = useMemo(() => found.filter(({ key }) => !skipped.has(key)), [found, skipped])

  const handleChoose = ({ key }: ProofFinding) => {
    chooseFinding(key)
    showFinding(key, useProofing.getState().findings)(editor)
  }
  const handleFix = (fixed: readonly ProofFinding[], replacement: string) => {
    const fixes = fixed.map(({ key }) => ({ key, replacement }))
    fixFindings(fixes, useProofing.getState().findings)(editor)
    const keys = new Set(fixes.map(({ key }) => key))
    dropFindings(({ key }) => keys.has(key))
  }

  const handleBringBack = (alteration: Alteration) => {
    if (bringBack(alteration)(editor)) dropAlteration(alteration.key)
    else showNotice({ kind: 'place-gone', folder })
  }
  const handleRestart = () => void restartTypoOnly(t('clean-up.version'))
  const handleCompare = () => {
    if (!cleanUp) return
    openSide({ name: 'versions' })
    showComparison({ folder, before: cleanUp.version, after: null })
  }
  const language = pageLanguage ?? uiLanguage

  return (
    <PanelFrame title={t('desk.title')} onClose={closeSide}>
      <CleanUpView
        news={cleanUp}
        problem={
          cleanUp?.problem && (
            <ProblemView problem={cleanUp.problem}>
              {cleanUp.problem.code === 'clean-up-lost' && !readOnly && (
                <Button size="xs" variant="default" onClick={handleRestart}>
                  {t('clean-up.restart')}
                </Button>
              )}
            </ProblemView>
          )
        }
        language={language}
        isReadOnly={readOnly}
        onSwitch={(isOn) => void switchTypoOnly(isOn ? t('clean-up.version') : null)}
        onShow={(alteration) => showAlteration(alteration)(editor)}
        onAllow={(alteration) => void allowAlteration(alteration)}
        onBringBack={handleBringBack}
        onCompare={handleCompare}
      />
      <ProofView
        findings={listed}
        skipped={found.length - listed.length}
        current={current}
        progress={progress}
        problems={problems.map((problem) => (
          <ProblemView key={JSON.stringify(problem)} problem={problem} />
        ))}
        language={language}
        isReadOnly={readOnly}
        onChoose={handleChoose}
        onFix={handleFix}
        onSkip={({ key }) => skipFinding(key)}
        onShowSkipped={() => useProofing.setState({ skipped: new Set() })}
        onIgnore={(finding) => void ignoreFinding(finding)}
        onGlossary={(finding) => void addToGlossary(finding)}
      />
      {asked && askedFinding && (
        <FindingPopover
          key={asked.key}
          finding={askedFinding}
          rect={asked.rect}
          takesFocus={asked.takesFocus}
          isReadOnly={readOnly}
          onAccept={(replacement) => handleFix([askedFinding], replacement)}
          onIgnore={() => void ignoreFinding(askedFinding)}
          onGlossary={() => void addToGlossary(askedFinding)}
          onClose={closeAsked}
        />
      )}
    </PanelFrame>
  )
}
