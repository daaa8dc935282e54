import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  ComparedBlock,
  ComparedFact,
  PageComparison,
} from '../../../episode/comparison/comparison.ts'
import { ComparedBlockView } from './compared-block.tsx'
import { ComparedValue } from './compared-value.tsx'
import { type ComparisonRow, comparisonRows, isChanged } from './comparison-rows.ts'
import classes from './comparison-view.module.css'
import { LazySection } from './lazy-section.tsx'

export interface ComparisonPageProps {
  comparison: PageComparison
  /** BCP 47 tag of the page's language. */
  language: string
  onlyChanges: boolean
  /** The change that was gone to, by its number; null for none. `request` grows each time. */
  current: { change: number; request: number } | null
  /** Null where nothing can be restored. */
  onRestoreBlock: ((block: ComparedBlock) => void) | null
  onRestoreFact: ((fact: ComparedFact) => void) | null
}

const ROWS_IN_A_SECTION = 50
const ESTIMATED_ROW_PX = 96

/** Two pages as one, to be read. Of a long one only what is near is drawn. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { comparison, language, onlyChanges, current, onRestoreBlock, onRestoreFact } = props
  const { blocks, facts } = comparison
  const { t } = useTranslation('versions')
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const page = useRef<HTMLElement>(null)
  const rows = useMemo(
    () => comparisonRows(blocks, onlyChanges ? opened : null),
    [blocks, onlyChanges, opened],
  )
  const numbers = useMemo(() => changeNumbers(comparison), [comparison])
  const sections = useMemo(() => cutRows(rows), [rows])

  useEffect(() => {
    if (!current) return
    const element = page.current?.querySelector<HTMLElement>(`[data-change="${current.change}"]`)
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }, [current])

  const isCurrent = (row: ComparisonRow): boolean =>
    row.kind === 'block' && current !== null && numbers.get(row.at) === current.change

  return (
    <article ref={page} className={`page ${classes.page}`} lang={language}>
      {facts.length > 0 && (
        <Facts facts={facts} isCurrent={current?.change === 0} onRestore={onRestoreFact} />
      )}
      {sections.map((section) => (
        <LazySection
          key={section.first}
          estimatedHeightPx={section.rows.length * ESTIMATED_ROW_PX}
          isWanted={section.first === 0 || section.rows.some(isCurrent)}
        >
          {() =>
            section.rows.map((row) => {
              if (row.kind === 'folded') {
                return (
                  <button
                    key={`folded ${row.from}`}
                    type="button"
                    className={classes.folded}
                    onClick={() => setOpened(new Set([...opened, row.from]))}
                  >
                    {t('unchanged', { count: row.to - row.from })}
                  </button>
                )
              }
              const block = blocks[row.at]
              return (
                block && (
                  <ComparedBlockView
                    key={row.at}
                    block={block}
                    change={numbers.get(row.at) ?? null}
                    isCurrent={isCurrent(row)}
                    onRestore={
                      onRestoreBlock && block.change !== 'same' ? () => onRestoreBlock(block) : null
                    }
                  />
                )
              )
            })
          }
        </LazySection>
      ))}
    </article>
  )
}

interface FactsProps {
  facts: readonly ComparedFact[]
  isCurrent: boolean
  onRestore: ((fact: ComparedFact) => void) | null
}

function Facts({ facts, isCurrent, onRestore }: FactsProps) {
  const { t } = useTranslation(['versions', 'facts'])
  return (
    <section
      className={classes.facts}
      aria-label={t('facts')}
      tabIndex={-1}
      data-change={0}
      data-current={isCurrent || undefined}
    >
      <h2 className={classes.factsTitle}>{t('facts')}</h2>
      {facts.map((fact) => {
        const label = t(`facts:labels.${fact.name}`)
        return (
          <div key={fact.name} className={classes.fact}>
            <ComparedValue {...fact} label={label} />
            {onRestore && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t('restore-fact', { name: label })}
                onClick={() => onRestore(fact)}
              >
                {t('restore-block')}
              </Button>
            )}
          </div>
        )
      })}
    </section>
  )
}

/** How many changes there are: each block, and the facts together. */
export function countChanges({ facts, blocks }: PageComparison): number {
  return blocks.filter(isChanged).length + (facts.length > 0 ? 1 : 0)
}

/** The numbers of the changed blocks, by their places. The facts are the first change. */
function changeNumbers({ facts, blocks }: PageComparison): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  let next = facts.length > 0 ? 1 : 0
  for (const [at, block] of blocks.entries()) if (isChanged(block)) numbers.set(at, next++)
  return numbers
}

function cutRows(rows: readonly ComparisonRow[]): { first: number; rows: ComparisonRow[] }[] {
  const sections: { first: number; rows: ComparisonRow[] }[] = []
  for (let first = 0; first < rows.length; first += ROWS_IN_A_SECTION) {
    sections.push({ first, rows: rows.slice(first, first + ROWS_IN_A_SECTION) })
  }
  return sections
}
