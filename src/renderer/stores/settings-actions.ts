import type { Settings } from '../../ipc/contract.ts'
import { invoke } from '../bridge.ts'
import { showLanguage } from '../i18n.ts'
import { attempt } from './notices.ts'
import { useSession } from './session.ts'

export function applySettings(settings: Settings): void {
  showLanguage(settings.language)
  useSession.setState({ settings })
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const settings = await attempt(() => invoke('settings:change', change))
  if (settings) applySettings(settings)
}
