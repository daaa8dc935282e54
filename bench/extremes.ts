import { join } from 'node:path'
import { EPISODE_FILE } from '../src/library/library.ts'
import type { Bench } from './core/bench.ts'
import { clickWord } from './core/click-word.ts'
import type { Figure } from './core/figure.ts'
import { letters, openDocument, pressKeys, rest } from './core/hands.ts'
import { changedMs, saveNow } from './core/save-now.ts'
import { median } from './core/statistics.ts'
import { endSubjects, type Subject, startApp } from './core/subject.ts'
import { EMPTY, writeLibrary } from './core/write-documents.ts'
import { badInput, writePictures } from './text/bad-input.ts'
import { MARKERS } from './text/generate-text.ts'

const ROUNDS = 3
const LONGEST_BLOCK_MS = 1000
const SCREENS = 20

/** What a person does with a page; each by its name, measured by how long the window stood still. */
const deeds: Record<string, (subject: Subject, file: string) => Promise<void>> = {
  open: openDocument,
  async type(subject) {
    await clickWord(subject, MARKERS.first)
    await pressKeys(subject, letters(10))
    await rest(subject)
  },
  async scroll({ window, scroller }) {
    const box = await window.locator(scroller).boundingBox()
    if (!box) throw new Error('there is nothing to scroll')
    await window.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    for (let screens = 0; screens < SCREENS; screens++) {
      await window.mouse.wheel(0, box.height)
      await window.evaluate(() => pageProbe.afterFrame())
    }
    // And to the end, where the largest of what was never shown lies.
    await window.locator(scroller).evaluate((element) => {
      element.scrollTop = element.scrollHeight
    })
    await window.evaluate(() => pageProbe.afterFrame())
  },
  async save(subject, file) {
    const beforeMs = await changedMs(file)
    await pressKeys(subject, ['x'])
    await saveNow(subject, file, beforeMs)
  },
}

/** Bad input: how long the window stands still while it is opened, typed in, scrolled and saved. */
export const extremes: Bench = async ({ dir, progress }) => {
  const pages = Object.fromEntries(Object.entries(badInput).map(([name, make]) => [name, make()]))
  const library = await writeLibrary(join(dir, 'library'), pages)
  await writePictures(join(library, '5000-pictures'))
  const figures: Figure[] = []
  const notes: string[] = []
  for (const name of Object.keys(pages)) {
    try {
      const rounds: number[][] = []
      for (let round = 0; round < ROUNDS; round++) {
        progress(`${name}, round ${round + 1}`)
        rounds.push(await blocksOf(dir, library, name))
      }
      for (const [index, deed] of Object.keys(deeds).entries()) {
        const value = median(rounds.map((blocks) => blocks[index] ?? Number.NaN))
        const what = `${name}: longest block, ${deed}`
        figures.push({
          what,
          value,
          unit: 'ms',
          target: { kind: 'limit', atMost: LONGEST_BLOCK_MS },
        })
      }
    } catch (error) {
      notes.push(`${name} FAILED: ${(error as Error).message}`)
      await endSubjects()
    }
  }
  return { figures, notes }
}

/** Does all deeds once in a fresh app. @returns the longest block of each, in milliseconds */
async function blocksOf(dir: string, library: string, folder: string): Promise<number[]> {
  const app = await startApp(dir, { libraries: [library], folder, last: EMPTY })
  const crashed = new Promise<never>((_, reject) => {
    app.window.once('crash', () => reject(new Error('the window crashed')))
  })
  const file = join(library, folder, EPISODE_FILE)
  const blocks: number[] = []
  for (const deed of Object.values(deeds)) {
    await app.window.evaluate(() => pageProbe.takeLongestBlockMs())
    await Promise.race([deed(app, file), crashed])
    blocks.push(await app.window.evaluate(() => pageProbe.takeLongestBlockMs()))
  }
  await app.close()
  return blocks
}
