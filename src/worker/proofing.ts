import { Worker } from 'node:worker_threads'
import { Problem } from '../episode/problem.ts'
import { type ProofText, proofPage } from '../episode/proofing/proof-text.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import type { ShowSettings } from '../episode/show/show-settings.ts'
import { changeIgnoredWords, readIgnoredWords } from '../library/proofing/ignored-words.ts'
import type { SpellerFolders } from '../spelling/open-speller.ts'
import { CleanUp } from './clean-up.ts'
import type { EpisodeVersions } from './episode-versions.ts'
import type { OpenEpisodes } from './open-episodes.ts'
import type { Outlet } from './outlet.ts'
import { type FromProofThread, nameOfText, type ToProofThread } from './proof-messages.ts'

export interface ProofingOptions {
  outlet: Outlet
  /** Absolute path of the entry of the thread that proofreads. */
  threadPath: string
  folders: SpellerFolders
  episodes: OpenEpisodes
  versions: Pick<EpisodeVersions, 'keep' | 'author'>
  /** What the show wants. */
  show: () => ShowSettings
}

/** Edits of a moment are looked at together, once the key is on the page; a finding is there before a person looks for it. */
const PAUSE_MS = 30

/** What is followed, and what the thread knows of it. */
interface Followed {
  id: number
  folder: string
  fallbackLanguage: string
  sent: Map<string, ProofText>
}

/**
 * Proofreads the page that the window edits, while it is edited: in a thread of its own, so that saving never
 * waits for it.
 */
export class Proofing {
  /** What changed beyond the spelling, where nothing else is to change. */
  readonly cleanUp: CleanUp
  readonly #options: ProofingOptions
  #thread: Worker | null = null
  #followed: Followed | null = null
  /** What is to be followed; its ignored words may not be read yet. */
  #wanted: { id: number; folder: string } | null = null
  #lastId = 0
  #timer: NodeJS.Timeout | undefined

  constructor(options: ProofingOptions) {
    this.#options = options
    this.cleanUp = new CleanUp({ ...options, send: (message) => this.#send(message) })
  }

  /**
   * Follows an open episode from now on, in place of any other, and tells all of its findings anew.
   * @param fallbackLanguage BCP 47; for a page that names none
   * @throws Problem episode-missing when it is not open
   */
  async start(folder: string, fallbackLanguage: string): Promise<void> {
    const { folders, episodes, show } = this.#options
    const { path } = episodes.get(folder)
    const id = ++this.#lastId
    this.#wanted = { id, folder }
    const ignored = await readIgnoredWords(path)
    if (this.#wanted?.id !== id) return
    this.#followed = { id, folder, fallbackLanguage, sent: new Map() }
    const { glossary, proofRules: ruleSwitches } = show()
    this.#send({ type: 'begin', id, folders, glossary, ruleSwitches, ignored, fallbackLanguage })
    this.#sendPage()
    await this.cleanUp.start(folder, id)
  }

  /** Follows it no more. The thread stays, with its dictionaries: the next page needs them too. */
  stop(folder: string): void {
    if (this.#wanted?.folder === folder) this.#wanted = null
    if (this.#followed?.folder !== folder) return
    this.#followed = null
    this.cleanUp.stop()
  }

  /** The page was changed. */
  noteChange(folder: string): void {
    if (this.#followed?.folder !== folder) return
    this.cleanUp.noteChange(folder)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#sendPage(), PAUSE_MS).unref()
  }

  /** Words that a rule is to say nothing of on this page, or something again; then everything is told anew. */
  async ignore(folder: string, rule: string, words: string, isIgnored: boolean): Promise<void> {
    await changeIgnoredWords(this.#options.episodes.get(folder).path, { rule, words }, isIgnored)
    await this.noteShowChanged()
  }

  /** The show wants something else now. */
  async noteShowChanged(): Promise<void> {
    const followed = this.#followed
    if (followed) await this.start(followed.folder, followed.fallbackLanguage)
  }

  /** From now on nothing but typos is to change, or anything again; then everything is told anew. */
  async setTypoOnly(folder: string, versionName: string | null): Promise<void> {
    if (versionName === null) await this.cleanUp.end(folder)
    else await this.cleanUp.begin(folder, versionName)
    await this.noteShowChanged()
  }

  /** Ends the thread. */
  async end(): Promise<void> {
    clearTimeout(this.#timer)
    this.cleanUp.stop()
    this.#wanted = null
    this.#followed = null
    await this.#thread?.terminate()
  }

  #sendPage(): void {
    const { episodes } = this.#options
    const followed = this.#followed
    if (!followed || !episodes.has(followed.folder)) return
    const page: PageDocument = episodes.get(followed.folder).page
    const { texts, language, names, number } = proofPage(page)
    const changed = texts.filter((text) => followed.sent.get(nameOfText(text)) !== text)
    followed.sent = new Map(texts.map((text) => [nameOfText(text), text]))
    const blocks = [...followed.sent.keys()]
    this.#send({ type: 'page', id: followed.id, blocks, changed, language, names, number })
  }

  #send(message: ToProofThread): void {
    this.#thread ??= this.#startThread()
    this.#thread.postMessage(message)
  }

  #startThread(): Worker {
    const { outlet, threadPath } = this.#options
    const thread = new Worker(threadPath)
    thread.unref()
    thread.on('message', (told: FromProofThread) => {
      if (told.type === 'reviewed') this.cleanUp.take(told.id, told.alterations)
      else if (this.#followed?.id === told.id) {
        outlet.tell('proofing:news', this.#followed.folder, told.news)
      }
    })
    thread.on('error', (error) => this.#noteDeath(error))
    return thread
  }

  /** A page that it dies of is not proofread until it is opened again; writing goes on. */
  #noteDeath(error: unknown): void {
    const { outlet } = this.#options
    this.#thread = null
    outlet.log('error', 'proofreading', error)
    if (!this.#followed) return
    const { folder } = this.#followed
    this.#followed = null
    this.cleanUp.stop()
    const problems = [Problem.report(new Problem('proofing-ended', {}, { cause: error }))]
    outlet.tell('proofing:news', folder, { isAnew: true, blocks: [], done: 0, total: 0, problems })
  }
}
