import type { Cdp } from './cdp.ts'
import { WebContents } from './web-contents.ts'

/** Follows what happens to pages from outside: titles, crashes, pages that are closed in the browser. */
export async function watchTargets(cdp: Cdp): Promise<void> {
  const find = (targetId: string) => WebContents.fromDevToolsTargetId(targetId)
  cdp.on('Target.targetInfoChanged', ({ targetInfo }) => {
    find(targetInfo.targetId)?._titleChanged(targetInfo.title)
  })
  cdp.on('Target.targetCrashed', ({ targetId }) => find(targetId)?._processGone())
  cdp.on('Target.targetDestroyed', ({ targetId }) => {
    find(targetId)?.getOwnerBrowserWindow()?._closedOutside()
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true })
}
