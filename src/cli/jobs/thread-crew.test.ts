import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../library/testing/temporary-folder.ts'
import type { CheckJob, JobContext } from './job.ts'
import { threadCrew } from './thread-crew.ts'

const job = (label: string): CheckJob => ({
  ...{
    kind: 'check',
    input: label,
    label,
    sizeBytes: 1,
    targets: [],
    dictionaries: null,
    fallbackLanguage: 'de',
  },
})

/** Does what its jobs are called. */
const ENTRY = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ job }) => {
  if (job.label === 'end') process.exit(1)
  if (job.label === 'throw') throw new Error('broken')
  const { input, label } = job
  parentPort.postMessage({ type: 'outcome', outcome: { input, label, state: 'done', findings: [] } })
})
`

test('a thread that dies of a job takes that job alone along', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'entry.mjs'), ENTRY)
  const context: JobContext = {
    claim: async (_place, label) => label,
    signal: new AbortController().signal,
  }
  const crew = threadCrew(pathToFileURL(join(folder, 'entry.mjs')), 2, context)
  try {
    const labels = ['a', 'end', 'b', 'throw', 'c']
    for (const label of labels) {
      const state = label.length === 1 ? 'done' : 'failed'
      expect(await crew.run(job(label))).toMatchObject({ label, state })
    }
    const both = await Promise.all([crew.run(job('throw')), crew.run(job('d'))])
    expect(both).toMatchObject([
      { label: 'throw', state: 'failed', findings: [{ values: { message: 'broken' } }] },
      { label: 'd', state: 'done' },
    ])
  } finally {
    await crew.end()
  }
})
