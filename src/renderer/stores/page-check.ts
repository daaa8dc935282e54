import type { Node } from '@tiptap/pm/model'
import { pageParts } from '../../episode/page.ts'
import { hashBlockByBlock } from '../../episode/page-hash.ts'
import { send } from '../bridge.ts'
import { bodyBlocks } from '../editor/sections/page-body.ts'

/** Typing has paused when nothing was done for this long. */
const PAUSE_MS = 2000
/** Less than this is left to a frame: stop here, and go on in the next idle time. */
const MIN_LEFT_MS = 2

export interface CheckedPage {
  folder: string
  /** Number of steps that led to `page`, all of them sent. */
  version: number
  page: Node
}

let pause: number | undefined
let idle: number | undefined

/**
 * Lets the main side compare its page with the window's when nothing has been done for a while. The
 * hash is computed in idle time only, block by block; whatever is done meanwhile begins the wait anew.
 * @param getPage asked after the pause; null: there is nothing to compare any more
 */
export function planPageCheck(getPage: () => CheckedPage | null): void {
  window.clearTimeout(pause)
  if (idle !== undefined) window.cancelIdleCallback(idle)
  idle = undefined
  pause = window.setTimeout(() => {
    const checked = getPage()
    if (checked) hashWhenIdle(checked)
  }, PAUSE_MS)
}

function hashWhenIdle({ folder, version, page }: CheckedPage): void {
  const { body, ...slots } = pageParts(page)
  const hashing = hashBlockByBlock({
    attrs: page.attrs,
    slots: Object.values(slots),
    blocks: bodyBlocks(body),
  })
  const goOn = (deadline: IdleDeadline): void => {
    do {
      const { done, value } = hashing.next()
      if (done) {
        idle = undefined
        send('episode:check', folder, version, value)
        return
      }
    } while (deadline.timeRemaining() > MIN_LEFT_MS)
    idle = window.requestIdleCallback(goOn)
  }
  idle = window.requestIdleCallback(goOn)
}
