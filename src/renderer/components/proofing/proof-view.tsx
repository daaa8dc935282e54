import '@mantine/core/styles/Switch.layer.css'
import '@mantine/core/styles/Progress.layer.css'
import { Button, Progress, Switch } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProofFinding } from '../../../episode/proofing/proof-finding.ts'
import { FindingCard } from './finding-card.tsx'
import { FindingList } from './finding-list.tsx'
import { FixAllView } from './fix-all-view.tsx'
import classes from './proof-view.module.css'

export interface ProofViewProps {
  /** In the order of the page; without those that were passed over. */
  findings: readonly ProofFinding[]
  /** How many were passed over. */
  skipped: number
  /** Key of the one that is looked at. */
  current: string | null
  progress: { done: number; total: number } | null
  /** What of proofreading does not work. */
  problems: ReactNode
  /** BCP 47 tag of the page's language. */
  language: string
  isReadOnly: boolean
  onChoose: (finding: ProofFinding) => void
  /** Fixes findings, as one edit. */
  onFix: (findings: readonly ProofFinding[], replacement: string) => void
  onSkip: (finding: ProofFinding) => void
  onShowSkipped: () => void
  onIgnore: (finding: ProofFinding) => void
  onGlossary: (finding: ProofFinding) => void
}

/** The proof desk: findings one after the other, each settled with a key. */
export function ProofView(props: ProofViewProps) {
  const { findings, skipped, current, progress, problems, language, isReadOnly } = props
  const { onChoose, onFix, onSkip, onShowSkipped, onIgnore, onGlossary } = props
  const { t } = useTranslation('proofing')
  const [hasNotes, setHasNotes] = useState(false)
  const [all, setAll] = useState<Alike | null>(null)
  const lastIndex = useRef(0)
  const notes = findings.filter(({ severity }) => severity === 'note').length
  const listed = hasNotes ? findings : findings.filter(({ severity }) => severity !== 'note')
  const found = listed.findIndex(({ key }) => key === current)
  // One that is gone leaves its place to the next.
  const index = found < 0 ? Math.max(0, Math.min(lastIndex.current, listed.length - 1)) : found
  lastIndex.current = index
  const finding = listed[index]
  const alike = listed.filter((each) => finding && isAlike(each, alikeOf(finding)))
  const ofAll = listed.filter((each) => all && isAlike(each, all))
  const isReading = progress === null || progress.done < progress.total

  /** Settles the current finding, and goes on to the one behind it. */
  const settle = (act: (settled: ProofFinding) => void, gone: readonly ProofFinding[]) => {
    if (!finding) return
    const next = listed.slice(index + 1).find((each) => !gone.includes(each)) ?? listed[index - 1]
    act(finding)
    if (next) onChoose(next)
  }
  const accept = (replacement: string) => settle((one) => onFix([one], replacement), [])
  const sameWords = listed.filter(({ words }) => words === finding?.words)

  const fixAllOf = (one: ProofFinding) => {
    if (!isReadOnly && alike.length > 1 && one.suggestions.length > 0) setAll(alikeOf(one))
  }
  const fixAll = (keys: readonly string[], { replacement }: Alike) => {
    setAll(null)
    const fixed = ofAll.filter(({ key }) => keys.includes(key))
    settle(() => onFix(fixed, replacement), fixed)
  }

  const handleKey = (event: KeyboardEvent) => {
    if (!finding) return
    const { suggestions } = finding
    const byNumber = /^[1-5]$/.test(event.key) ? Number(event.key) - 1 : null
    const chosen = event.key === 'Enter' ? 0 : byNumber
    const act = {
      s: () => settle(onSkip, []),
      i: () => settle(onIgnore, alike),
      g: () => settle(onGlossary, sameWords),
      a: () => fixAllOf(finding),
    }[event.key.toLowerCase()]
    if (chosen !== null && suggestions[chosen] !== undefined && !isReadOnly)
      accept(suggestions[chosen])
    else if (act) act()
    else return
    event.preventDefault()
  }

  return (
    <div className={classes.view}>
      {problems}
      <div className={classes.state} role="status">
        <span>
          {isReading && findings.length === 0
            ? t('desk.reading')
            : t('desk.open', { count: listed.length })}
        </span>
        {finding && ofAll.length === 0 && (
          <span>{t('desk.position', { index: index + 1, total: listed.length })}</span>
        )}
      </div>
      {isReading && (
        <Progress
          size={2}
          value={progress ? (100 * progress.done) / Math.max(1, progress.total) : 0}
          aria-label={t('desk.reading')}
        />
      )}
      {all && ofAll.length > 0 ? (
        <FixAllView
          findings={ofAll}
          replacement={all.replacement}
          language={language}
          onFix={(keys) => fixAll(keys, all)}
          onBack={() => setAll(null)}
        />
      ) : finding ? (
        <>
          <FindingCard
            finding={finding}
            alike={alike.length}
            language={language}
            isReadOnly={isReadOnly}
            onAccept={accept}
            onSkip={() => settle(onSkip, [])}
            onIgnore={() => settle(onIgnore, alike)}
            onGlossary={() => settle(onGlossary, sameWords)}
            onFixAll={() => fixAllOf(finding)}
          />
          <FindingList
            findings={listed}
            current={index}
            language={language}
            onChoose={onChoose}
            onKey={handleKey}
          />
        </>
      ) : (
        !isReading && <p className={classes.empty}>{t('desk.nothing')}</p>
      )}
      <footer className={classes.foot}>
        {skipped > 0 && (
          <Button variant="subtle" size="compact-xs" onClick={onShowSkipped}>
            {t('desk.skipped', { count: skipped })}
          </Button>
        )}
        {notes > 0 && (
          <Switch
            size="xs"
            label={t('desk.notes', { count: notes })}
            checked={hasNotes}
            onChange={(event) => setHasNotes(event.currentTarget.checked)}
          />
        )}
        <p className={classes.limits}>{t('desk.limits')}</p>
      </footer>
    </div>
  )
}

/** Findings that are fixed in the same way. */
interface Alike {
  words: string
  replacement: string
}

const alikeOf = ({ words, suggestions }: ProofFinding): Alike => ({
  words,
  replacement: suggestions[0] ?? words,
})

const isAlike = (finding: ProofFinding, { words, replacement }: Alike): boolean =>
  finding.words === words && (finding.suggestions[0] ?? words) === replacement
