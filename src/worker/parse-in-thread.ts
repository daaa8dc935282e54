import { Worker } from 'node:worker_threads'
import { Problem } from '../episode/problem.ts'
import type { ReceiptItem } from '../episode/receipt/receipt.ts'
import { schema } from '../episode/schema/schema.ts'
import type { Answer } from '../ipc/contract.ts'
import { type ParsedPage, type ParsedSource, parseWithNewIds } from '../library/parse-source.ts'

/** What the parser's worker says, once. */
export type ParserAnswer = Answer<{
  pageJson: string
  items: ReceiptItem[]
  pictures: ParsedPage['pictures']
}>

/** A shorter source is parsed sooner than a worker has started. */
const MIN_LENGTH = 100_000
const NOTHING = new Uint8Array()

/**
 * Makes a page of a source; of a long one, or an archive, in a worker of its own, so that this thread goes on saving
 * meanwhile and the import can be called off at any moment: the worker is ended then.
 * @param parserPath absolute path of that worker's entry
 * @throws what parseSource throws; file-unreadable (name) when the worker dies of the source; the
 *   signal's reason
 */
export async function parseInThread(
  { name, format, text, bytes }: ParsedSource,
  parserPath: string,
  signal: AbortSignal,
): Promise<ParsedPage> {
  signal.throwIfAborted()
  if (text !== null && text.length < MIN_LENGTH) {
    return parseWithNewIds({ name, format, text, bytes })
  }
  // What it has as text it needs no bytes of.
  const workerData: ParsedSource = { name, format, text, bytes: text === null ? bytes : NOTHING }
  const worker = new Worker(parserPath, { workerData })
  try {
    const answer = await answerOf(worker, name, signal)
    if (!answer.ok) throw new Problem(answer.problem.code, answer.problem.values)
    const { pageJson, items, pictures } = answer.value
    return { page: schema.nodeFromJSON(JSON.parse(pageJson)), items, pictures }
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
