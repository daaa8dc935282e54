import type { PageChange } from '../../episode/merging/page-change.ts'
import type { MergeTask } from '../../ipc/contract.ts'
import { invoke, send } from '../bridge.ts'
import { takeChange } from '../editor/commands/take-change.ts'
import { whenTypingPauses } from '../editor/typing-pause.ts'
import { attempt, forgetOutsideChange, showNotice } from './notices.ts'
import { isReadOnly, openFolder, useOpenEpisode } from './open-episode.ts'
import { sendWaitingSteps, sentVersion } from './page-steps.ts'

/** Who types without a pause is interrupted after this long. */
const LONGEST_WAIT_MS = 1500

/** Does to the page what others did to it, when typing pauses, and answers the main side. */
export async function takeMerge(folder: string, task: MergeTask): Promise<void> {
  await untilPause()
  const answer = take(folder, task)
  send('merge:answer', task.id, answer)
  if (answer === 'taken' && task.taken !== null) {
    forgetOutsideChange(folder)
    if (task.taken > 0) showNotice({ kind: 'merged', folder, count: task.taken })
  }
}

function take(folder: string, { changeJson, version }: MergeTask): 'taken' | 'stale' | 'refused' {
  const state = useOpenEpisode.getState()
  const { desk, editor } = state
  if (desk.kind !== 'episode' || openFolder(state) !== folder || !editor || isReadOnly(state)) {
    return 'refused'
  }
  sendWaitingSteps()
  if (sentVersion(desk) !== version) return 'stale'
  takeChange(JSON.parse(changeJson) as PageChange)(editor)
  sendWaitingSteps()
  return 'taken'
}

/** Takes the last merge back. */
export async function undoMerge(folder: string): Promise<void> {
  await attempt(() => invoke('merge:undo', folder))
}

/** The conflicted copies that were told since the page with this key was opened. */
let told = { key: 0, names: new Set<string>() }

/** Looks for conflicted copies beside the open episode, and tells each once. */
export async function tellCopies(): Promise<void> {
  const state = useOpenEpisode.getState()
  const { desk } = state
  if (desk.kind !== 'episode' || isReadOnly(state)) return
  const { key, opened } = desk
  const { folder, recovery } = opened
  if (told.key !== key) {
    told = { key, names: new Set(recovery?.kind === 'beside' ? [recovery.copy] : []) }
  }
  const copies = await invoke('merge:find-copies', folder).catch(() => [])
  for (const copy of copies) {
    if (told.key !== key || told.names.has(copy.name)) continue
    told.names.add(copy.name)
    whenTypingPauses(() => showNotice({ kind: 'copy-found', folder, copy }))
  }
}

/**
 * Looks for conflicted copies whenever an episode is opened, and when the person comes back to the window.
 * @returns a function that ends it
 */
export function watchCopies(window: Window): () => void {
  const look = () => void tellCopies()
  const end = useOpenEpisode.subscribe(({ desk }, { desk: before }) => {
    if (desk.kind === 'episode' && desk !== before) look()
  })
  window.addEventListener('focus', look)
  return () => {
    end()
    window.removeEventListener('focus', look)
  }
}

/** Letters that an input method is still putting together are no pause either. */
async function untilPause(): Promise<void> {
  const { editor } = useOpenEpisode.getState()
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, LONGEST_WAIT_MS)
  if (editor?.view.composing) editor.view.dom.addEventListener('compositionend', () => resolve())
  else whenTypingPauses(resolve)
  await promise
  clearTimeout(timer)
}
