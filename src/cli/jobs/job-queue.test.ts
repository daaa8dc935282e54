import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CheckJob, doneReport, type ItemReport } from './job.ts'
import { JobQueue, type JobSlot } from './job-queue.ts'

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

test('reports are told in the order of their jobs, each once, whatever is done first', () => {
  const plan = fc.record({
    names: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 8 }),
    /** For each step: which of the jobs that are being done ends, and in how many parts. */
    steps: fc.array(fc.record({ which: fc.nat(), parts: fc.nat({ max: 3 }) }), { maxLength: 40 }),
    atOnce: fc.integer({ min: 1, max: 4 }),
    isCancelled: fc.boolean(),
  })
  fc.assert(
    fc.property(plan, ({ names, steps, atOnce, isCancelled }) => {
      const told: string[] = []
      const wanted = [...names]
      // What needs no work has its place in the order as well.
      const entries = names.map((name, at) =>
        at % 3 === 2 ? doneReport({ input: name, label: name }, {}) : job(name),
      )
      const queue = new JobQueue(entries, ({ label }: ItemReport) => told.push(label))
      const running: JobSlot[] = []
      const fill = () => {
        for (
          let slot = queue.take();
          slot;
          slot = running.length < atOnce ? queue.take() : undefined
        )
          running.push(slot)
      }
      const end = ({ which, parts }: { which: number; parts: number }) => {
        const [slot] = running.splice(which % running.length, 1)
        if (!slot) return
        const { label } = slot.job
        if (parts === 0 || label.includes('.')) return queue.finish(slot, doneReport(slot.job, {}))
        const labels = Array.from({ length: parts }, (_, part) => `${label}.${part}`)
        wanted.splice(wanted.indexOf(label), 1, ...labels)
        queue.divide(slot, labels.map(job))
      }
      for (const step of steps) {
        fill()
        if (running.length > 0) end(step)
        expect(told).toEqual(wanted.slice(0, told.length))
      }
      if (isCancelled) queue.cancel()
      for (fill(); running.length > 0; fill()) end({ which: 0, parts: 0 })
      expect(told).toEqual(wanted)
      const { done, total } = queue.progress
      expect(total).toBe(wanted.length)
      if (!isCancelled) expect(done).toBe(total)
    }),
  )
})
