import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** What a second instance tells the first: the arguments of Electron's 'second-instance'. */
export interface SecondInstance {
  argv: string[]
  workingDirectory: string
  additionalData: unknown
}

/**
 * app.requestSingleInstanceLock, kept as a folder in the user data: whose file `owner` holds the first
 * instance's process id, and into which later instances put their messages. The lock of a process that
 * died is taken over.
 */
export class SingleInstanceLock {
  readonly #folder: string
  #held = false
  #stopWatching = () => {}

  constructor(userData: string) {
    this.#folder = join(userData, 'chromium-host-lock')
  }

  get isHeld(): boolean {
    return this.#held
  }

  /**
   * @param message handed to the first instance when the lock is taken
   * @param onSecondInstance called in the first instance for each later one
   * @returns true when this process is the first instance
   */
  request(message: SecondInstance, onSecondInstance: (message: SecondInstance) => void): boolean {
    if (this.#held) return true
    mkdirSync(this.#folder, { recursive: true })
    if (!this.#take()) {
      this.#leave(message)
      return false
    }
    this.#held = true
    for (const old of this.#messages()) rmSync(join(this.#folder, old), { force: true })
    const watcher = watch(this.#folder, () => {
      for (const name of this.#messages()) {
        const text = this.#read(name)
        rmSync(join(this.#folder, name), { force: true })
        if (text !== undefined) onSecondInstance(JSON.parse(text))
      }
    })
    watcher.unref()
    this.#stopWatching = () => watcher.close()
    return true
  }

  release(): void {
    if (!this.#held) return
    this.#held = false
    this.#stopWatching()
    rmSync(join(this.#folder, 'owner'), { force: true })
  }

  #take(): boolean {
    const owner = Number(this.#read('owner'))
    if (owner > 0 && owner !== process.pid && isAlive(owner)) return false
    rmSync(join(this.#folder, 'owner'), { force: true })
    try {
      writeFileSync(join(this.#folder, 'owner'), String(process.pid), { flag: 'wx' })
      return true
    } catch {
      return false
    }
  }

  /** Renamed into place, so that the first instance never reads half a message. */
  #leave(message: SecondInstance): void {
    const name = `${process.pid}-${Date.now()}`
    writeFileSync(join(this.#folder, name), JSON.stringify(message))
    renameSync(join(this.#folder, name), join(this.#folder, `${name}.message`))
  }

  #messages(): string[] {
    return readdirSync(this.#folder).filter((name) => name.endsWith('.message'))
  }

  #read(name: string): string | undefined {
    try {
      return readFileSync(join(this.#folder, name), 'utf8')
    } catch {
      return undefined
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
