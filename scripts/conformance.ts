/**
 * npm run conformance [-- WORD …]: tries on 100,000 generated pages (PAGES=1000: on fewer) what the tests try
 * on some, and prints a table. With words, only the rows that have one of them. What failed, and what
 * a row leaves out, goes to standard error, and so does the seed, which makes the same pages again (SEED=7).
 */
import { conformanceRows } from '../src/episode/formats/conformance/conformance-rows.ts'
import { chromiumRows } from './conformance/chromium-rows.ts'

const pages = Number(process.env.PAGES ?? 100_000)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const words = process.argv.slice(2).map((word) => word.toLowerCase())
const chosen = [...conformanceRows, ...chromiumRows].filter(
  ({ what }) => words.length === 0 || words.some((word) => what.toLowerCase().includes(word)),
)

console.error(`SEED=${seed}`)
const head = ['what', 'how', 'count', 'failed', 'left out', 'seconds', '']
const lines = [head, ['---', '---', '---:', '---:', '---:', '---:', '---']]
for (const { what, how, run, share } of chosen) {
  console.error(what)
  const beganAtMs = Date.now()
  const { count, failed, leftOut = [] } = await run({ pages: Math.ceil(pages * share), seed })
  for (const line of leftOut) console.error(`  left out: ${line}`)
  for (const line of failed) console.error(`  failed: ${line}`)
  const seconds = Math.round((Date.now() - beganAtMs) / 1000)
  const hasPassed = failed.length === 0
  if (!hasPassed) process.exitCode = 1
  const figures = [count, failed.length, leftOut.length, seconds].map(String)
  lines.push([what, how, ...figures, hasPassed ? 'ok' : 'FAILED'])
}
console.log(lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'))
