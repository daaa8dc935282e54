import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  ComparedBlock,
  ComparedFact,
  PageComparison,
} from '../../../episode/comparison/comparison.ts'
import type { ProblemReport } from '../../../episode/problem.ts'
import type { VersionEntry } from '../../../ipc/contract.ts'
import { usePanelFocus } from '../panel/use-panel-focus.ts'
import { ProblemView } from '../problems/problem-view.tsx'
import { ComparisonHead } from './comparison-head.tsx'
import { ComparisonPage, countChanges } from './comparison-page.tsx'
import classes from './comparison-view.module.css'

export interface ComparisonViewProps {
  entries: readonly VersionEntry[]
  /** Id of a version. */
  before: string
  /** Null: the page as it is now. */
  after: string | null
  /** Null until it is there. */
  comparison: PageComparison | null
  /** Why it is not. */
  problem: ProblemReport | null
  /** BCP 47 tag of the page's language. */
  language: string
  onPair: (before: string, after: string | null) => void
  /** Null where nothing can be restored. */
  onRestoreAll: (() => void) | null
  onRestoreBlock: ((block: ComparedBlock) => void) | null
  onRestoreFact: ((fact: ComparedFact) => void) | null
  onClose: () => void
}

/** Of a page with more blocks, only the changes are shown to begin with. */
const LONG_PAGE_BLOCKS = 60

/** Two versions of the page as one, in the page's place. Escape closes it; Alt and arrows go to the changes. */
export function ComparisonView(props: ComparisonViewProps) {
  const { t } = useTranslation('versions')
  const { comparison, problem, onClose } = props
  const [chosenOnly, setChosenOnly] = useState<boolean | null>(null)
  const [current, setCurrent] = useState<{ change: number; request: number } | null>(null)
  const view = useRef<HTMLElement>(null)
  const changes = comparison ? countChanges(comparison) : 0
  const onlyChanges = chosenOnly ?? (comparison?.blocks.length ?? 0) > LONG_PAGE_BLOCKS

  usePanelFocus(view)

  const move = (direction: 1 | -1) => {
    if (changes === 0) return
    const from = current?.change ?? (direction === 1 ? -1 : 0)
    const change = (Math.min(from, changes) + direction + changes) % changes
    setCurrent({ change, request: (current?.request ?? 0) + 1 })
  }

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault()
      onClose()
    }
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    move(event.key === 'ArrowDown' ? 1 : -1)
  }

  const summary =
    comparison &&
    (changes === 0
      ? t('same')
      : t('summary', {
          changes: t('changes', { count: changes }),
          inserted: t('inserted', { count: comparison.insertedWords }),
          removed: t('removed', { count: comparison.removedWords }),
        }))

  return (
    <main
      ref={view}
      className={classes.comparison}
      aria-label={t('comparison')}
      aria-busy={!comparison && !problem}
      data-region="page"
      tabIndex={-1}
      onKeyDown={handleKeyDown}
    >
      <ComparisonHead
        entries={props.entries}
        before={props.before}
        after={props.after}
        summary={summary ?? (problem ? null : t('comparing'))}
        hasChanges={changes > 0}
        onlyChanges={onlyChanges}
        onPair={props.onPair}
        onOnlyChanges={setChosenOnly}
        onNext={() => move(1)}
        onPrevious={() => move(-1)}
        onRestore={changes > 0 ? props.onRestoreAll : null}
        onClose={onClose}
      />
      <div className={classes.scroll}>
        {problem && <ProblemView problem={problem} />}
        {comparison && changes === 0 && onlyChanges && (
          <div className={classes.same}>
            <p className={classes.sameTitle}>{t('same')}</p>
            <p className={classes.sameHint}>{t('same-hint')}</p>
          </div>
        )}
        {comparison && !(changes === 0 && onlyChanges) && (
          <ComparisonPage
            comparison={comparison}
            language={props.language}
            onlyChanges={onlyChanges}
            current={current}
            onRestoreBlock={props.onRestoreBlock}
            onRestoreFact={props.onRestoreFact}
          />
        )}
      </div>
    </main>
  )
}
