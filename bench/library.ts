import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPage } from '../src/episode/page.ts'
import { schema } from '../src/episode/schema/schema.ts'
import { openEpisodeList } from '../src/library/list/episode-list.ts'
import { openLibrary } from '../src/library/open-library.ts'
import type { Bench } from './core/bench.ts'
import { type Figure, timesOf } from './core/figure.ts'
import { pressKeys, rest } from './core/hands.ts'
import { interleave } from './core/interleave.ts'
import { largestFile } from './core/largest-file.ts'
import { takeMeasured } from './core/page-probe.ts'
import { median, quantile } from './core/statistics.ts'
import { type Subject, startApp } from './core/subject.ts'
import { writeEpisodeFile, writeLibrary } from './core/write-documents.ts'
import { generateText } from './text/generate-text.ts'

const EPISODES = 10_000
const ROUNDS = 5
const unit = 'ms' as const
/** Each of its beginnings still finds episodes. */
const FILTER = 'folge 123'

/** A library of 10,000 episodes: its list opened from another library, and filtered key by key. */
export const library: Bench = async ({ dir, progress }) => {
  progress(`writing ${EPISODES} episodes`)
  const small = await writeLibrary(join(dir, 'Small'), {})
  const large = await writeLibrary(join(dir, 'Large'), {})
  const texts = generateText({ words: EPISODES * 8, blocks: EPISODES })
  for (let number = 1; number <= EPISODES; number++) {
    const { text = '' } = texts[number - 1] ?? {}
    const body = [schema.node('paragraph', null, [schema.text(text)])]
    const facts = { number, language: 'de' }
    const page = createPage({ title: `Folge ${number}: ${text.slice(0, 40)}`, facts, body })
    await writeEpisodeFile(join(large, `${String(number).padStart(5, '0')}-folge`), page)
  }

  const app = await startApp(dir, { libraries: [small, large], folder: '' })
  progress('opening for the first time')
  const coldMs = await enterLibrary(app, 'Large', EPISODES)
  await enterLibrary(app, 'Small', 1)
  const index = await largestFile(join(app.userData, 'library-index'))
  const readIndex = async () => {
    const startMs = performance.now()
    if (index) parseLines(await readFile(index, 'utf8'))
    return [performance.now() - startMs]
  }
  const openedLarge = await openLibrary(large)
  const openList = async () => {
    const startMs = performance.now()
    const list = await openEpisodeList(openedLarge, join(app.userData, 'library-index'))
    if (list.summaries.length < EPISODES) throw new Error('the list is not whole')
    return [performance.now() - startMs]
  }
  const openAndFilter = async () => {
    const openMs = await enterLibrary(app, 'Large', EPISODES)
    const field = app.window.getByRole('searchbox')
    await field.click()
    await rest(app)
    const keys = await pressKeys(app, [...FILTER])
    await field.fill('')
    await enterLibrary(app, 'Small', 1)
    return [openMs, ...keys]
  }
  const rounds = await interleave(
    [openAndFilter, openList, readIndex],
    ROUNDS,
    (measure, round) => {
      progress(`round ${round + 1}`)
      return measure()
    },
  )
  await app.close()

  const own = rounds.get(openAndFilter) ?? []
  const readMs = median(rounds.get(readIndex)?.flat() ?? [])
  const keys = own.flatMap(([, ...each]) => each)
  const opened: Figure = {
    ...{ what: 'click to list painted p50', value: median(own.map(([ms = 0]) => ms)), unit },
    ...(index && { target: timesOf('reading the index file', readMs, 1.5) }),
  }
  const listed: Figure = {
    ...{ what: 'list ready in the worker p50', unit },
    value: median(rounds.get(openList)?.flat() ?? []),
    ...(index && { target: timesOf('reading the index file', readMs, 1.5) }),
  }
  return {
    figures: [
      listed,
      opened,
      { what: 'the same without an index', value: coldMs, unit },
      {
        ...{ what: 'filter keystroke to paint p50', value: median(keys), unit },
        target: { kind: 'limit', atMost: 16 },
      },
      {
        ...{ what: 'filter keystroke to paint p95', value: quantile(keys, 0.95), unit },
        target: { kind: 'limit', atMost: 16 },
      },
    ],
    notes: index ? [] : ['there is no index file to compare with'],
    samples: { own, readIndex: rounds.get(readIndex) ?? [] },
  }
}

/** JSON in one line or in several. */
function parseLines(text: string): unknown[] {
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line))
}

/** From the click on a library's name to the frame that shows its list, which knows how long it is. */
async function enterLibrary(subject: Subject, name: string, episodes: number): Promise<number> {
  const { window } = subject
  await window.getByRole('navigation', { name: 'Library' }).getByRole('button').first().click()
  const item = window.getByRole('menuitem', { name })
  await item.waitFor()
  await rest(subject)
  await window.evaluate((episodes) => {
    pageProbe.measureFrom('click', () => {
      const rows = document.querySelectorAll('nav li')
      const size = Number(rows[0]?.getAttribute('aria-setsize') ?? rows.length)
      return rows.length > 0 && size >= episodes && (episodes > 1 || size < 100)
    })
  }, episodes)
  await item.click()
  const [ms = Number.NaN] = await takeMeasured(window)
  await rest(subject)
  return ms
}
