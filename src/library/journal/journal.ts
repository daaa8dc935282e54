import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { syncFolder } from '../sync-folder.ts'
import { encodeFrame, JOURNAL_HEAD } from './frames.ts'
import type { JournalEntry } from './journal-entry.ts'
import { removeJournal } from './remove-journal.ts'

/** Entries that come within this time are written together: far less than the 250 ms that are promised. */
const GATHER_MS = 50
/** What could not be written is tried again after this time, or with what comes next. */
const RETRY_MS = 1000

/**
 * The file to which all that is done to one open episode is written at once, so that it is on the disk
 * long before the episode is saved. Entries keep their order; what cannot be written is kept, and tried
 * again until it can.
 */
export class Journal {
  readonly #path: string
  readonly #onFailure: (error: unknown) => void
  #waiting: Buffer[] = []
  #file: FileHandle | null = null
  #soundBytes: number
  #writing: Promise<boolean> | null = null
  #timer: NodeJS.Timeout | undefined
  #isToRestart = false
  /** How often it was begun anew. */
  #restarts = 0
  #hasFailed = false
  #isEnded = false

  /**
   * @param path absolute path of the file; its folder is made when it is needed
   * @param soundBytes of a journal that is gone on with; what stands behind them is cut off
   * @param onFailure is told why entries cannot be written, once until they can again
   */
  constructor(path: string, soundBytes: number, onFailure: (error: unknown) => void) {
    this.#path = path
    this.#soundBytes = soundBytes
    this.#onFailure = onFailure
  }

  /** Size of the file, in bytes. */
  get bytes(): number {
    return this.#soundBytes
  }

  /** Whether what was noted could not be written, the last time it was tried. */
  get isFailing(): boolean {
    return this.#hasFailed
  }

  /** Notes an entry; it is on the disk a moment later. */
  note(entry: JournalEntry): void {
    if (this.#isEnded) return
    this.#waiting.push(encodeFrame(entry))
    // The first has more to do: the file is made for it, and its name synced.
    this.#flushIn(this.#file ? GATHER_MS : 0)
  }

  /** Resolves when all that was noted is on the disk, or a try to write it has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    while (this.#writing || this.#waiting.length > 0) {
      this.#writing ??= this.#write().finally(() => {
        this.#writing = null
      })
      const isWritten = await this.#writing
      if (!isWritten) return this.#flushIn(RETRY_MS)
    }
  }

  /** All that was noted is in the episode's file: the next entry takes the place of all before it. */
  restart(): void {
    this.#waiting = []
    this.#isToRestart = true
    this.#restarts += 1
  }

  /**
   * Ends the journal. Never rejects: one that cannot be taken away is of no use, and does no harm.
   * @param isDone all of it is in the episode's file or beside it: it is taken away
   */
  async end(isDone: boolean): Promise<void> {
    this.#isEnded = true
    if (isDone) {
      await this.#writing
      this.#waiting = []
    } else await this.flush()
    clearTimeout(this.#timer)
    try {
      await this.#file?.close()
      if (isDone) await removeJournal(this.#path)
    } catch (error) {
      this.#onFailure(error)
    }
    this.#file = null
  }

  #flushIn(ms: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), ms)
  }

  /** @returns whether it succeeded */
  async #write(): Promise<boolean> {
    const bytes = Buffer.concat(this.#waiting)
    this.#waiting = []
    const restarts = this.#restarts
    try {
      if (this.#isToRestart) await this.#clear()
      this.#file ??= await this.#open()
      await writeAll(this.#file, bytes, this.#soundBytes)
      await this.#file.datasync()
      this.#soundBytes += bytes.length
      this.#hasFailed = false
      return true
    } catch (error) {
      // Of a journal that was begun anew meanwhile they are no part.
      if (restarts === this.#restarts) this.#waiting.unshift(bytes)
      await this.#file?.close().catch(() => undefined)
      this.#file = null
      if (!this.#hasFailed) this.#onFailure(error)
      this.#hasFailed = true
      return false
    }
  }

  async #clear(): Promise<void> {
    await this.#file?.close()
    this.#file = null
    this.#soundBytes = 0
    this.#isToRestart = false
  }

  async #open(): Promise<FileHandle> {
    await makeFolder(dirname(this.#path))
    const isNew = this.#soundBytes === 0
    const file = await open(this.#path, isNew ? 'w' : 'r+')
    try {
      if (isNew) await writeAll(file, JOURNAL_HEAD, 0)
      else await file.truncate(this.#soundBytes)
      await syncFolder(dirname(this.#path))
    } catch (error) {
      await file.close()
      throw error
    }
    if (isNew) this.#soundBytes = JOURNAL_HEAD.length
    return file
  }
}

/** A disk that becomes full takes a part, and tells so only by its number; the next write is refused. */
async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const left = bytes.length - done
    done += (await file.write(bytes, done, left, position + done)).bytesWritten
  }
}
