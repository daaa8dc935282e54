import '@mantine/core/styles/SegmentedControl.layer.css'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { Input, SegmentedControl, Select, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  EPISODE_STATES,
  type EpisodeState,
  type FactName,
  type Facts,
} from '../../../episode/facts.ts'
import classes from './facts-form.module.css'
import { languageOptions } from './language-options.ts'
import { parseFact } from './parse-fact.ts'
import { TextFact } from './text-fact.tsx'

/** The facts that are one line of text. */
type LineFact = 'number' | 'series' | 'part' | 'date' | 'slug' | 'audioUrl'

export interface FactsFormProps {
  facts: Facts
  isReadOnly: boolean
  onChange: <N extends FactName>(name: N, value: Facts[N]) => void
}

/** The facts of a page. Each is a change of its own, kept when its field is left. */
export function FactsForm({ facts, isReadOnly, onChange }: FactsFormProps) {
  const { t, i18n } = useTranslation('facts')

  const line = (name: LineFact) => ({
    label: t(`labels.${name}`),
    value: String(facts[name] ?? ''),
    error: t('invalid', { context: name }),
    isReadOnly,
    onCommit: (text: string): boolean => {
      const fact = parseFact(name, text)
      if (fact.isValid) onChange(name, fact.value)
      return fact.isValid
    },
  })

  return (
    <div className={classes.form}>
      <Input.Wrapper label={t('labels.state')} labelElement="div">
        <SegmentedControl<EpisodeState>
          fullWidth
          aria-label={t('labels.state')}
          data={EPISODE_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
          value={facts.state}
          readOnly={isReadOnly}
          onChange={(state) => onChange('state', state)}
        />
      </Input.Wrapper>
      <div className={classes.pair}>
        <TextFact {...line('number')} inputMode="numeric" isFirst />
        <TextFact {...line('date')} type="date" />
      </div>
      <div className={classes.pair} data-wide-first>
        <TextFact {...line('series')} />
        <TextFact {...line('part')} inputMode="numeric" />
      </div>
      <Select
        label={t('labels.language')}
        data={languageOptions(facts.language, i18n.language)}
        value={facts.language}
        searchable
        clearable
        comboboxProps={{ keepMounted: false }}
        readOnly={isReadOnly}
        nothingFoundMessage={t('no-such-language')}
        onChange={(language) => onChange('language', language)}
      />
      <TagsInput
        label={t('labels.guests')}
        description={t('guests-hint')}
        value={facts.guests}
        readOnly={isReadOnly}
        acceptValueOnBlur
        onChange={(guests) => onChange('guests', guests)}
      />
      <TagsInput
        label={t('labels.tags')}
        value={facts.tags}
        readOnly={isReadOnly}
        acceptValueOnBlur
        onChange={(tags) => onChange('tags', tags)}
      />
      <TextFact {...line('slug')} description={t('slug-hint')} />
      <TextFact {...line('audioUrl')} type="url" placeholder="https://" />
    </div>
  )
}
