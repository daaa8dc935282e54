import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../episode/problem.ts'
import { type ParsedSource, parseWithNewIds } from '../library/parse-source.ts'
import type { ParserAnswer } from './parse-in-thread.ts'

/** The entry of a worker that lives for one source: it makes its page, and touches no file. */
function answer(): ParserAnswer {
  try {
    const { page, items } = parseWithNewIds(workerData as ParsedSource)
    return { ok: true, value: { pageJson: JSON.stringify(page), items } }
  } catch (error) {
    return { ok: false, problem: Problem.report(error) }
  }
}

parentPort?.postMessage(answer())
