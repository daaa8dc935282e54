import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProofFinding } from '../../../episode/proofing/proof-finding.ts'
import { FindingWords } from './finding-words.tsx'
import classes from './proof-view.module.css'

export interface FindingCardProps {
  finding: ProofFinding
  /** How many findings are like it: the same words, with the same suggestion. */
  alike: number
  /** BCP 47 tag of the page's language. */
  language: string
  isReadOnly: boolean
  onAccept: (replacement: string) => void
  onSkip: () => void
  onIgnore: () => void
  onGlossary: () => void
  onFixAll: () => void
}

/** Rules about words, which a glossary can have. */
const OF_WORDS: readonly string[] = ['spelling', 'two-capitals', 'fused-words', 'name-variants']

export const canBeTerm = ({ rule }: ProofFinding): boolean => OF_WORDS.includes(rule)

/** One finding: what it is, what could take its place, and what can be done, each with its key. */
export function FindingCard(props: FindingCardProps) {
  const { finding, alike, language, isReadOnly } = props
  const { onAccept, onSkip, onIgnore, onGlossary, onFixAll } = props
  const { t } = useTranslation('proofing')
  const { rule, suggestions, values } = finding
  return (
    <section className={classes.card} aria-label={t('desk.current')}>
      <p className={classes.message}>{t(`rules.${rule}.message`, values)}</p>
      <p className={classes.quote}>
        <FindingWords finding={finding} language={language} />
      </p>
      <div className={classes.suggestions}>
        {!isReadOnly &&
          suggestions.slice(0, 5).map((suggestion, index) => (
            <Action
              key={suggestion}
              keyName={index === 0 ? '↵' : String(index + 1)}
              isMain={index === 0}
              onClick={() => onAccept(suggestion)}
            >
              {suggestion || t('desk.take-away')}
            </Action>
          ))}
        {suggestions.length === 0 && (
          <span className={classes.none}>{t('desk.no-suggestion')}</span>
        )}
      </div>
      <div className={classes.actions}>
        <Action keyName="S" onClick={onSkip}>
          {t('desk.skip')}
        </Action>
        <Action keyName="I" onClick={onIgnore}>
          {t('desk.ignore')}
        </Action>
        {canBeTerm(finding) && (
          <Action keyName="G" onClick={onGlossary}>
            {t('desk.glossary')}
          </Action>
        )}
        {!isReadOnly && alike > 1 && suggestions.length > 0 && (
          <Action keyName="A" onClick={onFixAll}>
            {t('desk.fix-all', { count: alike })}
          </Action>
        )}
      </div>
    </section>
  )
}

interface ActionProps {
  /** As it is written on the key. */
  keyName: string
  isMain?: boolean
  onClick: () => void
  children: string
}

/** What the list's keys do; by Tab it would be a long way to each. */
function Action({ keyName, isMain = false, onClick, children }: ActionProps) {
  return (
    <Button
      size="compact-sm"
      variant={isMain ? 'filled' : 'default'}
      tabIndex={-1}
      // The list keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      rightSection={
        <kbd className={classes.key} aria-hidden>
          {keyName}
        </kbd>
      }
      onClick={onClick}
    >
      {children}
    </Button>
  )
}
