import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openEpisode } from '../src/library/open-episode.ts'
import { openLibrary } from '../src/library/open-library.ts'
import { readEpisodeFile } from '../src/library/read-episode.ts'
import type { Bench, BenchContext } from './core/bench.ts'
import { clickWord } from './core/click-word.ts'
import { type Figure, timesOf } from './core/figure.ts'
import { openDocument, pressKeys, rest } from './core/hands.ts'
import { interleave } from './core/interleave.ts'
import { changedMs, saveNow } from './core/save-now.ts'
import { SEASON, seasonFile, startAppWith } from './core/season.ts'
import { median } from './core/statistics.ts'
import { writeLibrary } from './core/write-documents.ts'
import { generateText, MARKERS, SIZES } from './text/generate-text.ts'
import { oneEdit } from './text/one-edit.ts'
import { pageOfText } from './text/page-of-text.ts'

const ROUNDS = 15
const SAVES = 5
const unit = 'ms' as const

/** A durable save after one edit, beside writing the same bytes; and what the window does meanwhile. */
export const save: Bench = async (context) => {
  const { figure, samples } = await saveInNode(context)
  return { figures: [figure, ...(await saveInWindow(context))], samples }
}

/** From having the edit's step to the file in its place, in the code that the app's worker runs. */
async function saveInNode({ dir, progress }: BenchContext) {
  const page = pageOfText('Lang', generateText(SIZES.season))
  const library = await openLibrary(await writeLibrary(join(dir, 'node'), { [SEASON]: page }))
  const episode = await openEpisode(library, SEASON)
  const plainFile = join(episode.path, 'plain.json')
  const saveOnce = async () => {
    const steps = oneEdit(episode.page).steps.map((step) => step.toJSON())
    const startMs = performance.now()
    if (!episode.applySteps(episode.version, steps)) throw new Error('the step does not fit')
    const { state } = await episode.flush()
    if (state !== 'saved') throw new Error(`the episode is ${state}`)
    return performance.now() - startMs
  }
  const writePlainly = async () => {
    const bytes = await readEpisodeFile(episode.path)
    const startMs = performance.now()
    await writeFile(plainFile, bytes)
    return performance.now() - startMs
  }
  progress('saving in Node')
  for (const _time of [1, 2, 3]) {
    await saveOnce()
    await writePlainly()
  }
  const rounds = await interleave([saveOnce, writePlainly], ROUNDS, (work) => work())
  await episode.close()
  const own = rounds.get(saveOnce) ?? []
  const plain = rounds.get(writePlainly) ?? []
  const figure: Figure = {
    ...{ what: 'durable save after one edit p50', value: median(own), unit },
    target: timesOf('plain writeFile', median(plain), 2),
  }
  return { figure, samples: { own: [own], plain: [plain] } }
}

/** What the window's thread does between the frame of a letter and the word "Saved". */
async function saveInWindow({ dir, progress }: BenchContext): Promise<Figure[]> {
  progress('saving in the app')
  const folder = join(dir, 'app')
  const file = seasonFile(folder, SIZES.season)
  const app = await startAppWith(folder, SIZES.season)
  const { window } = app
  await openDocument(app)
  await clickWord(app, MARKERS.middle)
  await window.evaluate(() => {
    globalThis.serialised = { calls: 0 }
    JSON.stringify = new Proxy(JSON.stringify, {
      apply(stringify, self, args) {
        const text = Reflect.apply(stringify, self, args)
        if (text?.length > 50_000) globalThis.serialised.calls++
        return text
      },
    })
  })
  const cdp = await window.context().newCDPSession(window)
  await cdp.send('Performance.enable')
  const scriptMs = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN)
  }
  const scripts: number[] = []
  const blocks: number[] = []
  for (let saves = 0; saves < SAVES; saves++) {
    await rest(app)
    const fileMs = await changedMs(file)
    await pressKeys(app, ['x'])
    await window.evaluate(() => pageProbe.takeLongestBlockMs())
    const before = await scriptMs()
    await saveNow(app, file, fileMs)
    scripts.push((await scriptMs()) - before)
    blocks.push(await window.evaluate(() => pageProbe.takeLongestBlockMs()))
  }
  const calls = await window.evaluate(() => globalThis.serialised.calls)
  await app.close()
  return [
    {
      ...{ what: "saves that serialise the page on the window's thread", value: calls },
      ...{ unit: 'count', target: { kind: 'limit', atMost: 0 } },
    },
    {
      ...{ what: "script on the window's thread while saving p50", value: median(scripts), unit },
    },
    { what: 'longest block of the window while saving p50', value: median(blocks), unit },
  ]
}

declare global {
  var serialised: { calls: number }
}
