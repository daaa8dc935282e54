import '@mantine/core/styles/Checkbox.layer.css'
import { ActionIcon, Button, Checkbox, Select } from '@mantine/core'
import { IconPencil, IconPlus, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ProblemReport } from '../../../episode/problem.ts'
import type { ReplaceRule } from '../../../episode/replacing/replace-rule.ts'
import type { ReplaceList } from '../../../episode/show/replace-lists.ts'
import { useProblemText } from '../problems/use-problem-text.ts'
import classes from './replacing-view.module.css'
import { SearchFields } from './search-fields.tsx'

/** What the person looks for, and where. */
export interface Draft {
  rule: ReplaceRule
  /** Name of a list of the show; null: the rule. */
  list: string | null
  onlyOpen: boolean
  inLinks: boolean
}

export interface ReplacingFormProps {
  draft: Draft
  /** Those of the draft's list, or its rule. */
  rules: readonly ReplaceRule[]
  lists: readonly ReplaceList[]
  /** An episode is open. */
  hasOpen: boolean
  isRunning: boolean
  problem: ProblemReport | null
  onChange: (change: Partial<Draft>) => void
  /** @param list its name; '' for a new one */
  onEditList: (list: string) => void
  onFind: () => void
}

/** No name of a list is empty. */
const OWN = ''

/** What is looked for: one rule or a list of the show; and where. */
export function ReplacingForm(props: ReplacingFormProps) {
  const { t } = useTranslation('replacing')
  const { draft, rules, lists, hasOpen, isRunning, problem, onChange, onEditList, onFind } = props
  const { rule, list, onlyOpen, inLinks } = draft
  const choices = [
    { value: OWN, label: t('own-search') },
    ...lists.map(({ name }) => ({ value: name, label: name })),
  ]
  return (
    <>
      <div className={classes.row}>
        <Select
          className={classes.grow}
          label={t('what')}
          data={choices}
          value={list ?? OWN}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => onChange({ list: value || null })}
        />
        {list !== null && (
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('edit-list')}
            title={t('edit-list')}
            onClick={() => onEditList(list)}
          >
            <IconPencil size={16} />
          </ActionIcon>
        )}
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('new-list')}
          title={t('new-list')}
          onClick={() => onEditList('')}
        >
          <IconPlus size={16} />
        </ActionIcon>
      </div>
      {list === null ? (
        <SearchFields rule={rule} onChange={(next) => onChange({ rule: next })} onEnter={onFind} />
      ) : (
        <ListRules rules={rules} />
      )}
      <div className={classes.options}>
        <Checkbox
          size="xs"
          label={t('only-open')}
          checked={onlyOpen && hasOpen}
          disabled={!hasOpen}
          onChange={(event) => onChange({ onlyOpen: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('in-links')}
          checked={inLinks}
          onChange={(event) => onChange({ inLinks: event.currentTarget.checked })}
        />
      </div>
      <Button
        variant="default"
        leftSection={<IconSearch size={16} />}
        disabled={rules.length === 0 || isRunning}
        onClick={onFind}
      >
        {t('search')}
      </Button>
      {problem && <ProblemWords problem={problem} />}
    </>
  )
}

/** What a list replaces by what, for a look. */
function ListRules({ rules }: { rules: readonly ReplaceRule[] }) {
  const { t } = useTranslation('replacing')
  if (rules.length === 0) return <p className={classes.note}>{t('empty-list')}</p>
  return (
    <ul className={classes.pairs}>
      {rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules have nothing else that tells them apart
        <li key={at} className={classes.pair}>
          {rule.find} <span aria-hidden>→</span>
          <span className="visually-hidden">{t('becomes')}</span> {rule.replacement || t('removed')}
        </li>
      ))}
    </ul>
  )
}

function ProblemWords({ problem }: { problem: ProblemReport }) {
  const { what, todo } = useProblemText(problem)
  return (
    <p className={classes.problem} role="alert">
      {what} {todo}
    </p>
  )
}
