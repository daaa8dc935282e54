import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { repositoryRoot } from '../e2e/hosts/find-chromium.ts'
import { hostName } from '../e2e/hosts/launch-options.ts'
import type { Bench } from './core/bench.ts'
import { timesOf } from './core/figure.ts'
import { interleave } from './core/interleave.ts'
import { SEASON } from './core/season.ts'
import { median } from './core/statistics.ts'
import { type Subject, startApp, startEmptyPage } from './core/subject.ts'
import { writeLibrary } from './core/write-documents.ts'
import { generateText, MARKERS, SIZES } from './text/generate-text.ts'
import { pageOfText } from './text/page-of-text.ts'

const ROUNDS = 5
const MOST_SCRIPT_KB = 350

/** Launch until the last episode can be edited, beside a window with nothing in it on the same host. */
export const start: Bench = async ({ dir, progress }) => {
  const library = await writeLibrary(join(dir, 'library'), {
    short: pageOfText('Kurz', generateText(SIZES.short)),
    [SEASON]: pageOfText('Lang', generateText(SIZES.season)),
  })
  let script = { kB: 0, files: 0 }
  const launches = {
    'empty page': () => startEmptyPage(dir),
    '3,000 words': () => startApp(dir, { libraries: [library], folder: SEASON, last: 'short' }),
    '100,000 words': () => startApp(dir, { libraries: [library], folder: '', last: SEASON }),
  }
  const names = Object.keys(launches) as (keyof typeof launches)[]
  const rounds = await interleave(names, ROUNDS, async (name, round) => {
    progress(`round ${round + 1}, ${name}`)
    const startMs = performance.now()
    const subject = await launches[name]()
    await untilEditable(subject)
    const ms = performance.now() - startMs
    if (name === '3,000 words') script = await firstLoad(subject)
    await subject.close()
    return ms
  })

  const of = (name: keyof typeof launches) => median(rounds.get(name) ?? [])
  const figure = (name: keyof typeof launches) => ({
    ...{ what: `launch until ${name} are editable p50`, value: of(name), unit: 'ms' as const },
    target: timesOf(`empty page, ${hostName()} host`, of('empty page')),
  })
  return {
    figures: [
      figure('3,000 words'),
      figure('100,000 words'),
      {
        ...{ what: `first-load JavaScript, gzip, ${script.files} files`, value: script.kB },
        ...{ unit: 'kB', target: { kind: 'limit', atMost: MOST_SCRIPT_KB } },
      },
    ],
    samples: Object.fromEntries([...rounds].map(([name, list]) => [name, [list]])),
  }
}

/** Until the page shows text that takes a cursor, and was painted. */
async function untilEditable({ window, editable }: Subject): Promise<void> {
  await window.waitForFunction(
    ({ editable, first }) => {
      const blocks = document.querySelectorAll(`${editable}[contenteditable=true] p`)
      return [...blocks].slice(0, 9).some(({ textContent }) => textContent.startsWith(first))
    },
    { editable, first: MARKERS.first },
  )
  await window.evaluate(() => pageProbe.afterFrame())
}

/** The scripts that the window has loaded by now, as they would cross a wire. */
async function firstLoad({ window }: Subject): Promise<{ kB: number; files: number }> {
  const paths = await window.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  )
  const sizes = [...new Set(paths)].map(
    (path) => gzipSync(readFileSync(join(repositoryRoot, 'out', 'renderer', path))).length,
  )
  return { kB: sizes.reduce((sum, size) => sum + size, 0) / 1000, files: sizes.length }
}
