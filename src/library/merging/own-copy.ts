import { join } from 'node:path'
import type { Episode } from '../../episode/file/episode.ts'
import { episodePieces } from '../../episode/file/serialize-episode.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { setAside } from '../conflicted-copies/set-aside.ts'
import { encodeText } from '../encode-text.ts'
import { type ConflictCopy, keepBeside } from '../keep-beside.ts'

/** This side's version of an episode, kept beside the file of another program for as long as it has to be. */
export class OwnCopy {
  readonly #path: string
  readonly #bases: Map<string, PageDocument>
  #copy: ConflictCopy | null = null

  /**
   * @param path absolute path of the episode's folder
   * @param bases what copies came from, by their absolute path; this one is added
   */
  constructor(path: string, bases: Map<string, PageDocument>) {
    this.#path = path
    this.#bases = bases
  }

  /**
   * Keeps the episode as it is now, in place of what was kept before.
   * @param base what it came from, where that is known
   * @returns the copy's name
   * @throws Problem when it cannot be written
   */
  async keep(episode: Episode, base: Episode | undefined): Promise<string> {
    this.#copy = await keepBeside(this.#path, encodeText(episodePieces(episode)), this.#copy)
    if (base) this.#bases.set(join(this.#path, this.#copy.name), base.page)
    return this.#copy.name
  }

  /** All of it is in the episode's file. Where the copy cannot be moved, it stays. Never rejects. */
  async setAside(): Promise<void> {
    const copy = this.#copy
    this.#copy = null
    if (copy) await setAside(this.#path, copy).catch(() => undefined)
  }
}
