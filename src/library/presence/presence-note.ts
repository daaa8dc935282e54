import { z } from 'zod'

const FORMAT = 'reinschrift-presence'

const name = z
  .string()
  .max(200)
  .transform((text) => text.replace(/\p{C}/gu, ''))

/** What an app says of itself while it has an episode open (docs/episode-format.md). */
const presenceNote = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  person: name,
  machine: name,
  /** Of the app, on its machine. */
  pid: z.int().positive(),
  /** Name of the episode's folder, in Unicode NFC. */
  folder: z.string().max(255),
  /** Since when it is open. */
  since: z.iso.datetime(),
  /** When this was written. */
  beatAt: z.iso.datetime(),
})

export type PresenceNote = Omit<z.infer<typeof presenceNote>, 'format' | 'version'>

export function serializeNote(note: PresenceNote): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, ...note }, null, 2)}\n`
}

/** @returns null for what is no note, half of one, or one of a newer version */
export function parseNote(text: string): PresenceNote | null {
  try {
    return presenceNote.parse(JSON.parse(text))
  } catch {
    return null
  }
}
