import '@mantine/core/styles/NumberInput.layer.css'
import { NumberInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_FREE_WORDS } from '../../../episode/show/show-settings.ts'
import { GlossaryForm, type GlossaryFormProps } from './glossary-form.tsx'
import classes from './proof-settings.module.css'
import { RuleSwitches, type RuleSwitchesProps } from './rule-switches.tsx'

export interface ProofSettingsProps {
  glossary: GlossaryFormProps['glossary']
  switches: RuleSwitchesProps['switches']
  freeWords: number
  onGlossary: GlossaryFormProps['onChange']
  onSwitches: RuleSwitchesProps['onChange']
  onFreeWords: (freeWords: number) => void
}

/** How a show wants its pages proofread. */
export function ProofSettings(props: ProofSettingsProps) {
  const { glossary, switches, freeWords, onGlossary, onSwitches, onFreeWords } = props
  const { t } = useTranslation('proofing', { keyPrefix: 'settings' })
  const titleId = useId()
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.title}>
        {t('title')}
      </h3>
      <GlossaryForm glossary={glossary} onChange={onGlossary} />
      <RuleSwitches switches={switches} onChange={onSwitches} />
      <NumberInput
        size="xs"
        label={t('free-words')}
        description={t('free-words-hint')}
        value={freeWords}
        min={0}
        max={MAX_FREE_WORDS}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        onChange={(value) => onFreeWords(Number(value))}
      />
    </section>
  )
}
