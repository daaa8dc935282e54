import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from '../file-problem.ts'
import { PRESENCE_FOLDER } from '../library.ts'
import type { OtherEditor } from '../types.ts'
import { OtherNotes } from './other-notes.ts'
import { serializeNote } from './presence-note.ts'
import type { ThisApp } from './this-app.ts'

/** An episode that is open for less is not worth a note, and the first look waits until it is shown. */
const BEGIN_MS = 1000
const LOOK_MS = 15_000
/** Each writing is a file to sync. */
const BEAT_MS = 2 * 60_000
/** A drive that does not answer may not hold up the closing. */
const CLOSE_TIMEOUT_MS = 1000

export interface PresenceOptions {
  /** Absolute path of the library. */
  library: string
  /** This app; asked once. */
  self: () => Promise<ThisApp>
  /** Who uses it, as versions name the person, too. */
  person: () => string
  /** Who else has the episode open that is open here, whenever that changes and when it is opened. */
  onOthers: (folder: string, others: OtherEditor[]) => void
  /** Why notes cannot be written or read; told once. */
  onFailure: (error: unknown) => void
}

/**
 * Says to others which episode of a library is open here, and finds out who else has it open. Nothing waits
 * for it, and nothing fails with it: where notes cannot be written or read, nobody is seen.
 */
export class Presence {
  readonly #options: PresenceOptions
  readonly #folder: string
  #app: Promise<ThisApp> | null = null
  #notes: OtherNotes | null = null
  #open: { folder: string; since: string } | null = null
  /** What was told of the open episode; null: nothing yet. */
  #told: string | null = null
  #beatAtMs = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | undefined
  #work: Promise<void> = Promise.resolve()
  #hasFailed = false

  constructor(options: PresenceOptions) {
    this.#options = options
    this.#folder = join(options.library, PRESENCE_FOLDER)
  }

  /** The episode that is open here now, by its folder; null: none. */
  open(folder: string | null): void {
    if (folder !== this.#open?.folder) {
      this.#open = folder === null ? null : { folder, since: new Date().toISOString() }
      this.#beatAtMs = Number.NEGATIVE_INFINITY
    }
    this.#told = null
    this.#goOnIn(BEGIN_MS)
  }

  /** Takes the note away, unless the drive does not answer. Never rejects. */
  async close(): Promise<void> {
    this.#open = null
    clearTimeout(this.#timer)
    const removed = this.#attempt(() => this.#remove())
    await Promise.race([removed, wait(CLOSE_TIMEOUT_MS, undefined, { ref: false })])
  }

  #goOnIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(async () => {
      await this.#attempt(() => this.#goOn())
      if (this.#open) this.#goOnIn(LOOK_MS)
    }, ms).unref()
  }

  async #goOn(): Promise<void> {
    if (!this.#open) return this.#remove()
    const { folder } = this.#open
    const app = await this.#self()
    this.#notes ??= new OtherNotes(this.#folder, app)
    const nowMs = performance.now()
    if (nowMs - this.#beatAtMs >= BEAT_MS) await this.#write(app).catch(this.#fail)
    await this.#notes.look(nowMs, Date.now())
    if (this.#open?.folder !== folder) return
    const others = this.#notes.othersIn(folder, nowMs)
    const words = JSON.stringify(others)
    if (words === this.#told) return
    this.#told = words
    this.#options.onOthers(folder, others)
  }

  async #write({ key, machine, pid }: ThisApp): Promise<void> {
    if (!this.#open) return
    const { folder, since } = this.#open
    const beatAt = new Date().toISOString()
    const person = this.#options.person()
    const note = { person, machine, pid, folder: folder.normalize('NFC'), since, beatAt }
    // Not with its parents: a library that is gone is not made anew.
    await mkdir(this.#folder).catch((error) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
    await writeFile(join(this.#folder, `${key}.json`), serializeNote(note))
    this.#beatAtMs = performance.now()
  }

  async #remove(): Promise<void> {
    this.#beatAtMs = Number.NEGATIVE_INFINITY
    const { key } = await this.#self()
    await rm(join(this.#folder, `${key}.json`), { force: true })
    // The last one takes the folder along.
    await rmdir(this.#folder).catch(() => undefined)
  }

  /** One thing after the other. */
  #attempt(act: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(act).catch(this.#fail)
    return this.#work
  }

  #self(): Promise<ThisApp> {
    this.#app ??= this.#options.self()
    return this.#app
  }

  readonly #fail = (error: unknown): void => {
    if (!this.#hasFailed) this.#options.onFailure(error)
    this.#hasFailed = true
  }
}
