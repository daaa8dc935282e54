import { hostname } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../../episode/problem.ts'
import { type Library, PRESENCE_FOLDER } from '../library.ts'
import { OtherNotes } from './other-notes.ts'
import type { ThisApp } from './this-app.ts'

/** A process that leaves no note of its own, as the command line. */
export const noApp = (): ThisApp => ({
  key: '',
  machine: hostname().replace(/\.local$/, ''),
  pid: process.pid,
})

/**
 * Looks who has which episode of a library open in another app.
 * @param self the app that asks
 * @returns what throws Problem episode-open-elsewhere (name, person, machine) for an episode's folder that
 *   somebody has open. Where notes cannot be read, nobody is seen
 */
export async function lookElsewhere(
  library: Library,
  self: ThisApp,
): Promise<(folder: string) => void> {
  const notes = new OtherNotes(join(library.path, PRESENCE_FOLDER), self)
  const nowMs = performance.now()
  await notes.look(nowMs, Date.now()).catch(() => undefined)
  return (folder) => {
    const [other] = notes.othersIn(folder, nowMs)
    if (!other) return
    const { person, machine } = other
    throw new Problem('episode-open-elsewhere', {
      ...{ name: folder.normalize('NFC'), person: person || '?', machine },
    })
  }
}
