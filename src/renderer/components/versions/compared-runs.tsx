import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedRun } from '../../../episode/comparison/comparison.ts'
import type { MarkJson } from '../../../episode/file/node-json.ts'
import classes from './compared-block.module.css'

/** Words of a line, with what came and what went marked by more than a colour. */
export function ComparedRuns({ runs }: { runs: readonly ComparedRun[] }) {
  const keyed = withStarts(runs)
  return keyed.map(({ start, run }) => <Run key={start} run={run} />)
}

/** Runs never change, and where one starts tells it from the others. */
function withStarts(runs: readonly ComparedRun[]): { start: number; run: ComparedRun }[] {
  let start = 0
  return runs.map((run) => {
    const keyed = { start, run }
    start += run.text.length
    return keyed
  })
}

function Run({ run: { change, text, marks } }: { run: ComparedRun }) {
  const { t } = useTranslation('versions')
  const words = marks.reduce(withMark, text as ReactNode)
  if (change === 'same') return words
  const spoken = <span className={classes.spoken}> {t(`spoken.${change}`)} </span>
  if (change === 'inserted') {
    return (
      <ins className={classes.inserted}>
        {spoken}
        {words}
      </ins>
    )
  }
  if (change === 'removed') {
    return (
      <del className={classes.removed}>
        {spoken}
        {words}
      </del>
    )
  }
  return (
    <span className={classes.formatted}>
      {spoken}
      {words}
    </span>
  )
}

/** Links lead nowhere here: this is no page to be used, but one to be read. */
function withMark(words: ReactNode, { type }: MarkJson): ReactNode {
  if (type === 'strong') return <strong>{words}</strong>
  if (type === 'emphasis') return <em>{words}</em>
  if (type === 'strike') return <s>{words}</s>
  if (type === 'code') return <code>{words}</code>
  return <span className={classes.link}>{words}</span>
}
