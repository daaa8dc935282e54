import { z } from 'zod'

const hash = z.string()

/** What a journal can say. */
export const journalEntry = z.discriminatedUnion('kind', [
  /** What everything else builds on: the text of the episode's file, and the hash of what the file held. */
  z.object({ kind: z.literal('base'), episode: z.string(), hash }),
  /** Absolute path of the episode's folder, from here on. */
  z.object({ kind: z.literal('place'), path: z.string() }),
  /** Steps (ProseMirror JSON) that lead on. */
  z.object({ kind: z.literal('steps'), steps: z.array(z.unknown()) }),
  /** A whole page (ProseMirror JSON) that took the place of the one before. */
  z.object({ kind: z.literal('page'), page: z.unknown() }),
  /** The page as it is now is about to be the content of the episode's file. */
  z.object({ kind: z.literal('file'), hash }),
])

export type JournalEntry = z.infer<typeof journalEntry>
