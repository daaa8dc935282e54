/** A folder that a sync client keeps: what two people write at once, however it arrives, is never lost. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Transform } from '@tiptap/pm/transform'
import { expect, test } from 'vitest'
import type { Episode } from '../../episode/file/episode.ts'
import { parseEpisode } from '../../episode/file/parse-episode.ts'
import { serializeEpisode } from '../../episode/file/serialize-episode.ts'
import { createPage } from '../../episode/page.ts'
import { type PageDocument, schema } from '../../episode/schema/schema.ts'
import { createEpisode } from '../create-episode.ts'
import type { Library } from '../library.ts'
import { openWithWindow, type WithWindow } from '../testing/open-with-window.ts'
import { stepsOf } from '../testing/opened-episode.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'

const CASES = process.env.FAULTS === 'all' ? 300 : 40
const ACTIONS = 8
const COPY_NAMES = [
  "episode (Anna's conflicted copy 2026-11-24).json",
  'episode-BUERO.json',
  'episode 2.json',
  'episode.sync-conflict-20261124-101500-ABCDEFG.json',
  'episode (1).json',
]

/** The same numbers for the same seed (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** A page with one more word in a block, or in its title. */
function withWord(page: PageDocument, word: string, random: (below: number) => number): Transform {
  const places: number[] = [1]
  page.descendants((node, pos) => {
    if (node.type.name === 'paragraph') places.push(pos + 1)
  })
  const text = schema.text(`${word} `)
  return new Transform(page).insert(places[random(places.length)] ?? 1, text)
}

/** One episode, written in here and, on another machine, by Anna. */
class Trial {
  readonly #random: (below: number) => number
  readonly #library: Library
  readonly #folder: string
  readonly #journalFolder: string
  readonly #path: string
  readonly #copyBases = new Map<string, PageDocument>()
  #here: WithWindow
  #anna: Episode
  /** What was written and has to be somewhere. */
  readonly #words: string[] = []
  /** What Anna's client has last brought here or taken from here. */
  #fetched: string | null = null
  #away: (() => void)[] = []
  #count = 0

  private constructor(
    random: (below: number) => number,
    library: Library,
    folder: string,
    journalFolder: string,
    here: WithWindow,
  ) {
    this.#random = random
    this.#library = library
    this.#folder = folder
    this.#journalFolder = journalFolder
    this.#path = here.episode.path
    this.#here = here
    this.#anna = here.episode.episode
  }

  static async begin(seed: number): Promise<Trial> {
    const library = await temporaryLibrary()
    const body = Array.from({ length: 4 }, (_, at) =>
      schema.node('paragraph', { id: `b${at}` }, [schema.text(`Absatz${at}.`)]),
    )
    const { folder } = await createEpisode(library, createPage({ title: 'Sam', body }))
    const journalFolder = await temporaryFolder()
    const here = await openWithWindow(library, folder, { journalFolder })
    return new Trial(numbersFrom(seed), library, folder, journalFolder, here)
  }

  /** Does one thing of all that may happen. */
  async act(): Promise<void> {
    const actions = [
      () => this.#writeHere(),
      () => this.#writeHere(),
      () => this.#save(),
      () => this.#arrive(),
      () => this.#arrive(),
      () => this.#arriveInHalves(),
      () => this.#arriveAsCopy(),
      () => this.#arriveDamaged(),
      () => this.#vanish('episode.json'),
      () => this.#vanish('.'),
      () => this.#return(),
      () => this.#lieAboutTime(),
      () => this.#catchUp(),
      () => this.#merge(),
      () => this.#reopen(),
    ]
    await actions[this.#random(actions.length)]?.()
  }

  /** Everything is there again and was looked at. @returns the words that are nowhere */
  async end(): Promise<string[]> {
    this.#return()
    await this.#here.episode.checkDisk()
    await this.#here.episode.close()
    const texts = [this.#path, this.#journalFolder].flatMap(textsBelow)
    return this.#words.filter((word) => !texts.some((text) => text.includes(word)))
  }

  #newWord(who: string): string {
    this.#count += 1
    return `${who}${this.#count}wort`
  }

  #writeHere(): void {
    const word = this.#newWord('hier')
    const { episode } = this.#here
    const change = withWord(episode.page, word, this.#random)
    episode.applySteps(episode.version, stepsOf(change))
    this.#words.push(word)
  }

  async #save(): Promise<void> {
    await this.#here.episode.flush()
  }

