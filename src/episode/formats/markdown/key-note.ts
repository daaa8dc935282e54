import * as z from 'zod/mini'
import { type FactName, factsSchema } from '../../facts.ts'

/**
 * What a reader of our own front matter has to know of a show's own keys. It stands in a comment of the
 * YAML, which nobody else reads, so that the file comes back whole wherever it is read.
 */
export interface KeyNote {
  /** The key of each fact that has another one than usual. */
  keys: Partial<Record<FactName, string>>
  /** Keys under which lead and cover are repeated. */
  repeated: string[]
  /** Keys of what the show writes into every page, and which says nothing about this one. */
  fixed: string[]
}

const BEGINNING = '# reinschrift: '
const LINE = /^# reinschrift: (\{.*\})$/m

const FACTS = Object.keys(factsSchema.shape) as FactName[]
const keyNoteSchema = z.object({
  keys: z._default(z.partialRecord(z.enum(FACTS), z.string()), {}),
  repeated: z._default(z.array(z.string()), []),
  fixed: z._default(z.array(z.string()), []),
})

export const NO_KEY_NOTE: Readonly<KeyNote> = Object.freeze(keyNoteSchema.parse({}))

/** The note as a line of YAML, with its end; '' when there is nothing to know. */
export function writeKeyNote({ keys, repeated, fixed }: KeyNote): string {
  const note = {
    ...(Object.keys(keys).length > 0 && { keys }),
    ...(repeated.length > 0 && { repeated }),
    ...(fixed.length > 0 && { fixed }),
  }
  return Object.keys(note).length > 0 ? `${BEGINNING}${JSON.stringify(note)}\n` : ''
}

/** Reads the note in front matter; without one, or one that means nothing, there is nothing to know. */
export function readKeyNote(source: string): KeyNote {
  const json = LINE.exec(source)?.[1]
  if (json === undefined) return NO_KEY_NOTE
  try {
    return keyNoteSchema.parse(JSON.parse(json))
  } catch {
    return NO_KEY_NOTE
  }
}
