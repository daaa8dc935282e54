import type { Bench } from './core/bench.ts'
import { enter } from './enter.ts'
import { open } from './open.ts'
import { typing } from './typing.ts'
import { typingScale } from './typing-scale.ts'

/** All benches, by the name that `npm run bench -- NAME` takes. */
export const benches: Record<string, Bench> = {
  typing,
  'typing-scale': typingScale,
  enter,
  open,
}
