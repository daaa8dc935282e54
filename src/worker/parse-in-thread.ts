import { Worker } from 'node:worker_threads'
import type { ImportedPage } from '../episode/formats/format.ts'
import { Problem } from '../episode/problem.ts'
import type { ReceiptItem } from '../episode/receipt/receipt.ts'
import { schema } from '../episode/schema/schema.ts'
import type { Answer } from '../ipc/contract.ts'
import { type ParsedSource, parseWithNewIds } from '../library/parse-source.ts'

/** What the parser's worker says, once. */
export type ParserAnswer = Answer<{ pageJson: string; items: ReceiptItem[] }>

/** A shorter source is parsed sooner than a worker has started. */
const MIN_LENGTH = 100_000

/**
 * Makes a page of a source; of a long one in a worker of its own, so that this thread goes on saving
 * meanwhile and the import can be called off at any moment: the worker is ended then.
 * @param parserPath absolute path of that worker's entry
 * @throws what parseSource throws; file-unreadable (name) when the worker dies of the source; the
 *   signal's reason
 */
export async function parseInThread(
  { name, format, text }: ParsedSource,
  parserPath: string,
  signal: AbortSignal,
): Promise<ImportedPage> {
  signal.throwIfAborted()
  if (text.length < MIN_LENGTH) return parseWithNewIds({ name, format, text })
  const worker = new Worker(parserPath, { workerData: { name, format, text } })
  try {
    const answer = await answerOf(worker, name, signal)
    if (!answer.ok) throw new Problem(answer.problem.code, answer.problem.values)
    const { pageJson, items } = answer.value
    return { page: schema.nodeFromJSON(JSON.parse(pageJson)), items }
  } finally {
    await worker.terminate()
  }
}

function answerOf(worker: Worker, name: string, signal: AbortSignal): Promise<ParserAnswer> {
  return new Promise((resolve, reject) => {
    const unreadable = (cause: unknown): void =>
      reject(new Problem('file-unreadable', { name: name.normalize('NFC') }, { cause }))
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.on('message', resolve)
    worker.on('error', unreadable)
    worker.on('exit', unreadable)
  })
}
