import '@mantine/core/styles/Switch.layer.css'
import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export interface DecorativeSwitchProps {
  isDecorative: boolean
  isReadOnly: boolean
  onChange: (isDecorative: boolean) => void
}

/** Whether a picture only decorates, so that it needs no alt text. */
export function DecorativeSwitch({ isDecorative, isReadOnly, onChange }: DecorativeSwitchProps) {
  const { t } = useTranslation('facts', { keyPrefix: 'credit' })
  return (
    <Switch
      label={t('decorative')}
      description={t('decorative-hint')}
      checked={isDecorative}
      disabled={isReadOnly}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
