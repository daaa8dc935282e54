import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ComparedBlock, ComparedLine } from '../../../episode/comparison/comparison.ts'
import classes from './compared-block.module.css'
import { ComparedRuns } from './compared-runs.tsx'
import { ComparedValue } from './compared-value.tsx'
import { isTold } from './format-value.ts'

export interface ComparedBlockProps {
  block: ComparedBlock
  /** Its number among the changes; null where it is the same. */
  change: number | null
  isCurrent: boolean
  /** Null where it cannot be restored. */
  onRestore: (() => void) | null
}

/** A block of two pages in one. */
export function ComparedBlockView({ block, change, isCurrent, onRestore }: ComparedBlockProps) {
  const { t } = useTranslation('versions')
  if (change === null) {
    return (
      <div className={classes.block}>
        <Lines lines={block.lines} />
      </div>
    )
  }
  const kind = block.change === 'same' ? 'moved' : block.change
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form field, and a fieldset would be one
    <div
      className={classes.block}
      role="group"
      aria-label={t(`change.${kind}`)}
      tabIndex={-1}
      data-change={change}
      data-kind={kind}
      data-current={isCurrent || undefined}
    >
      <Lines lines={block.lines} />
      <div className={classes.foot}>
        {block.isMoved && <span>{t('change.moved')}</span>}
        {onRestore && (
          <Button size="compact-xs" variant="subtle" onClick={onRestore}>
            {t(block.change === 'inserted' ? 'remove-block' : 'restore-block')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Lines({ lines }: { lines: readonly ComparedLine[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their places, and two can say the same
  return lines.map((line, at) => <Line key={`${at} ${line.type}`} line={line} />)
}

const TAGS = { title: 'h1', heading: 'h2', lead: 'p', player: 'p' } as const

function Line({ line }: { line: ComparedLine }) {
  const { t } = useTranslation('versions')
  const { type, within, attrs, runs, attributes } = line
  const Tag = TAGS[type as keyof typeof TAGS] ?? 'p'
  const told = attributes.filter(({ name }) => isTold(name))
  const depth = within.filter((name) => name === 'listItem').length
  const isQuoted = within.includes('blockquote')
  return (
    <>
      {type === 'horizontalRule' ? (
        <hr className={classes.rule} data-change-kind={line.change} />
      ) : (
        (runs.length > 0 || attributes.length === 0) && (
          <Tag
            className={classes.line}
            data-type={type}
            data-level={attrs.level}
            data-depth={depth || undefined}
            data-quoted={isQuoted || undefined}
          >
            {typeof attrs.speaker === 'string' && (
              <span className={classes.speaker}>{attrs.speaker}: </span>
            )}
            {(type === 'alt' || type === 'caption') && runs.length > 0 && (
              <span className={classes.label}>{t(`types.${type}`)}</span>
            )}
            <ComparedRuns runs={runs} />
          </Tag>
        )
      )}
      {told.map(({ name, before, after }) =>
        name === 'within' ? (
          <p key={name} className={classes.value}>
            {t('attributes.within')}
          </p>
        ) : (
          <ComparedValue
            key={name}
            name={name}
            label={t(`attributes.${name}` as 'attributes.speaker')}
            before={before}
            after={after}
          />
        ),
      )}
    </>
  )
}
