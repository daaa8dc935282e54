/**
 * npm run faults [-- WORD …]: what `npm test` does to the saving of an episode in short, at length, and a
 * table of it. With words, only the rows whose fault has one of them. See docs/faults.md.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type FaultRow, faultRows } from './fault-rows.ts'
import { type FaultResult, faultTable, readFaultResult } from './fault-table.ts'

/** The longest row waits for processes most of the time; the others fit beside it. */
const AT_ONCE = 2

const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
)
const folder = await mkdtemp(join(tmpdir(), 'reinschrift-faults-'))

/** Runs the tests of a row at length. What they say goes to this one's standard error. */
async function run(row: FaultRow): Promise<FaultResult> {
  const file = join(folder, `${faultRows.indexOf(row)}.json`)
  const beganAtMs = Date.now()
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, row.tests], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, KILLS: '1000', FAULTS: 'all' },
  })
  const [status] = await once(child, 'close')
  const seconds = (Date.now() - beganAtMs) / 1000
  const report = await readFile(file, 'utf8').catch(() => '{}')
  return readFaultResult(row, JSON.parse(report), status === 0, seconds)
}

const words = process.argv.slice(2).map((word) => word.toLowerCase())
const chosen = faultRows.filter(
  ({ fault }) => words.length === 0 || words.some((word) => fault.toLowerCase().includes(word)),
)
const results = new Map<FaultRow, FaultResult>()
const left = [...chosen]
const runRest = async () => {
  for (let row = left.shift(); row; row = left.shift()) results.set(row, await run(row))
}
await Promise.all(Array.from({ length: AT_ONCE }, runRest))
await rm(folder, { recursive: true, force: true })

const inOrder = chosen.flatMap((row) => results.get(row) ?? [])
console.log(faultTable(inOrder))
process.exitCode = inOrder.every(({ verdict }) => verdict !== 'FAILED') ? 0 : 1
