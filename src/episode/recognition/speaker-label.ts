/** A speaker's name at the beginning of a transcript's line: "Sam: ", "Anna von Berg: ", "Speaker 1: ". */
const LABEL =
  /^((?:S(?:peaker|PEAKER|precher(?:in)?)|Person) \d+|\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,2}): /u

/** The speaker's name that a line may begin with; null when there is none. */
export function speakerLabel(line: string): string | null {
  return LABEL.exec(line)?.[1] ?? null
}
