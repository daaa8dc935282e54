import type { Bench } from './core/bench.ts'
import { typing } from './typing.ts'

/** All benches, by the name that `npm run bench -- NAME` takes. */
export const benches: Record<string, Bench> = { typing }
