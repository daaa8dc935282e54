import type { ShowSettings } from '../../episode/show/show-settings.ts'
import { invoke } from '../bridge.ts'
import { attempt } from './notices.ts'
import { useSession } from './session.ts'

/** Changes settings of the open library's show. @returns whether they are kept; if not, why not is shown */
export async function changeShow(change: Partial<ShowSettings>): Promise<boolean> {
  const path = useSession.getState().library?.path
  const shown = await attempt(() => invoke('show:change', change))
  const { library } = useSession.getState()
  if (shown && library && library.path === path)
    useSession.setState({ library: { ...library, ...shown } })
  return shown !== null
}
