import type { Bench } from './core/bench.ts'
import { enter } from './enter.ts'
import { memory } from './memory.ts'
import { open } from './open.ts'
import { replaceAllBench } from './replace-all.ts'
import { scroll } from './scroll.ts'
import { typing } from './typing.ts'
import { typingScale } from './typing-scale.ts'

/** All benches, by the name that `npm run bench -- NAME` takes. */
export const benches: Record<string, Bench> = {
  typing,
  'typing-scale': typingScale,
  enter,
  open,
  scroll,
  'replace-all': replaceAllBench,
  memory,
}
