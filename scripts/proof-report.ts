/** npm run proof-report: what proofreading finds, what it does not, and how long it takes. See docs/proofing.md. */
import { join } from 'node:path'
import { openSpeller } from '../src/spelling/open-speller.ts'
import { falseAlarms, findErrors } from './proof-report/measure.ts'

const SEED = 20261126
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

const shipped = join(import.meta.dirname, '../resources/dictionaries')
const before = process.memoryUsage().rss
const beganAtMs = performance.now()
const speller = await openSpeller({ shipped, own: null }, ['de', 'en'])
console.log(`both dictionaries are ready after ${Math.round(performance.now() - beganAtMs)} ms`)
console.log(`their memory: ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`)
for (const language of ['de', 'en'] as const) {
  for (const kind of ['letter', 'space'] as const) {
    const count = kind === 'letter' ? 3000 : 1000
    const { found, missed } = findErrors(speller, language, kind, { count, seed: SEED })
    const what = kind === 'letter' ? 'a letter wrong' : 'a space missing'
    console.log(`${language}, ${what}: ${found} of ${count} found, ${percent(found, count)}`)
    console.log(`  not found: ${missed.slice(0, 12).join(', ')}`)
  }
  const { words, alarms } = falseAlarms(speller, language)
  const count = [...alarms.values()].reduce((sum, times) => sum + times, 0)
  const rate = ((10_000 * count) / words).toFixed(1)
  console.log(`${language}, false alarms: ${count} in ${words} words, ${rate} in 10,000`)
  const often = [...alarms].sort((a, b) => b[1] - a[1])
  console.log(
    `  ${often
      .slice(0, 40)
      .map(([word, times]) => (times > 1 ? `${word} (${times})` : word))
      .join(', ')}`,
  )
}
speller.dispose()
