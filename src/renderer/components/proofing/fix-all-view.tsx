import '@mantine/core/styles/Checkbox.layer.css'
import { Button, Checkbox } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProofFinding } from '../../../episode/proofing/proof-finding.ts'
import { FindingWords } from './finding-words.tsx'
import classes from './proof-view.module.css'
import { useListFocus } from './use-list-focus.ts'

export interface FixAllViewProps {
  /** Findings that are alike, each with a suggestion. */
  findings: readonly ProofFinding[]
  replacement: string
  /** BCP 47 tag of the page's language. */
  language: string
  onFix: (keys: readonly string[]) => void
  onBack: () => void
}

/** Places that would all be fixed in the same way: each can be looked at, and left out. */
export function FixAllView({ findings, replacement, language, onFix, onBack }: FixAllViewProps) {
  const { t } = useTranslation('proofing')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const first = useRef<HTMLInputElement>(null)
  useListFocus(first)
  const chosen = findings.filter(({ key }) => !left.has(key))
  const toggle = (key: string, isChosen: boolean) =>
    setLeft((now) => new Set(isChosen ? [...now].filter((each) => each !== key) : [...now, key]))
  return (
    <section className={classes.all} aria-label={t('desk.fix-all', { count: findings.length })}>
      <ul className={classes.places}>
        {findings.map((finding, index) => (
          <li key={finding.key}>
            <Checkbox
              ref={index === 0 ? first : undefined}
              checked={!left.has(finding.key)}
              label={
                <FindingWords finding={finding} replacement={replacement} language={language} />
              }
              onChange={(event) => toggle(finding.key, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button variant="default" size="xs" onClick={onBack}>
          {t('desk.back')}
        </Button>
        <Button
          size="xs"
          disabled={chosen.length === 0}
          onClick={() => onFix(chosen.map(({ key }) => key))}
        >
          {t('desk.fix-places', { count: chosen.length })}
        </Button>
      </div>
    </section>
  )
}
