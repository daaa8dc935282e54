import type { ShowSettings } from '../../episode/show/show-settings.ts'
import type { ShowInfo } from '../../ipc/contract.ts'
import { invoke } from '../bridge.ts'
import { attempt } from './notices.ts'
import { useSession } from './session.ts'

let latest = 0

/**
 * Changes settings of the open library's show, here at once and then in its file. What cannot be written
 * is taken back, and why is shown.
 */
export async function changeShow(change: Partial<ShowSettings>): Promise<void> {
  const before = useSession.getState().library
  if (!before) return
  const { path, name, show, notUnderstood } = before
  const call = ++latest
  showShow(path, { name, show: { ...show, ...change }, notUnderstood })
  const written = await attempt(() => invoke('show:change', change))
  // The answer to an earlier change does not know the later one.
  if (call === latest) showShow(path, written ?? { name, show, notUnderstood })
}

function showShow(path: string, info: ShowInfo): void {
  const { library } = useSession.getState()
  if (library?.path === path) useSession.setState({ library: { ...library, ...info } })
}
