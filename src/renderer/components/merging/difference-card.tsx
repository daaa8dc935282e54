import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergeChoice } from '../../../episode/merging/merge-difference.ts'
import type { ShownDifference } from '../../../episode/merging/show-difference.ts'
import classes from './difference-card.module.css'
import { type MarkedPiece, markWords } from './mark-words.ts'

export interface DifferenceCardProps {
  difference: ShownDifference
  /** What becomes of it; null: nobody has chosen yet. */
  becomes: ShownDifference['becomes']
  /** BCP 47 tag of the page's language. */
  language: string
  onChoose: (choice: MergeChoice) => void
}

/** One difference between two versions: both side by side, to choose from. */
export function DifferenceCard(props: DifferenceCardProps) {
  const { t } = useTranslation(['merging', 'facts'])
  const { difference, becomes, language, onChoose } = props
  const name = useId()
  const { mine, theirs, place } = difference
  const [ownPieces, otherPieces] = markWords(wordsOf(mine), wordsOf(theirs))

  function wordsOf(text: string | null): string {
    if (place !== 'state' || !text) return text ?? ''
    return t(`facts:states.${text as 'draft' | 'ready' | 'published'}`)
  }

  const option = (choice: MergeChoice, content: React.ReactNode) => (
    <label className={classes.option} data-choice={choice}>
      <input
        className={classes.radio}
        type="radio"
        name={name}
        checked={becomes === choice}
        onChange={() => onChoose(choice)}
      />
      <span className={classes.side}>{t(choice)}</span>
      {content}
    </label>
  )
  const textOf = (text: string | null, pieces: readonly MarkedPiece[]) => {
    if (text === null || text === '') {
      return <span className={classes.nothing}>{t(text === null ? 'absent' : 'empty')}</span>
    }
    return (
      <span className={classes.text} lang={language}>
        <MarkedText pieces={pieces} />
      </span>
    )
  }

  return (
    <fieldset className={classes.card}>
      <legend className={classes.place}>{placeName(place, t)}</legend>
      <div className={classes.sides}>
        {option('mine', textOf(mine, ownPieces))}
        {option('theirs', textOf(theirs, otherPieces))}
        {difference.canBeBoth && option('both', null)}
      </div>
      {becomes === 'mixed' && <p className={classes.note}>{t('mixed')}</p>}
    </fieldset>
  )
}

const SLOTS = ['block', 'title', 'lead', 'player', 'alt', 'caption', 'picture', 'credit'] as const

function placeName(
  place: ShownDifference['place'],
  t: ReturnType<typeof useTranslation<['merging', 'facts']>>['t'],
): string {
  const slot = SLOTS.find((each) => each === place)
  if (slot) return t(`places.${slot}`)
  return t(`facts:labels.${place as Exclude<typeof place, (typeof SLOTS)[number]>}`)
}

function MarkedText({ pieces }: { pieces: readonly MarkedPiece[] }) {
  let at = 0
  return pieces.map(({ text, isOwn }) => {
    const key = at
    at += text.length
    if (!isOwn) return <span key={key}>{text}</span>
    return (
      <mark key={key} className={classes.own}>
        {text}
      </mark>
    )
  })
}
