import { cli } from './cli.ts'
import type { Bench } from './core/bench.ts'
import { enter } from './enter.ts'
import { extremes } from './extremes.ts'
import { library } from './library.ts'
import { markdown } from './markdown.ts'
import { memory } from './memory.ts'
import { open } from './open.ts'
import { proofing } from './proofing.ts'
import { replaceAllBench } from './replace-all.ts'
import { save } from './save.ts'
import { scroll } from './scroll.ts'
import { start } from './start.ts'
import { typing } from './typing.ts'
import { typingScale } from './typing-scale.ts'
import { waiting } from './waiting.ts'

/** All benches, by the name that `npm run bench -- NAME` takes, in the order in which they run. */
export const benches: Record<string, Bench> = {
  typing,
  'typing-scale': typingScale,
  enter,
  open,
  scroll,
  'replace-all': replaceAllBench,
  memory,
  save,
  markdown,
  cli,
  library,
  start,
  waiting,
  proofing,
  extremes,
}
