import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchRule } from '../../../episode/replacing/replace-rule.ts'
import classes from './search-switches.module.css'

/** How something is looked for. */
export type SearchHow = Omit<SearchRule, 'find'>

export interface SearchSwitchesProps {
  how: SearchHow
  onChange: (how: SearchHow) => void
}

/** Upper and lower case, whole words, regular expression: three small switches in a search field. */
export function SearchSwitches({ how, onChange }: SearchSwitchesProps) {
  const { t } = useTranslation('app', { keyPrefix: 'find' })
  const { kind, matchCase, wholeWord } = how
  return (
    <div className={classes.switches}>
      <SearchSwitch
        label={t('match-case')}
        isOn={matchCase}
        onClick={() => onChange({ ...how, matchCase: !matchCase })}
        sign="Aa"
      />
      <SearchSwitch
        label={t('whole-word')}
        isOn={wholeWord}
        onClick={() => onChange({ ...how, wholeWord: !wholeWord })}
        sign="ab"
        isWord
      />
      <SearchSwitch
        label={t('pattern')}
        isOn={kind === 'pattern'}
        onClick={() => onChange({ ...how, kind: kind === 'pattern' ? 'plain' : 'pattern' })}
        sign=".*"
      />
    </div>
  )
}

export interface SearchSwitchProps {
  label: string
  isOn: boolean
  onClick: () => void
  /** Some letters that stand for it. */
  sign?: string
  /** Underlined, as a whole word. */
  isWord?: boolean
  children?: ReactNode
}

export function SearchSwitch({ label, isOn, onClick, sign, isWord, children }: SearchSwitchProps) {
  return (
    <button
      className={classes.switch}
      type="button"
      aria-label={label}
      aria-pressed={isOn}
      title={label}
      data-sign={sign}
      data-word={isWord}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
