import { parentPort } from 'node:worker_threads'
import { Problem } from '../../episode/problem.ts'
import { runSearchTask } from './search-task.ts'
import type { FromSearchThread, ToSearchThread } from './searcher.ts'

// The entry of a thread that searches: a pattern that takes for ever takes only the thread along. It writes nothing.
const tell = (message: FromSearchThread): void => parentPort?.postMessage(message)

parentPort?.on('message', async ({ task, rules }: ToSearchThread) => {
  try {
    const onRule = (rule: number) => {
      if (rules[rule]?.kind === 'pattern') tell({ type: 'rule', rule })
    }
    tell({ type: 'found', result: await runSearchTask(task, rules, onRule) })
  } catch (error) {
    tell({ type: 'problem', problem: Problem.report(error) })
  }
})