  /** Anna writes. @returns her file, and her word, which counts once it has arrived whole */
  #annaWrites(): { text: string; word: string } {
    const word = this.#newWord('anna')
    const page = withWord(this.#anna.page, word, this.#random).doc
    this.#anna = { ...this.#anna, page, modifiedAt: new Date().toISOString() }
    return { text: serializeEpisode(this.#anna), word }
  }

  /**
   * Her file comes. A sync client knows what it has fetched before: a file that holds anything else it
   * does not replace, it gives hers another name.
   */
  async #arrive(): Promise<void> {
    const { text, word } = this.#annaWrites()
    if (!this.#isFetched()) this.#put(this.#freeCopyName(), text)
    else this.#put('episode.json', text)
    this.#words.push(word)
    this.#fetched = text
    await this.#notice()
  }

  #isFetched(): boolean {
    const file = join(this.#path, 'episode.json')
    if (!existsSync(file)) return false
    const text = readFileSync(file, 'utf8')
    return text === this.#fetched || parseEpisode(text, '').episode.page.eq(this.#anna.page)
  }

  async #arriveInHalves(): Promise<void> {
    if (!this.#isFetched()) return
    const { text, word } = this.#annaWrites()
    this.#put('episode.json', text.slice(0, this.#random(text.length)))
    this.#writeHere()
    await this.#notice()
    await this.#save()
    this.#put('episode.json', text)
    this.#words.push(word)
    this.#fetched = text
    await this.#notice()
  }

  async #arriveAsCopy(): Promise<void> {
    const { text, word } = this.#annaWrites()
    this.#put(this.#freeCopyName(), text)
    this.#words.push(word)
    await this.#notice()
  }

  /** What is cut off stays as it is, and harms nothing. */
  async #arriveDamaged(): Promise<void> {
    const { text } = this.#annaWrites()
    this.#put(this.#freeCopyName(), text.slice(0, this.#random(text.length)))
    await this.#notice()
  }

  #vanish(name: string): void {
    const from = join(this.#path, name)
    const to = `${this.#path}-weg-${this.#away.length}`
    if (!existsSync(from)) return
    renameSync(from, to)
    this.#away.push(() => {
      // What was written meanwhile in its place is what the client keeps beside it.
      if (existsSync(from)) renameSync(to, join(this.#path, this.#freeCopyName()))
      else renameSync(to, from)
    })
  }

  #return(): void {
    for (const comeBack of this.#away.splice(0).reverse()) comeBack()
  }

  #lieAboutTime(): void {
    const file = join(this.#path, 'episode.json')
    if (!existsSync(file)) return
    const seconds = this.#random(2_000_000_000)
    utimesSync(file, seconds, seconds)
  }

  /** Anna's machine has what this one has saved. */
  #catchUp(): void {
    const file = join(this.#path, 'episode.json')
    if (!existsSync(file)) return
    const text = readFileSync(file, 'utf8')
    try {
      this.#anna = parseEpisode(text, '').episode
      this.#fetched = text
    } catch {
      // A file that is not whole does not go anywhere.
    }
  }

  async #merge(): Promise<void> {
    const { merger, episode } = this.#here
    const found = await merger.findCopies()
    const name = found[this.#random(found.length || 1)]?.name ?? null
    if (name === null && episode.saveState.state !== 'failed') return
    const comparison = await merger.compare(name).catch(() => null)
    if (!comparison) return
    const { stamp, differences } = comparison
    const choices = differences
      .filter(({ becomes }) => becomes === null)
      .map(({ key, canBeBoth, mine }) => [key, canBeBoth ? 'both' : mine ? 'mine' : 'theirs'])
    await merger.finish(name, stamp, Object.fromEntries(choices))
  }

  async #reopen(): Promise<void> {
    await this.#here.episode.close()
    if (!existsSync(join(this.#path, 'episode.json'))) this.#return()
    this.#here = await openWithWindow(this.#library, this.#folder, {
      journalFolder: this.#journalFolder,
      copyBases: this.#copyBases,
    })
  }

  async #notice(): Promise<void> {
    await this.#here.episode.checkDisk()
  }

  #put(name: string, text: string): void {
    if (!existsSync(this.#path)) this.#return()
    const other = join(this.#path, '.kommt')
    writeFileSync(other, text)
    renameSync(other, join(this.#path, name))
  }

  #freeCopyName(): string {
    const first = COPY_NAMES[this.#random(COPY_NAMES.length)] ?? ''
    const names = [first, ...Array.from({ length: 99 }, (_, at) => `episode ${at + 3}.json`)]
    return names.find((name) => !existsSync(join(this.#path, name))) ?? first
  }
}

/** What the files below a folder say, the kept versions left out. */
function textsBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (name === 'versions') return []
    return statSync(path).isDirectory() ? textsBelow(path) : [readFileSync(path, 'utf8')]
  })
}

const seeds = Array.from({ length: CASES }, (_, at) => at + 1)

test.each(seeds)('case %i: every word of both sides is there', async (seed) => {
  const trial = await Trial.begin(seed)
  for (let turn = 0; turn < ACTIONS; turn++) await trial.act()
  expect(await trial.end()).toEqual([])
})
