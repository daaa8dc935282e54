/**
 * Measures several subjects in turn, A B C A B C …, so that whatever else the machine does meets all of
 * them. What is measured must not fall into another's turn: `measure` waits until its subject is quiet.
 *
 * @param rounds at least three
 * @returns what `measure` gave, by subject, one for each round
 */
export async function interleave<Subject, Result>(
  subjects: readonly Subject[],
  rounds: number,
  measure: (subject: Subject, round: number) => Promise<Result>,
): Promise<Map<Subject, Result[]>> {
  if (rounds < 3) throw new RangeError(`${rounds} rounds are too few`)
  const results = new Map(subjects.map((subject) => [subject, [] as Result[]]))
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) {
      results.get(subject)?.push(await measure(subject, round))
    }
  }
  return results
}
