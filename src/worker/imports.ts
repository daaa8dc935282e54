import type { RunningImport } from '../ipc/contract.ts'
import type { ImportFileOptions } from '../library/import-file.ts'
import type { Tell } from './outlet.ts'
import { parseInThread } from './parse-in-thread.ts'

/** An import that is done sooner is not worth a word. */
const QUIET_MS = 300

/** The imports that are under way. The window is told of those that take a while, and can cancel them. */
export class Imports {
  readonly #tell: Tell
  readonly #parserPath: string
  readonly #controllers = new Map<number, AbortController>()
  /** Those that the window was told of. */
  #shown: readonly RunningImport[] = []
  #lastId = 0

  /** @param parserPath absolute path of the entry of a parser's worker */
  constructor(tell: Tell, parserPath: string) {
    this.#tell = tell
    this.#parserPath = parserPath
  }

  /**
   * Runs an import.
   * @param name of the file; null for text without one
   * @returns null when the person cancelled it
   */
  async run<T>(
    name: string | null,
    task: (
      options: Required<Pick<ImportFileOptions, 'parse' | 'signal' | 'onProgress'>>,
    ) => Promise<T>,
  ): Promise<T | null> {
    const id = ++this.#lastId
    const controller = new AbortController()
    const { signal } = controller
    this.#controllers.set(id, controller)
    const timer = setTimeout(() => this.#show([...this.#shown, { id, name }]), QUIET_MS)
    try {
      return await task({
        parse: (source) => parseInThread(source, this.#parserPath, signal),
        signal,
        onProgress: (done, total) => this.#tellProgress(id, { done, total }),
      })
    } catch (error) {
      if (signal.aborted) return null
      throw error
    } finally {
      clearTimeout(timer)
      this.#controllers.delete(id)
      const others = this.#shown.filter((shown) => shown.id !== id)
      if (others.length < this.#shown.length) this.#show(others)
    }
  }

  /** Cancels an import; one that is over by now stays as it is. */
  cancel(id: number): void {
    this.#controllers.get(id)?.abort()
  }

  /** Tells of one that the window knows of how far it is. */
  #tellProgress(id: number, progress: NonNullable<RunningImport['progress']>): void {
    if (!this.#shown.some((shown) => shown.id === id)) return
    this.#show(this.#shown.map((shown) => (shown.id === id ? { ...shown, progress } : shown)))
  }

  #show(imports: readonly RunningImport[]): void {
    this.#shown = imports
    this.#tell('import:running', [...imports])
  }
}
