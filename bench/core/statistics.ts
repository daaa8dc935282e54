export interface Summary {
  p50: number
  p95: number
  count: number
}

/**
 * The value below which a share of the samples lies, between two samples in proportion.
 *
 * @param share from 0 to 1
 * @throws RangeError when there are no samples
 */
export function quantile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new RangeError('there are no samples')
  const sorted = [...samples].sort((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)

/**
 * Each round's median and 95th percentile, and of both the median over the rounds: a noisy round does
 * not decide, and a p95 is one of keys that were pressed in a row.
 *
 * @param rounds the samples of each round
 * @throws RangeError when there are no rounds, or one is empty
 */
export function summarize(rounds: readonly (readonly number[])[]): Summary {
  return {
    p50: median(rounds.map(median)),
    p95: median(rounds.map((samples) => quantile(samples, 0.95))),
    count: rounds.reduce((sum, { length }) => sum + length, 0),
  }
}
