import type { Problem } from '../../episode/problem.ts'

/** Something to work on. */
export interface FoundInput {
  /** Absolute path. */
  path: string
  /** As messages name it: as the person named it, or found by what the person named. */
  label: string
  /** Of its file. */
  sizeBytes: number
}

/** Something that was named and is not there. */
export interface MissingInput {
  label: string
  problem: Problem
}

export const isMissing = (input: FoundInput | MissingInput): input is MissingInput =>
  'problem' in input

/** What was found, each thing once, however often and in however many ways it was named. */
export function withoutRepeated<T extends FoundInput | MissingInput>(inputs: readonly T[]): T[] {
  const seen = new Set<string>()
  return inputs.filter((input) => {
    if (isMissing(input)) return true
    const isNew = !seen.has(input.path)
    seen.add(input.path)
    return isNew
  })
}
