/** A speaker's name, as a pattern's source: "Sam", "Anna von Berg", "Speaker 1". */
export const SPEAKER_NAME =
  "(?:S(?:peaker|PEAKER|precher(?:in)?)|Person) \\d+|\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}.'’-]+){0,2}"

/** A speaker's name at the beginning of a transcript's line: "Sam: ". */
const LABEL = new RegExp(`^(${SPEAKER_NAME}): `, 'u')

/** The speaker's name that a line may begin with; null when there is none. */
export function speakerLabel(line: string): string | null {
  return LABEL.exec(line)?.[1] ?? null
}
