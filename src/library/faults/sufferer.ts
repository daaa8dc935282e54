import { copyFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isHidden } from '../library.ts'
import { untilJournalled, wholeTitle, word, wordsIn } from './aftermath.ts'
import { type Done, Driven } from './driven.ts'
import { temporaryId } from './driven-names.ts'
import type { Broken } from './fault-count.ts'
import { Strace } from './strace.ts'
import { newWorkplace, type Workplace } from './workplace.ts'

/** As many temporary files as are written under one fault, and some. */
const TEMPORARY_FILES = 6
const THEIRS = 'Von außen'

/** What a process does when it is refused something. */
export const SCENARIOS = [
  'a later save',
  'the first save',
  'closing',
  'opening after a crash',
  'a save beside what another program wrote',
] as const

export type Scenario = (typeof SCENARIOS)[number]

/** A process that types and saves, and goes on whatever it is refused. */
export class Sufferer {
  readonly #place: Workplace
  readonly #driven: Driven
  readonly #path: string
  readonly #file: string
  readonly #journal: string
  #typed = 0

  private constructor(place: Workplace, driven: Driven) {
    this.#place = place
    this.#driven = driven
    this.#path = join(place.library.path, place.folder)
    this.#file = join(this.#path, 'episode.json')
    this.#journal = place.journal
  }

  static async start(): Promise<Sufferer> {
    const place = await newWorkplace()
    const sufferer = new Sufferer(place, await Driven.start(place.args))
    await sufferer.#driven.do('open')
    await sufferer.#type()
    await sufferer.#driven.do('flush')
    return sufferer
  }

  async end(): Promise<void> {
    await this.#driven.end()
  }

