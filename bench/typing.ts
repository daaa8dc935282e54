import { join } from 'node:path'
import type { Bench } from './core/bench.ts'
import { clickWord, letters, openDocument, pressKeys, rest } from './core/hands.ts'
import { interleave } from './core/interleave.ts'
import { summarize } from './core/statistics.ts'
import { startApp, startPeer } from './core/subject.ts'
import { textOf } from './core/text-of.ts'
import { EMPTY, writeLibrary, writePeerDocument } from './core/write-documents.ts'
import { generateText, MARKERS, SIZES } from './text/generate-text.ts'
import { pageOfText } from './text/page-of-text.ts'

const ROUNDS = 5
const KEYS = 40

/** Keystroke to paint in the middle of 100,000 words, beside the same text in the peers. */
export const typing: Bench = async ({ dir, progress }) => {
  const blocks = generateText(SIZES.season)
  const peerDocument = await writePeerDocument(join(dir, 'peer'), blocks)
  const library = await writeLibrary(join(dir, 'library'), { season: pageOfText('Lang', blocks) })
  const app = await startApp(dir, { library, folder: 'season', last: EMPTY })
  const contenteditable = await startPeer(dir, 'contenteditable', peerDocument)
  const proseMirror = await startPeer(dir, 'ProseMirror', peerDocument)
  const codeMirror = await startPeer(dir, 'CodeMirror', peerDocument)
  const subjects = [app, contenteditable, proseMirror, codeMirror]

  for (const subject of subjects) {
    progress(`opening ${subject.name}`)
    await openDocument(subject)
    await clickWord(subject, MARKERS.middle)
    await pressKeys(subject, letters(KEYS))
  }
  const rounds = await interleave(subjects, ROUNDS, async (subject, round) => {
    progress(`round ${round + 1}, ${subject.name}`)
    await rest(subject.window)
    return pressKeys(subject, letters(KEYS))
  })
  const typed = letters(KEYS).join('').repeat(ROUNDS + 1)
  for (const subject of subjects) {
    const isThere = (await textOf(subject)).replaceAll('\u00a0', ' ').includes(typed)
    if (!isThere) throw new Error(`${subject.name} does not hold what was typed`)
  }
  for (const subject of subjects) await subject.close()

  const of = (subject: (typeof subjects)[number]) => summarize(rounds.get(subject) ?? [])
  const letter = of(app)
  const ratio = (name: string, value: number, atMost: number) =>
    ({ kind: 'ratio', of: name, value, atMost }) as const
  return {
    figures: [
      {
        ...{ what: 'keystroke p95', value: letter.p95, unit: 'ms' },
        target: ratio('bare ProseMirror', of(proseMirror).p95, 0.25),
      },
      {
        ...{ what: 'keystroke p95', value: letter.p95, unit: 'ms' },
        target: ratio('CodeMirror 6', of(codeMirror).p95, 1),
      },
      ...subjects.flatMap((subject) => {
        const { p50, p95 } = of(subject)
        return [
          { what: `keystroke p50, ${subject.name}`, value: p50, unit: 'ms' as const },
          { what: `keystroke p95, ${subject.name}`, value: p95, unit: 'ms' as const },
        ]
      }),
    ],
    samples: Object.fromEntries([...rounds].map(([subject, list]) => [subject.name, list])),
  }
}
