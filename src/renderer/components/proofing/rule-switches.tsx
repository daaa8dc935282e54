import '@mantine/core/styles/Switch.layer.css'
import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isSwitchedOn, RULES } from '../../../episode/proofing/rules.ts'
import classes from './proof-settings.module.css'

export interface RuleSwitchesProps {
  /** Rules that the show switched on or off, by name. */
  switches: Readonly<Record<string, boolean>>
  onChange: (switches: Record<string, boolean>) => void
}

/** The rules of proofreading, each with what it is for; a show switches them on and off. */
export function RuleSwitches({ switches, onChange }: RuleSwitchesProps) {
  const { t } = useTranslation('proofing')
  const handleChange = (name: string, isOn: boolean, isUsual: boolean) => {
    const { [name]: _, ...others } = switches
    onChange(isOn === isUsual ? others : { ...others, [name]: isOn })
  }
  return (
    <details className={classes.settings}>
      <summary className={classes.summary}>{t('settings.rules')}</summary>
      <div className={classes.fields}>
        {RULES.map((rule) => (
          <Switch
            key={rule.name}
            label={t(`rules.${rule.name}.name`)}
            description={t(`rules.${rule.name}.explanation`)}
            checked={isSwitchedOn(rule, switches)}
            onChange={(event) => handleChange(rule.name, event.currentTarget.checked, rule.isOn)}
          />
        ))}
      </div>
    </details>
  )
}
