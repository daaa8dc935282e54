import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning } from '../is-running.ts'
import { namesIn } from '../names-in.ts'
import { readCheckedFile } from '../read-checked-file.ts'
import type { OtherEditor } from '../types.ts'
import { type PresenceNote, parseNote } from './presence-note.ts'
import type { ThisApp } from './this-app.ts'

/** A note that was not written anew for so long is of an app that has ended, or is offline. */
export const STALE_MS = 5 * 60_000
/** A note that is seen for the first time counts when it is no older than this by the other's clock. */
const TRUSTED_MS = 30 * 60_000
const NAME = /^[0-9a-f]{32}\.json$/
const MAX_BYTES = 4096
const MAX_NOTES = 100

interface SeenNote {
  note: PresenceNote
  /** When it was seen to have changed, by this process's own clock; -Infinity: it never was. */
  changedAtMs: number
}

/**
 * The notes that other apps leave in a library. Clocks differ, and sync clients take their time: a note is
 * alive as long as it is seen to be written anew, by this machine's clock alone.
 */
export class OtherNotes {
  readonly #folder: string
  readonly #app: ThisApp
  #seen = new Map<string, SeenNote>()

  /** @param folder absolute path of the folder with the notes */
  constructor(folder: string, app: ThisApp) {
    this.#folder = folder
    this.#app = app
  }

  /**
   * Reads the notes. Those of apps that crashed on this machine are taken away; all others are their own
   * machine's.
   * @param nowMs a clock that nobody sets
   * @param dateMs the clock's time
   * @throws Problem when the folder cannot be read
   */
  async look(nowMs: number, dateMs: number): Promise<void> {
    const seen = new Map<string, SeenNote>()
    const own = `${this.#app.key}.json`
    const names = (await namesIn(this.#folder)).filter((name) => NAME.test(name) && name !== own)
    for (const name of names.slice(0, MAX_NOTES)) {
      const before = this.#seen.get(name)
      const note = await readNote(join(this.#folder, name))
      if (note && this.#hasCrashed(note)) await rm(join(this.#folder, name), { force: true })
      else if (!note || note.beatAt === before?.note.beatAt) {
        // One that is being written is read the next time.
        if (before) seen.set(name, before)
      } else seen.set(name, { note, changedAtMs: changedAt(note, before, nowMs, dateMs) })
    }
    this.#seen = seen
  }

  /** Who else has an episode open. @param folder name of its folder */
  othersIn(folder: string, nowMs: number): OtherEditor[] {
    return [...this.#seen.values()]
      .filter(({ note, changedAtMs }) => {
        return note.folder === folder.normalize('NFC') && nowMs - changedAtMs <= STALE_MS
      })
      .map(({ note: { person, machine, since } }) => ({ person, machine, since }))
      .sort((a, b) => (a.since < b.since ? -1 : 1))
  }

  #hasCrashed({ machine, pid }: PresenceNote): boolean {
    if (machine !== this.#app.machine) return false
    return pid === this.#app.pid || !isRunning(pid)
  }
}

function changedAt(
  { beatAt }: PresenceNote,
  before: SeenNote | undefined,
  nowMs: number,
  dateMs: number,
): number {
  const isTrusted = before || Math.abs(dateMs - Date.parse(beatAt)) <= TRUSTED_MS
  return isTrusted ? nowMs : Number.NEGATIVE_INFINITY
}

async function readNote(path: string): Promise<PresenceNote | null> {
  try {
    const bytes = await readCheckedFile(path, (size) => {
      if (size > MAX_BYTES) throw new RangeError('too large for a note')
    })
    return parseNote(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
