import type { Show } from '../episode/file/show-file.ts'
import type { ShowInfo } from '../ipc/contract.ts'

/** What the window is told of a show. */
export const showInfo = ({ name, settings, notUnderstood }: Show): ShowInfo => ({
  name,
  show: settings,
  notUnderstood,
})
