import * as z from 'zod/mini'

/** A name or a term of a show. */
export const glossaryEntrySchema = z.object({
  /** As it is spelled ("LinkedIn"). */
  term: z.string().check(z.trim(), z.minLength(1)),
  /** Spellings of it that are known to be wrong ("Linked In"). */
  wrong: z._default(z.array(z.string()), []),
  /** A word of the dictionary that has the same endings and compounds ("Film"); null: it has none. */
  like: z._default(z.nullable(z.string()), null),
})

export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>
