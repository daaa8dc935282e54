import { useTranslation } from 'react-i18next'
import { PanelFrame } from '../../../components/panel/panel-frame.tsx'
import { ProofSettings } from '../../../components/proofing/proof-settings.tsx'
import { SettingsForm } from '../../../components/settings/settings-form.tsx'
import { ShowForm } from '../../../components/show/show-form.tsx'
import { closeSide } from '../../../stores/panels.ts'
import { useSession } from '../../../stores/session.ts'
import { changeSettings } from '../../../stores/settings-actions.ts'
import { changeShow } from '../../../stores/show-actions.ts'

/** Language and look of the app, and what the open library's show wants of its pages. */
export function SettingsPanel() {
  const { t } = useTranslation('settings')
  const settings = useSession((session) => session.settings)
  const library = useSession((session) => session.library)
  return (
    <PanelFrame title={t('title')} onClose={closeSide}>
      <SettingsForm settings={settings} onChange={changeSettings} />
      {library && (
        <ShowForm
          settings={library.show}
          notUnderstood={library.notUnderstood}
          onChange={changeShow}
        />
      )}
      {library && (
        <ProofSettings
          glossary={library.show.glossary}
          switches={library.show.proofRules}
          freeWords={library.show.typoOnlyFreeWords}
          onGlossary={(glossary) => void changeShow({ glossary })}
          onSwitches={(proofRules) => void changeShow({ proofRules })}
          onFreeWords={(typoOnlyFreeWords) => void changeShow({ typoOnlyFreeWords })}
        />
      )}
    </PanelFrame>
  )
}
