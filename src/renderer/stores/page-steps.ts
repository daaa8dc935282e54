import type { Editor } from '@tiptap/core'
import { invoke, send } from '../bridge.ts'
import { flushSteps } from '../editor/extensions/step-stream.ts'
import { flatPageJson } from '../editor/sections/group-page.ts'
import { attempt } from './notices.ts'
import { type EpisodeOnDesk, noteUnsaved, useOpenEpisode } from './open-episode.ts'
import { type CheckedPage, planPageCheck } from './page-check.ts'

/** How many steps of the page on the desk were sent; `key` is the desk's. */
let sent = { key: 0, version: 0 }

/** Tells the main side what was done to the page; `versionBefore` steps were made before these. */
export function sendSteps(
  { key, opened }: EpisodeOnDesk,
  steps: unknown[],
  versionBefore: number,
): void {
  send('episode:steps', opened.folder, versionBefore, JSON.stringify(steps))
  sent = { key, version: versionBefore + steps.length }
  planPageCheck(getSentPage)
  noteUnsaved(opened.folder)
}

/** Sends what was done to the page on the desk and waits to be sent. */
export function sendWaitingSteps(): void {
  const { editor } = useOpenEpisode.getState()
  if (editor && !editor.isDestroyed) flushSteps(editor)
}

/** The page on the desk with the number of steps that led to it; null when none were sent. */
function getSentPage(): CheckedPage | null {
  sendWaitingSteps()
  const { desk, editor } = useOpenEpisode.getState()
  if (desk.kind !== 'episode' || desk.key !== sent.key || !editor) return null
  return { folder: desk.opened.folder, version: sent.version, page: editor.state.doc }
}

/** How many steps of the page on the desk the main side was sent. */
export function sentVersion({ key, opened }: EpisodeOnDesk): number {
  return sent.key === key ? sent.version : opened.version
}

/** Sends the whole page, for a main side whose own came to differ. */
export async function sendWholePage(folder: string): Promise<void> {
  sendWaitingSteps()
  const { desk, editor } = useOpenEpisode.getState()
  if (desk.kind !== 'episode' || desk.opened.folder !== folder) return
  // While another library is chosen, the page is as its editor left it.
  const page = editor ? flatPageJson(editor.state.doc) : desk.opened.page
  const pageJson = JSON.stringify(page)
  await attempt(() => invoke('episode:replace', folder, pageJson, sentVersion(desk)))
}

/**
 * Keeps the page on the desk as its editor leaves it, for the next editor of the same page: the workspace
 * goes away while another library is chosen, and comes back.
 */
export function keepPage({ key }: EpisodeOnDesk, editor: Editor): void {
  const { desk } = useOpenEpisode.getState()
  if (desk.kind !== 'episode' || desk.key !== key) return
  if (!editor.isDestroyed) flushSteps(editor)
  const page = flatPageJson(editor.state.doc)
  const opened = { ...desk.opened, page, version: sentVersion(desk) }
  useOpenEpisode.setState({ desk: { ...desk, opened } })
}
