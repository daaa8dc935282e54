import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog } from '../e2e/hosts/drive/answer-dialogs.ts'
import { clickMenu } from '../e2e/hosts/drive/click-menu.ts'
import { serializeMarkdown } from '../src/episode/formats/markdown/serialize-markdown.ts'
import type { Bench } from './core/bench.ts'
import { clickWord } from './core/click-word.ts'
import type { Figure } from './core/figure.ts'
import { letters, longestKeyWait, openDocument, pressKeys, rest } from './core/hands.ts'
import { startAppWith } from './core/season.ts'
import type { Subject } from './core/subject.ts'
import { generateText, MARKERS, SIZES } from './text/generate-text.ts'
import { pageOfText } from './text/page-of-text.ts'

const ROUNDS = 3
const LETTERS = 30
/** What the issue allows; an import is announced and can be called off. */
const LONGEST_MS = 50

const options = { fallbackLanguage: 'de', pictureUrl: (src: string) => src }

/** How long a key waits at most while 100,000 words are written in, exported and imported. */
export const waiting: Bench = async ({ dir, progress }) => {
  const source = join(dir, 'in.md')
  const page = pageOfText('Ein langes Gespräch', generateText(SIZES.season))
  await writeFile(source, serializeMarkdown(page, options).text)
  const subject = await startAppWith(dir, SIZES.season)
  await openDocument(subject)
  await clickWord(subject, MARKERS.first)

  const deeds: [what: string, deed: (round: number) => Promise<void>, atMostMs: number | null][] = [
    ['typing', () => typeLetters(subject), LONGEST_MS],
    ['opening the export, with its preview', () => openExport(subject), LONGEST_MS],
    ['exporting', (round) => exportTo(subject, join(dir, `out-${round}.html`)), LONGEST_MS],
    ['importing and opening what was imported', () => importFrom(subject, source), null],
  ]
  const waits = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const [what, deed] of deeds) {
      progress(`round ${round + 1}, ${what}`)
      const waitMs = await longestKeyWait(subject, () => deed(round))
      waits.set(what, [...(waits.get(what) ?? []), waitMs])
    }
  }
  await subject.close()
  const figures = deeds.map(
    ([what, , atMost]): Figure => ({
      what: `longest wait of a key, ${what}, worst of ${ROUNDS}`,
      value: Math.max(...(waits.get(what) ?? [])),
      unit: 'ms',
      ...(atMost !== null && { target: { kind: 'limit', atMost } }),
    }),
  )
  const samples = Object.fromEntries([...waits].map(([what, list]) => [what, [list]]))
  return { figures, samples }
}

async function typeLetters(subject: Subject): Promise<void> {
  await subject.window.locator(subject.editable).focus()
  await pressKeys(subject, letters(LETTERS))
  await rest(subject)
}

const exportPanel = ({ window }: Subject) => window.getByRole('complementary', { name: 'Export' })

async function openExport(subject: Subject): Promise<void> {
  await clickMenu(subject.app, 'export')
  const button = exportPanel(subject).getByRole('button', { name: 'Export …' })
  await button.and(subject.window.locator(':enabled')).waitFor()
  await rest(subject)
}

async function exportTo(subject: Subject, path: string): Promise<void> {
  await answerSaveDialog(subject.app, path)
  await exportPanel(subject).getByRole('button', { name: 'Export …' }).click()
  await exportPanel(subject).getByText('Exported to').waitFor()
  await rest(subject)
  await exportPanel(subject).press('Escape')
}

async function importFrom(subject: Subject, path: string): Promise<void> {
  await answerOpenDialog(subject.app, path)
  await clickMenu(subject.app, 'import')
  await subject.window.getByRole('complementary', { name: 'Import receipt' }).waitFor()
  await rest(subject)
}