  /**
   * Lives through a scenario while something is refused, and then goes on without.
   * @param inject what strace injects; nothing, to see the calls
   * @param isExpected whether this is told for what was injected
   */
  async suffer(
    scenario: Scenario,
    inject: string | undefined,
    isExpected: (code: string) => boolean,
  ): Promise<Broken & { record: string }> {
    await this.#prepare(scenario)
    const failuresBefore = this.#driven.journalFailures
    const { number: ids = 0 } = (await this.#driven.do('count the ids')) ?? {}
    const strace = await Strace.attach(this.#driven.pid, {
      paths: [
        ...[this.#path, this.#file, `${this.#path}/.episode.json.lock`],
        ...[this.#place.journals, this.#journal],
        ...Array.from({ length: TEMPORARY_FILES }, (_, at) =>
          join(this.#path, `.${temporaryId(ids + 1 + at)}.tmp`),
        ),
      ],
      ...(inject !== undefined && { inject }),
    })
    const done = await this.#act(scenario)
    const lost = await this.#judge(scenario, done, failuresBefore, isExpected)
    const record = await strace.detach()
    const isClosed = scenario === 'closing' || (done?.error ?? null) !== null
    const { lost: lostAfter, falseAlarms } = await this.#goOn(scenario, isClosed)
    return { lost: [...lost, ...lostAfter], falseAlarms, record }
  }

  async #type(): Promise<void> {
    this.#typed += 1
    await this.#driven.do('type', word(this.#typed))
  }

  /** What comes before the fault. */
  async #prepare(scenario: Scenario): Promise<void> {
    if (scenario === 'the first save') await this.#reopen()
    if (scenario === 'closing') {
      await this.#type()
      // Else it would be written before the fault or under it, as chance has it.
      await this.#driven.do('wait for the journal')
    }
    if (scenario === 'opening after a crash') {
      await this.#reopen()
      await copyFile(this.#file, `${this.#file}.before`)
      await this.#type()
      await this.#driven.do('flush')
      await copyFile(this.#journal, `${this.#journal}.before`)
      await this.#driven.do('close')
      for (const path of [this.#file, this.#journal]) {
        await copyFile(`${path}.before`, path)
        await rm(`${path}.before`)
      }
    }
    if (scenario === 'a save beside what another program wrote') {
      await copyFile(this.#file, join(this.#place.root, 'ours'))
      await this.#driven.do('be another program', THEIRS)
    }
  }

  async #reopen(): Promise<void> {
    await this.#driven.do('close')
    await this.#driven.do('open')
  }

  async #act(scenario: Scenario): Promise<Done | null> {
    if (scenario === 'closing') return this.#driven.do('close')
    if (scenario === 'opening after a crash') return this.#driven.do('open')
    await this.#type()
    return this.#driven.do('flush')
  }

  /** @returns which laws do not hold while the fault lasts */
  async #judge(
    scenario: Scenario,
    done: Done | null,
    failuresBefore: number,
    isExpected: (code: string) => boolean,
  ): Promise<string[]> {
    const lost: string[] = []
    if (done === null) return ['the process ended']
    const inFile = await wholeTitle(this.#file)
    const words = inFile === null ? null : wordsIn(inFile)
    if (scenario === 'a save beside what another program wrote') {
      if (inFile !== THEIRS) lost.push(`what another program wrote was replaced by ${inFile}`)
      if (done.state?.state !== 'failed') lost.push(`told ${done.state?.state}`)
    } else if (words === null || words < this.#typed - 1) {
      lost.push(`the file holds no whole version: ${inFile}`)
    }
    if (scenario === 'opening after a crash') return lost
    if (done.state?.state === 'saved' && words !== this.#typed) lost.push('told to be saved')
    if (done.state?.state === 'failed') {
      const { code } = done.state.problem
      const isConflict =
        scenario === 'a save beside what another program wrote' &&
        code === 'episode-changed-outside'
      if (!isConflict && !isExpected(code)) lost.push(`told ${code}`)
      const isTold = () => this.#driven.journalFailures > failuresBefore
      const isKept = await untilJournalled(this.#journal, this.#typed, isTold)
      if (!isKept && !isTold()) lost.push('neither in the journal nor told')
      // The app asks before it closes what is saved nowhere; here it is closed all the same.
      if (!isKept && scenario === 'closing') this.#typed -= 1
    } else if (done.error !== null) lost.push(done.error)
    return lost
  }

  /** Goes on when nothing is refused any more. @returns what is wrong then */
  async #goOn(scenario: Scenario, isClosed: boolean): Promise<Broken> {
    const lost: string[] = []
    if (isClosed) {
      const { error = 'ended' } = (await this.#driven.do('open')) ?? {}
      if (error !== null) lost.push(`does not open: ${error}`)
    }
    let saved = await this.#driven.do('flush')
    if (scenario === 'a save beside what another program wrote') {
      const told = saved?.state?.state === 'failed' ? saved.state.problem.code : saved?.state?.state
      if (told !== 'episode-changed-outside') lost.push(`told ${told} of another program`)
      const copies = (await this.#visibleFiles()).filter((name) => name !== 'episode.json')
      const titles = await Promise.all(copies.map((name) => wholeTitle(join(this.#path, name))))
      if (!titles.some((title) => wordsIn(title ?? '') === this.#typed)) lost.push('no copy beside')
      for (const name of copies) await rm(join(this.#path, name))
      await copyFile(join(this.#place.root, 'ours'), this.#file)
      saved = await this.#driven.do('flush')
    }
    const inFile = await wholeTitle(this.#file)
    if (saved?.state?.state !== 'saved' || wordsIn(inFile ?? '') !== this.#typed) {
      lost.push(`the next save: ${JSON.stringify(saved?.state)}, in the file ${inFile}`)
    }
    const others = (await this.#visibleFiles()).filter((name) => name !== 'episode.json')
    return { lost, falseAlarms: others.map((name) => `kept ${name}`) }
  }

  async #visibleFiles(): Promise<string[]> {
    return (await readdir(this.#path)).filter((name) => !isHidden(name))
  }
}
