import { Button, Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProofFinding } from '../../../episode/proofing/proof-finding.ts'
import { canBeTerm } from './finding-card.tsx'
import classes from './proof-view.module.css'

export interface FindingPopoverProps {
  finding: ProofFinding
  /** Where its words are in the window. */
  rect: DOMRect
  /** It was asked for by a key, and takes the focus. */
  takesFocus: boolean
  isReadOnly: boolean
  onAccept: (replacement: string) => void
  onIgnore: () => void
  onGlossary: () => void
  onClose: () => void
}

const SHOWN_SUGGESTIONS = 3

/** What is wrong about an underlined place, and what can be done, right below it. */
export function FindingPopover(props: FindingPopoverProps) {
  const { finding, rect, takesFocus, isReadOnly, onAccept, onIgnore, onGlossary, onClose } = props
  const { t } = useTranslation('proofing')
  const { rule, suggestions, values } = finding
  const { left, top, width, height } = rect
  const shown = isReadOnly ? [] : suggestions.slice(0, SHOWN_SUGGESTIONS)
  const act = (action: () => void) => () => {
    action()
    onClose()
  }
  return (
    <Popover
      opened
      onDismiss={onClose}
      position="bottom-start"
      shadow="md"
      withRoles={false}
      trapFocus={takesFocus}
    >
      <Popover.Target>
        <span className={classes.anchor} style={{ left, top, width, height }} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('desk.current')} className={classes.popover}>
        <p className={classes.message}>{t(`rules.${rule}.message`, values)}</p>
        {shown.length > 0 && (
          <div className={classes.suggestions}>
            {shown.map((suggestion, index) => (
              <Button
                key={suggestion}
                size="compact-sm"
                variant={index === 0 ? 'filled' : 'default'}
                data-autofocus={index === 0 || undefined}
                onClick={act(() => onAccept(suggestion))}
              >
                {suggestion || t('desk.take-away')}
              </Button>
            ))}
          </div>
        )}
        <div className={classes.suggestions}>
          <Button size="compact-xs" variant="default" onClick={act(onIgnore)}>
            {t('desk.ignore')}
          </Button>
          {canBeTerm(finding) && (
            <Button size="compact-xs" variant="default" onClick={act(onGlossary)}>
              {t('desk.glossary')}
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
