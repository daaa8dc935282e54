import { createGlossary, type Glossary, knowsIn } from './glossary.ts'
import type { GlossaryEntry } from './glossary-entry.ts'
import type { ProofedBlock } from './proof-finding.ts'
import type { ProofPage, ProofText } from './proof-text.ts'
import { type ReadBlock, readBlock } from './read-block.ts'
import type { BlockRule, PageRule, Rule, RuleContext } from './rule.ts'
import { BLOCK_RULES, isSwitchedOn, PAGE_RULES } from './rules.ts'
import type { Speller } from './speller.ts'
import { type RuleFound, tellFindings } from './tell-findings.ts'

export interface ProofOptions {
  speller: Speller
  glossary: readonly GlossaryEntry[]
  /** Rules that the show switched on or off, by name. */
  ruleSwitches: Readonly<Record<string, boolean>>
  /** Whether somebody wants nothing to be said of these words by this rule. */
  isIgnored: (rule: string, words: string) => boolean
  /** BCP 47; for a page that names no language. */
  fallbackLanguage: string
}

interface ReadText {
  block: ReadBlock
  found: readonly RuleFound[]
  /** Words whose suggestions nobody has looked up yet: that takes long. */
  unlooked: readonly string[]
}

/**
 * Proofreads a page, again and again while it is written. What was found in a block is kept as long as the block is
 * the same object (see proofPage).
 */
export class Proofreader {
  readonly #options: ProofOptions
  readonly #blockRules: readonly BlockRule[]
  readonly #pageRules: readonly PageRule[]
  #facts = ''
  #language = ''
  #number: number | null = null
  #glossary: Glossary | null = null
  #read = new WeakMap<ProofText, ReadText>()
  /** What the rules for the page found when it was taken last. */
  #ofPage: ReadonlyMap<ProofText, readonly RuleFound[]> = new Map()
  readonly #looked = new Set<string>()
  /** What was told of each block, by its name. */
  readonly #told = new Map<string, { block: ProofText; findings: string }>()

  constructor(options: ProofOptions) {
    this.#options = options
    const isOn = (rule: Rule) => isSwitchedOn(rule, options.ruleSwitches)
    this.#blockRules = BLOCK_RULES.filter(isOn)
    this.#pageRules = PAGE_RULES.filter(isOn)
  }

  /**
   * Takes the page as it is now, in small pieces of work, so that whoever runs it can do something else in between.
   * Yields each block that has other findings than were told before; null after a piece of work that has nothing to
   * tell. Suggestions for words that are met for the first time come after everything else.
   */
  *proof(page: ProofPage): Generator<ProofedBlock | null> {
    yield* this.find(page)
    yield* this.suggest(page)
  }

  /** The same without suggestions for words that are met for the first time: these take long. */
  *find(page: ProofPage): Generator<ProofedBlock | null> {
    this.#takeFacts(page)
    for (const text of page.texts) {
      if (this.#read.has(text)) continue
      this.#readText(text)
      yield null
    }
    this.#ofPage = this.#findInPage(page.texts)
    for (const text of page.texts) yield* this.#tell(text)
    yield* this.#tellGone(page.texts)
  }

  /** What `find` has left out, of the same page. */
  *suggest(page: ProofPage): Generator<ProofedBlock | null> {
    for (const text of page.texts) {
      const { block, unlooked } = this.#readText(text)
      for (const word of unlooked) {
        this.#options.speller.suggest(word, block.language)
        this.#looked.add(`${block.language} ${word}`)
        yield null
      }
      if (unlooked.length === 0) continue
      this.#read.delete(text)
      yield* this.#tell(text)
    }
  }

  /** With other facts, every word may be another. */
  #takeFacts({ language, names, number }: ProofPage): void {
    const facts = JSON.stringify([language, names, number])
    if (facts === this.#facts) return
    const { fallbackLanguage, glossary, speller } = this.#options
    this.#facts = facts
    this.#number = number
    this.#language = language ?? fallbackLanguage
    this.#glossary = createGlossary(glossary, names, knowsIn(speller, this.#language))
    this.#read = new WeakMap()
  }

  #readText(text: ProofText): ReadText {
    const known = this.#read.get(text)
    if (known) return known
    const unlooked: string[] = []
    const block = readBlock(text, this.#language)
    const context = this.#context(unlooked)
    const found = this.#blockRules.flatMap((rule) =>
      [...rule.find(block, context)].map((place) => ({ ...place, rule })),
    )
    const read = { block, found, unlooked }
    this.#read.set(text, read)
    return read
  }

  #findInPage(texts: readonly ProofText[]): Map<ProofText, RuleFound[]> {
    const blocks = texts.map((text) => this.#readText(text).block)
    const context = this.#context([])
    const ofPage = new Map<ProofText, RuleFound[]>()
    for (const rule of this.#pageRules) {
      for (const { block, ...place } of rule.find(blocks, context)) {
        const text = texts[block]
        if (text) ofPage.set(text, [...(ofPage.get(text) ?? []), { ...place, rule }])
      }
    }
    return ofPage
  }

  /** @param unlooked gets the words whose suggestions would have to be looked up */
  #context(unlooked: string[]): RuleContext {
    const { speller } = this.#options
    return {
      knows: (word, language) => speller.knows(word, language),
      compoundEnds: (word, language) => speller.compoundEnds(word, language),
      suggest: (word, language) => {
        if (this.#looked.has(`${language} ${word}`)) return speller.suggest(word, language)
        unlooked.push(word)
        return []
      },
      glossary: this.#glossary as Glossary,
      episodeNumber: this.#number,
    }
  }

  *#tell(text: ProofText): Generator<ProofedBlock> {
    const { block, found } = this.#readText(text)
    const all = [...(this.#ofPage.get(text) ?? []), ...found]
    const findings = tellFindings(text, block, all, this.#options.isIgnored)
    const words = JSON.stringify(findings)
    const before = this.#told.get(nameOf(text))
    if ((before?.findings ?? '[]') === words && (before === undefined || before.block === text))
      return
    this.#told.set(nameOf(text), { block: text, findings: words })
    if (words === '[]' && (before?.findings ?? '[]') === '[]') return
    yield { slot: text.slot, blockId: text.blockId, text: text.text, findings }
  }

  *#tellGone(texts: readonly ProofText[]): Generator<ProofedBlock> {
    const here = new Set(texts.map(nameOf))
    for (const [name, { block, findings }] of [...this.#told]) {
      if (here.has(name)) continue
      this.#told.delete(name)
      const { slot, blockId } = block
      if (findings !== '[]') yield { slot, blockId, text: '', findings: [] }
    }
  }
}

const nameOf = ({ slot, blockId }: ProofText): string => `${slot} ${blockId ?? ''}`
