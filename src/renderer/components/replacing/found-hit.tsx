import { ActionIcon, Checkbox } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ShownHit } from '../../../ipc/replacing.ts'
import classes from './found-hit.module.css'

export interface FoundHitProps {
  hit: ShownHit
  /** What takes its place; null while that cannot be told. */
  replacement: string | null
  isReplaceable: boolean
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  onGoTo: () => void
}

/** A place that was found: what it says, what it would say, and whether it is to. */
export function FoundHit(props: FoundHitProps) {
  const { t } = useTranslation('replacing')
  const { hit, replacement, isReplaceable, isChosen } = props
  const { slot, before, found, after, protectedBy } = hit
  const isShown = replacement !== null && isReplaceable && isChosen
  const words = (
    <span className={classes.words}>
      {slot !== 'body' && <span className={classes.slot}>{t(`slot.${slot}`)}</span>}
      {before}
      {isShown ? (
        <del className={classes.old}>{found}</del>
      ) : (
        <mark className={classes.found}>{found}</mark>
      )}
      {isShown && <ins className={classes.new}>{replacement}</ins>}
      {after}
      {!isReplaceable && protectedBy && (
        <span className={classes.reason}>{t(`protected.${protectedBy}`)}</span>
      )}
    </span>
  )
  return (
    <li className={classes.hit}>
      {isReplaceable ? (
        <Checkbox
          className={classes.choice}
          size="xs"
          checked={isChosen}
          label={words}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
      ) : (
        <span className={classes.kept}>{words}</span>
      )}
      <ActionIcon
        className={classes.goTo}
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('go-to', { words: found })}
        onClick={props.onGoTo}
      >
        <IconArrowRight size={14} />
      </ActionIcon>
    </li>
  )
}
