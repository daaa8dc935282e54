import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_LIST_NAME_CHARACTERS, type ReplaceList } from '../../../episode/show/replace-lists.ts'
import { SearchSwitches } from '../find/search-switches.tsx'
import { checkList } from './check-list.ts'
import classes from './replacing-view.module.css'

export interface ListFormProps {
  /** The list that is edited; null for a new one. */
  list: ReplaceList | null
  /** Names of the other lists. */
  taken: readonly string[]
  onSave: (list: ReplaceList) => void
  onDelete: () => void
  onCancel: () => void
}

type Rule = ReplaceList['rules'][number]

const emptyRule = (): Rule => ({
  ...{ find: '', replacement: '', kind: 'plain', matchCase: false, wholeWord: false },
})

/** A replace list of the show, to be written. */
export function ListForm({ list, taken, onSave, onDelete, onCancel }: ListFormProps) {
  const { t } = useTranslation('replacing')
  const [name, setName] = useState(list?.name ?? '')
  const [rules, setRules] = useState<readonly Rule[]>(list?.rules ?? [emptyRule()])
  const [isTried, setTried] = useState(false)
  const filled = rules.filter(({ find, replacement }) => find !== '' || replacement !== '')
  const wrong = checkList(name, filled, taken)

  const handleRule = (at: number, change: Partial<Rule>) =>
    setRules(rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)))

  const handleSave = () => {
    setTried(true)
    if (wrong) return
    onSave({ ...list, name: name.trim(), rules: [...filled] })
  }

  return (
    <form
      className={classes.options}
      onSubmit={(event) => {
        event.preventDefault()
        handleSave()
      }}
    >
      <TextInput
        data-autofocus
        label={t('list-name')}
        value={name}
        maxLength={MAX_LIST_NAME_CHARACTERS}
        error={isTried && wrong?.kind === 'name' && t(`wrong.${wrong.reason}`)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <p className={classes.note}>{t('list-hint')}</p>
      <ol className={classes.rules}>
        {rules.map((rule, at) => {
          const isWrong = isTried && wrong?.kind === 'rule' && filled[wrong.at] === rule
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have nothing else that tells them apart
            <li key={at} className={classes.rule}>
              <TextInput
                size="xs"
                aria-label={t('find-of', { count: at + 1 })}
                placeholder={t('find')}
                value={rule.find}
                spellCheck={false}
                error={isWrong && wrong && t(`wrong.${wrong.reason}`)}
                rightSectionWidth={76}
                rightSection={<SearchSwitches how={rule} onChange={(how) => handleRule(at, how)} />}
                onChange={(event) => handleRule(at, { find: event.currentTarget.value })}
              />
              <TextInput
                size="xs"
                aria-label={t('replacement-of', { count: at + 1 })}
                placeholder={t('replacement')}
                value={rule.replacement}
                onChange={(event) => handleRule(at, { replacement: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('remove-rule', { count: at + 1 })}
                onClick={() => setRules(rules.filter((_, index) => index !== at))}
              >
                <IconTrash size={14} />
              </ActionIcon>
            </li>
          )
        })}
      </ol>
      <div className={classes.row}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => setRules([...rules, emptyRule()])}
        >
          {t('add-rule')}
        </Button>
      </div>
      <div className={classes.row}>
        <Button size="xs" type="submit">
          {t('save-list')}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        {list && (
          <Button size="xs" variant="subtle" color="red" onClick={onDelete}>
            {t('delete-list')}
          </Button>
        )}
      </div>
    </form>
  )
}
