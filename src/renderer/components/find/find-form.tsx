import { ActionIcon, Button, CloseButton, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconLink } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemReport } from '../../../episode/problem.ts'
import type { Protection } from '../../../episode/text-blocks/protection.ts'
import { useProblemText } from '../problems/use-problem-text.ts'
import classes from './find-form.module.css'
import { type SearchHow, SearchSwitch, SearchSwitches } from './search-switches.tsx'

/** How something is looked for, and whether words of links are changed. */
export type SearchOptions = SearchHow & { inLinks: boolean }

/** What is to be known of the selected place: why it stays, or what it would say. */
export type FoundSelection =
  | { kind: Protection }
  | { kind: 'becomes'; before: string; after: string }

export interface FindFormProps {
  text: string
  options: SearchOptions
  replacement: string
  /** How many places were found, and which of them is selected (from 1; 0: none). */
  found: { count: number; current: number }
  selected: FoundSelection | null
  /** How many places the last "replace all" changed and left; null when something else came after it. */
  replaced: { count: number; left: number } | null
  problem: ProblemReport | null
  isEditable: boolean
  /** The field takes the focus each time this changes. */
  request: number
  onText: (text: string) => void
  onOptions: (options: SearchOptions) => void
  onReplacement: (replacement: string) => void
  onNext: () => void
  onPrevious: () => void
  onReplace: () => void
  onReplaceAll: () => void
  onClose: () => void
}

/** Find and replace, above the page's corner. */
export function FindForm(props: FindFormProps) {
  const { t } = useTranslation('app', { keyPrefix: 'find' })
  const { text, options, replacement, found, selected, replaced, problem, isEditable } = props
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is one for the focus
  useEffect(() => field.current?.select(), [props.request])

  const isFound = found.count > 0
  const result = () => {
    if (replaced !== null) return t('replaced', { count: replaced.count })
    if (!text || problem) return ''
    return isFound ? t('position', { ...found }) : t('nothing')
  }
  const note = () => {
    if (replaced !== null) return replaced.left > 0 ? t('left', { count: replaced.left }) : ''
    if (!selected) return ''
    return selected.kind === 'becomes'
      ? t('becomes', { ...selected })
      : t(`protected.${selected.kind}`)
  }
  const handleKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    props.onClose()
  }

  const onEnter = (action: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    action(event)
  }

  return (
    <search className={classes.form} aria-label={t('title')} onKeyDown={handleKeys}>
      <div className={classes.row}>
        <TextInput
          ref={field}
          size="xs"
          className={classes.field}
          placeholder={t('find')}
          aria-label={t('find')}
          value={text}
          onChange={(event) => props.onText(event.currentTarget.value)}
          onKeyDown={onEnter((event) => (event.shiftKey ? props.onPrevious() : props.onNext()))}
          rightSectionWidth={76}
          rightSection={
            <SearchSwitches
              how={options}
              onChange={(how) => props.onOptions({ ...options, ...how })}
            />
          }
          error={problem !== null}
          withErrorStyles={false}
        />
        <output className={classes.result}>{result()}</output>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('previous')}
          disabled={!isFound}
          onClick={props.onPrevious}
        >
          <IconChevronUp size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('next')}
          disabled={!isFound}
          onClick={props.onNext}
        >
          <IconChevronDown size={16} />
        </ActionIcon>
        <CloseButton size="sm" aria-label={t('close')} onClick={props.onClose} />
      </div>
      {isEditable && (
        <div className={classes.row}>
          <TextInput
            size="xs"
            className={classes.field}
            placeholder={t('replacement')}
            aria-label={t('replacement')}
            value={replacement}
            onChange={(event) => props.onReplacement(event.currentTarget.value)}
            onKeyDown={onEnter(props.onReplace)}
            rightSection={
              <SearchSwitch
                label={t('in-links')}
                isOn={options.inLinks}
                onClick={() => props.onOptions({ ...options, inLinks: !options.inLinks })}
              >
                <IconLink size={14} />
              </SearchSwitch>
            }
          />
          <Button size="xs" variant="default" disabled={!isFound} onClick={props.onReplace}>
            {t('replace')}
          </Button>
          <Button size="xs" variant="default" disabled={!isFound} onClick={props.onReplaceAll}>
            {t('replace-all')}
          </Button>
        </div>
      )}
      <p className={classes.note} role="status" data-problem={problem !== null || undefined}>
        {problem ? <ProblemWords problem={problem} /> : note()}
      </p>
    </search>
  )
}

function ProblemWords({ problem }: { problem: ProblemReport }) {
  const { what, todo } = useProblemText(problem)
  return `${what} ${todo}`
}
