/** npm run bench [-- NAME …]: measures, prints a table, and writes results/<time>.json. See README.md. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { benches } from './benches.ts'
import { judge } from './core/figure.ts'
import { describeMachine } from './core/machine.ts'
import { reportTable, type Section } from './core/report.ts'
import { endSubjects } from './core/subject.ts'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`,
  )
  process.exit(2)
}
const chosen = Object.entries(benches).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
)

await build({ configFile: join(import.meta.dirname, 'peers', 'vite.config.ts') })
const machine = describeMachine()
const results = join(import.meta.dirname, 'results')
await mkdir(results, { recursive: true })
const file = join(results, `${machine.at.replaceAll(':', '-')}.json`)
const sections: (Section & { samples?: Record<string, number[][]> })[] = []
for (const [name, bench] of chosen) {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'reinschrift-bench-')))
  try {
    const progress = (what: string) => console.error(`${name}: ${what}`)
    const { figures, notes = [], samples = {} } = await bench({ dir, progress })
    sections.push({ name, figures: figures.map(judge), notes, samples })
  } catch (error) {
    // The others are still worth measuring; this one is not forgotten.
    process.exitCode = 1
    sections.push({ name, figures: [], notes: [`FAILED: ${(error as Error).stack ?? error}`] })
  } finally {
    await endSubjects()
    await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  // After each one, so that half a run is not lost.
  await writeFile(file, `${JSON.stringify({ machine, sections }, null, 2)}\n`)
}

console.log(`${reportTable(sections)}\n\n${file}`)
