/**
 * The places of a longest series of rising numbers in a list, in order; -1 in the list is passed over.
 * What is not in it is what was moved.
 */
export function longestRise(numbers: readonly number[]): number[] {
  /** By length of a series: the place of the smallest number that ends one. */
  const ends: number[] = []
  const before: number[] = []
  for (const [place, number] of numbers.entries()) {
    if (number < 0) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[place] = ends[low - 1] ?? -1
    ends[low] = place
  }
  const rise: number[] = []
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) rise.push(place)
  return rise.reverse()
}
