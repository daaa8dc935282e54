import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../episode/problem.ts'
import { type ParsedSource, parseWithNewIds } from '../library/parse-source.ts'
import type { ParserAnswer } from './parse-in-thread.ts'

/** The entry of a worker that lives for one source: it makes its page, and touches no file. */
async function answer(): Promise<ParserAnswer> {
  try {
    const { page, items, pictures } = await parseWithNewIds(workerData as ParsedSource)
    return { ok: true, value: { pageJson: JSON.stringify(page), items, pictures } }
  } catch (error) {
    return { ok: false, problem: Problem.report(error) }
  }
}

parentPort?.postMessage(await answer())
