import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { reviewCleanUp } from '../episode/clean-up/review-clean-up.ts'
import type { ProofedBlock } from '../episode/proofing/proof-finding.ts'
import type { ProofText } from '../episode/proofing/proof-text.ts'
import { Proofreader } from '../episode/proofing/proofreader.ts'
import { type PageDocument, schema } from '../episode/schema/schema.ts'
import { type OpenSpeller, openSpeller } from '../spelling/open-speller.ts'
import {
  type BeginProofing,
  type FromProofThread,
  nameOfText,
  type ProofPageNow,
  type ReviewCleanUp,
  type ToProofThread,
} from './proof-messages.ts'

/** It looks for messages so often while it reads. */
const SLICE_MS = 8
/** So long after a change nobody looks for suggestions: each beginning of a word that is being typed would have some. */
const TYPING_MS = 200

/** Reads one page after the other, each as it was told last. */
class ProofThread {
  readonly #post: (told: FromProofThread) => void
  #begun: BeginProofing | null = null
  #speller: OpenSpeller | null = null
  /** What the dictionaries were loaded for. */
  #loadedFor = ''
  #proofreader: Proofreader | null = null
  #texts = new Map<string, ProofText>()
  #page: ProofPageNow | null = null
  #review: ReviewCleanUp | null = null
  /** The page that others are compared with. */
  #before: PageDocument | null = null
  #isReading = false
  /** Ends a rest. */
  #wake = () => {}

  constructor(post: (told: FromProofThread) => void) {
    this.#post = post
  }

  hear(message: ToProofThread): void {
    this.#wake()
    if (message.type === 'begin') {
      this.#begun = message
      this.#proofreader = null
      this.#page = null
      this.#review = null
      this.#before = null
      this.#texts = new Map()
      return
    }
    if (message.id !== this.#begun?.id) return
    if (message.type === 'review') {
      if (message.before !== null) this.#before = pageOf(message.before)
      this.#review = message
    } else this.#takePage(message)
    if (!this.#isReading) void this.#readAll()
  }

  #takePage(message: ProofPageNow): void {
    for (const text of message.changed) this.#texts.set(nameOfText(text), text)
    const inOrder = message.blocks.map((name) => [name, this.#texts.get(name)] as const)
    this.#texts = new Map(inOrder.flatMap(([name, text]) => (text ? [[name, text]] : [])))
    this.#page = message
  }

  /** Until there is no page that was not read to its end, nor one that was not compared. */
  async #readAll(): Promise<void> {
    this.#isReading = true
    while (this.#begun && (this.#page || this.#review)) {
      if (this.#page) await this.#read(this.#begun, this.#page)
      else this.#compare(this.#begun)
    }
    this.#isReading = false
  }

  #compare({ id, glossary, fallbackLanguage }: BeginProofing): void {
    const review = this.#review
    this.#review = null
    const [before, speller] = [this.#before, this.#speller]
    if (!review || !before || !speller) return
    const { freeWords } = review
    const options = { speller, glossary, fallbackLanguage, freeWords }
    const alterations = reviewCleanUp(before, pageOf(review.after), options)
    this.#post({ type: 'reviewed', id, alterations })
  }

  async #read(begun: BeginProofing, page: ProofPageNow): Promise<void> {
    const texts = [...this.#texts.values()]
    const { language, names, number } = page
    const languages = texts.flatMap(({ lang }) => lang ?? [])
    await this.#load(begun, [language ?? begun.fallbackLanguage, ...languages])
    if (this.#page !== page || this.#begun !== begun || !this.#speller) return
    let isAnew = this.#proofreader === null
    const isFirst = isAnew
    this.#proofreader ??= newProofreader(begun, this.#speller)
    const proofreader = this.#proofreader
    const { problems } = this.#speller
    const total = texts.length
    let blocks: ProofedBlock[] = []
    let done = 0
    const tell = () => {
      const news = { isAnew, blocks, done, total, problems }
      this.#post({ type: 'news', id: begun.id, news })
      blocks = []
      isAnew = false
    }
    const isOutdated = () => this.#page !== page || this.#begun !== begun
    /** @returns false when there is something else to read meanwhile */
    const work = async (found: Iterable<ProofedBlock | null>): Promise<boolean> => {
      let sliceEndMs = performance.now() + SLICE_MS
      for (const block of found) {
        if (block) blocks.push(block)
        else if (done < total - 1) done += 1
        if (performance.now() < sliceEndMs) continue
        tell()
        await setImmediate()
        if (isOutdated()) return false
        sliceEndMs = performance.now() + SLICE_MS
      }
      return true
    }
    const now = { texts, language, names, number }
    if (!(await work(proofreader.find(now)))) return
    if (!isFirst) {
      done = total
      tell()
      await this.#rest(TYPING_MS)
      if (isOutdated()) return
    }
    if (!(await work(proofreader.suggest(now)))) return
    done = total
    tell()
    this.#page = null
  }

  /** Waits, until there is a message at the longest. */
  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async #load({ folders }: BeginProofing, languages: readonly string[]): Promise<void> {
    const wanted = JSON.stringify([folders, [...new Set(languages)].sort()])
    if (this.#speller && wanted === this.#loadedFor) return
    this.#speller?.dispose()
    this.#proofreader = null
    this.#speller = await openSpeller(folders, languages)
    this.#loadedFor = wanted
  }
}

const pageOf = (json: string): PageDocument => schema.nodeFromJSON(JSON.parse(json))

function newProofreader(
  { glossary, ruleSwitches, ignored, fallbackLanguage }: BeginProofing,
  speller: OpenSpeller,
): Proofreader {
  const keys = new Set(ignored.map(({ rule, words }) => `${rule} ${words}`))
  return new Proofreader({
    ...{ speller, glossary, ruleSwitches, fallbackLanguage },
    isIgnored: (rule, words) => keys.has(`${rule} ${words}`),
  })
}

const port = parentPort
if (port) {
  const thread = new ProofThread((told) => port.postMessage(told))
  port.on('message', (message: ToProofThread) => thread.hear(message))
}
