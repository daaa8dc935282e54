import { join } from 'node:path'
import type { Bench } from './core/bench.ts'
import { clickWord } from './core/click-word.ts'
import { timesOf } from './core/figure.ts'
import { letters, openDocument, pressKeys, rest } from './core/hands.ts'
import { interleave } from './core/interleave.ts'
import { type Memory, measureMemory } from './core/renderer-memory.ts'
import { startAppWith, startPeersWith } from './core/season.ts'
import { median } from './core/statistics.ts'
import { MARKERS, SIZES } from './text/generate-text.ts'

const ROUNDS = 3
const KEYS = 20
const unit = 'MB' as const
const names = ['Reinschrift', 'contenteditable', 'ProseMirror', 'CodeMirror'] as const

/** Memory of the window with 100,000 words open, a few typed in the middle; a fresh process each time. */
export const memory: Bench = async ({ dir, progress }) => {
  const rounds = await interleave(names, ROUNDS, async (name, round) => {
    progress(`round ${round + 1}, ${name}`)
    const own = join(dir, `${name}-${round}`)
    const subject =
      name === 'Reinschrift'
        ? await startAppWith(own, SIZES.season)
        : (await startPeersWith(own, SIZES.season, [name]))[0]
    if (!subject) throw new Error(`${name} did not start`)
    await rest(subject)
    const empty = await measureMemory(subject)
    await openDocument(subject)
    await clickWord(subject, MARKERS.middle)
    await pressKeys(subject, letters(KEYS))
    await rest(subject)
    const full = await measureMemory(subject)
    await subject.close()
    return { empty, full }
  })

  const of = (name: (typeof names)[number], when: 'empty' | 'full', part: keyof Memory) =>
    median(rounds.get(name)?.map((each) => each[when][part]) ?? [])
  const value = of('Reinschrift', 'full', 'privateMB')
  const compared = (peer: (typeof names)[number]) =>
    timesOf(peer, of(peer, 'full', 'privateMB'), peer === 'CodeMirror' ? 1.3 : null)
  return {
    figures: [
      { what: 'private memory', value, unit, target: compared('CodeMirror') },
      { what: 'private memory', value, unit, target: compared('ProseMirror') },
      { what: 'private memory', value, unit, target: compared('contenteditable') },
      {
        ...{ what: 'JavaScript heap', value: of('Reinschrift', 'full', 'heapMB'), unit },
        target: timesOf('CodeMirror', of('CodeMirror', 'full', 'heapMB')),
      },
      {
        ...{ what: 'private memory, nothing open', unit },
        value: of('Reinschrift', 'empty', 'privateMB'),
        target: timesOf('CodeMirror', of('CodeMirror', 'empty', 'privateMB')),
      },
    ],
  }
}
