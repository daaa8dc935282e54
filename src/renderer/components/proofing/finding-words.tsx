import type { ProofFinding } from '../../../episode/proofing/proof-finding.ts'
import classes from './proof-view.module.css'

export interface FindingWordsProps {
  finding: ProofFinding
  /** What takes the place of the words; null: they are shown as they are. */
  replacement?: string | null
  /** BCP 47 tag of the page's language. */
  language: string
}

/** Words that were found, among those around them, or what would take their place. */
export function FindingWords({ finding, replacement = null, language }: FindingWordsProps) {
  const { before, words, after } = finding
  return (
    <span className={classes.context} lang={language}>
      {before.length >= CUT_FROM && '…'}
      {before.slice(-SHOWN_BEFORE)}
      {replacement === null ? (
        <mark className={classes.words}>{visible(words)}</mark>
      ) : (
        <>
          <del className={classes.removed}>{visible(words)}</del>
          {replacement && <ins className={classes.inserted}>{visible(replacement)}</ins>}
        </>
      )}
      {after}
      {after.length >= CONTEXT_LETTERS && '…'}
    </span>
  )
}

/** So much is told of what follows (tell-findings.ts). */
const CONTEXT_LETTERS = 40

/** Before the words there is more than is shown. */
const CUT_FROM = 25
const SHOWN_BEFORE = 24

/** Spaces alone would not be seen. */
const visible = (words: string): string =>
  words.trim() === '' ? words.replace(/[ \u00A0]/g, '␣') : words
