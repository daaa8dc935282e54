import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { GlossaryForm, type GlossaryFormProps } from './glossary-form.tsx'
import classes from './proof-settings.module.css'
import { RuleSwitches, type RuleSwitchesProps } from './rule-switches.tsx'

export interface ProofSettingsProps {
  glossary: GlossaryFormProps['glossary']
  switches: RuleSwitchesProps['switches']
  onGlossary: GlossaryFormProps['onChange']
  onSwitches: RuleSwitchesProps['onChange']
}

/** How a show wants its pages proofread. */
export function ProofSettings({ glossary, switches, onGlossary, onSwitches }: ProofSettingsProps) {
  const { t } = useTranslation('proofing', { keyPrefix: 'settings' })
  const titleId = useId()
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.title}>
        {t('title')}
      </h3>
      <GlossaryForm glossary={glossary} onChange={onGlossary} />
      <RuleSwitches switches={switches} onChange={onSwitches} />
    </section>
  )
}
