import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ComparedBlock, ComparedLine } from '../../../episode/comparison/comparison.ts'
import classes from './compared-block.module.css'
import { ComparedRuns } from './compared-runs.tsx'
import { ComparedValue } from './compared-value.tsx'
import { formatValue, isTold } from './format-value.ts'

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

const TAGS = { title: 'h1', heading: 'h2' } as const
/** What has no text of its own: only what changed beside it is told. */
const CONTAINERS = ['blockquote', 'bulletList', 'orderedList']
const PICTURES = ['cover', 'figure']
/** Texts that are not of the running text, and say what they are. */
const LABELLED = ['alt', 'caption']

function Line({ line }: { line: ComparedLine }) {
  const { t } = useTranslation('versions')
  return (
    <>
      <Words line={line} />
      {line.attributes
        .filter(({ name }) => isTold(name))
        .map(({ name, before, after }) =>
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

function Words({ line: { type, within, attrs, change, runs } }: { line: ComparedLine }) {
  const { t } = useTranslation('versions')
  if (CONTAINERS.includes(type)) return null
  if (type === 'horizontalRule') return <hr className={classes.rule} data-change-kind={change} />
  if (PICTURES.includes(type)) {
    const file = formatValue('src', attrs.src, '')
    const told = change === 'inserted' || change === 'removed' ? change : 'same'
    return (
      file !== '' && (
        <p className={classes.line} data-type="picture">
          <span className={classes.label}>{t(`types.${type as 'cover'}`)}</span>
          <ComparedRuns runs={[{ change: told, text: file, marks: [] }]} />
        </p>
      )
    )
  }
  if (LABELLED.includes(type) && runs.length === 0) return null
  const Tag = TAGS[type as keyof typeof TAGS] ?? 'p'
  return (
    <Tag
      className={classes.line}
      data-type={type}
      data-level={attrs.level}
      data-depth={within.filter((name) => name === 'listItem').length || undefined}
      data-quoted={within.includes('blockquote') || undefined}
    >
      {typeof attrs.speaker === 'string' && (
        <span className={classes.speaker}>{attrs.speaker}: </span>
      )}
      {LABELLED.includes(type) && (
        <span className={classes.label}>{t(`types.${type as 'alt'}`)}</span>
      )}
      <ComparedRuns runs={runs} />
    </Tag>
  )
}
