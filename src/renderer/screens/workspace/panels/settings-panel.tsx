import { useTranslation } from 'react-i18next'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { SettingsForm } from '../../../components/settings/settings-form.tsx'
import { closeSide } from '../../../stores/panels.ts'
import { useSession } from '../../../stores/session.ts'
import { changeSettings } from '../../../stores/settings-actions.ts'

/** Language and look of the app. */
export function SettingsPanel() {
  const { t } = useTranslation('settings')
  const settings = useSession((session) => session.settings)
  return (
    <PanelFrame title={t('title')} onClose={closeSide}>
      <SettingsForm settings={settings} onChange={changeSettings} />
    </PanelFrame>
  )
}
