import { comparePages } from '../episode/comparison/compare-pages.ts'
import { Problem } from '../episode/problem.ts'
import type { KeptVersion, EpisodeVersions as ListedVersions } from '../ipc/contract.ts'
import { confinedFile } from '../library/confined-file.ts'
import { SOURCES_FOLDER } from '../library/library.ts'
import type { OpenEpisode } from '../library/open-episode.ts'
import { systemUser } from '../library/system-user.ts'
import { nameVersion } from '../library/versions/name-version.ts'
import { readVersion, readVersions } from '../library/versions/read-versions.ts'
import type { KeeperOptions } from '../library/versions/version-keeper.ts'
import type { Outlet } from './outlet.ts'

/** The versions of the open episodes: what the window asks of them, and who keeps them. */
export class EpisodeVersions {
  readonly #outlet: Outlet
  readonly #open: (folder: string) => OpenEpisode
  #author: string

  /**
   * @param author how versions name the person; empty: by the name of the account
   * @param open the open episode of a folder; throws a Problem where there is none
   */
  constructor(outlet: Outlet, author: string, open: (folder: string) => OpenEpisode) {
    this.#outlet = outlet
    this.#author = author
    this.#open = open
  }

  /** How versions name the person. */
  get author(): string {
    return this.#author || systemUser()
  }

  setAuthor(author: string): void {
    this.#author = author
  }

  /** For what keeps versions of an episode by itself. */
  keeperOf(folder: string): KeeperOptions {
    return {
      author: () => this.author,
      onKept: () => this.#outlet.tell('versions:changed', folder),
      onFailure: (error, isLasting) => {
        this.#outlet.log('warn', `a version of ${folder} cannot be kept`, error)
        if (isLasting) this.#outlet.tell('versions:failing', folder, Problem.report(error))
      },
    }
  }

  async list(folder: string): Promise<ListedVersions> {
    const { entries, unreadable } = await readVersions(this.#open(folder).path)
    return { entries, unreadable: unreadable.length }
  }

  /** @returns id of the version; null where an automatic one would be the same as the newest */
  async keep(folder: string, kept: KeptVersion): Promise<string | null> {
    const name = kept.kind === 'named' ? kept.name : null
    return (await this.#open(folder).keepVersion(kept.kind, name))?.id ?? null
  }

  async name(folder: string, id: string, name: string | null): Promise<void> {
    await nameVersion(this.#open(folder).path, id, name)
  }

  /** The comparison of a version with a later one, or with the open page, as JSON. */
  async compare(folder: string, before: string, after: string | null): Promise<string> {
    const { path } = this.#open(folder)
    const earlier = await readVersion(path, before)
    const later = after === null ? this.#open(folder) : await readVersion(path, after)
    return JSON.stringify(comparePages(earlier.page, later.page))
  }

  /** The page of a version, as JSON. */
  async page(folder: string, id: string): Promise<string> {
    return JSON.stringify((await readVersion(this.#open(folder).path, id)).page)
  }

  /**
   * Absolute path of an imported original.
   * @param source as its receipt names it ("sources/folge-25.txt"); not trusted
   * @throws Problem file-missing (name, path)
   */
  async sourcePath(folder: string, source: string): Promise<string> {
    const { path } = this.#open(folder)
    const [inside, ...names] = source.split('/')
    const found = inside === SOURCES_FOLDER && (await confinedFile(path, [inside, ...names]))
    if (found) return found
    throw new Problem('file-missing', { name: source, path })
  }
}
