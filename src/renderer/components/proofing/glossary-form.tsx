import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { Button, TagsInput, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GlossaryEntry } from '../../../episode/proofing/glossary-entry.ts'
import { TextFact } from '../facts/text-fact.tsx'
import { FilterField } from '../lists/filter-field.tsx'
import classes from './proof-settings.module.css'

export interface GlossaryFormProps {
  glossary: readonly GlossaryEntry[]
  onChange: (glossary: GlossaryEntry[]) => void
}

/** More are found by their words. */
const MAX_SHOWN = 50
const FILTER_FROM = 8

/** Names and terms as a show spells them. */
export function GlossaryForm({ glossary, onChange }: GlossaryFormProps) {
  const { t } = useTranslation('proofing', { keyPrefix: 'settings' })
  const [filter, setFilter] = useState('')
  const [term, setTerm] = useState('')
  const wanted = filter.toLowerCase()
  const found = glossary.filter((entry) => entry.term.toLowerCase().includes(wanted))
  const shown = found.toSorted((a, b) => a.term.localeCompare(b.term)).slice(0, MAX_SHOWN)

  const handleAdd = (event: SubmitEvent) => {
    event.preventDefault()
    const words = term.trim()
    if (words === '') return
    setTerm('')
    if (glossary.some((entry) => entry.term === words)) return
    onChange([...glossary, { term: words, wrong: [], like: null }])
  }
  const replace = (entry: GlossaryEntry, changed: GlossaryEntry | null) =>
    onChange(glossary.flatMap((each) => (each === entry ? (changed ?? []) : each)))

  return (
    <details className={classes.settings}>
      <summary className={classes.summary}>{t('glossary', { count: glossary.length })}</summary>
      <div className={classes.fields}>
        <p className={classes.hint}>{t('glossary-hint')}</p>
        <form className={classes.add} onSubmit={handleAdd}>
          <TextInput
            className={classes.grow}
            aria-label={t('new-term')}
            placeholder={t('new-term')}
            value={term}
            spellCheck={false}
            onChange={(event) => setTerm(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={term.trim() === ''}>
            {t('add')}
          </Button>
        </form>
        {glossary.length >= FILTER_FROM && (
          <FilterField
            className={undefined}
            label={t('filter')}
            value={filter}
            onChange={setFilter}
          />
        )}
        {shown.map((entry) => (
          <details key={entry.term} className={classes.entry}>
            <summary className={classes.term}>{entry.term}</summary>
            <div className={classes.fields}>
              <TagsInput
                label={t('wrong')}
                description={t('wrong-hint')}
                value={entry.wrong}
                acceptValueOnBlur
                onChange={(wrong) => replace(entry, { ...entry, wrong })}
              />
              <TextFact
                label={t('like')}
                description={t('like-hint')}
                value={entry.like ?? ''}
                error=""
                isReadOnly={false}
                onCommit={(like) => {
                  replace(entry, { ...entry, like: like.trim() || null })
                  return true
                }}
              />
              <Button
                variant="default"
                size="compact-sm"
                className={classes.remove}
                onClick={() => replace(entry, null)}
              >
                {t('remove')}
              </Button>
            </div>
          </details>
        ))}
        {found.length > shown.length && (
          <p className={classes.hint}>{t('more', { count: found.length - shown.length })}</p>
        )}
      </div>
    </details>
  )
}
