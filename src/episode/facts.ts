import * as z from 'zod/mini'

/** Where the page stands on its way to the website. */
export const EPISODE_STATES = ['draft', 'ready', 'published'] as const

/**
 * Judged by its letters alone: parsers of addresses differ between browsers and Node, and both holders
 * of the document must come to the same answer. What is no address of the web is not exported.
 */
const ABSOLUTE_ADDRESS = /^[a-z][a-z\d+.-]*:\S+$/iu

/** A fact that is null unless it is known. */
const orNull = <T extends z.ZodMiniType>(known: T) => z._default(z.nullable(known), null)

/**
 * The facts of a page: what is not text. Each is an attribute of the document, so undo, journal and
 * comparison treat a changed number like a changed word (docs/decisions/0002-facts-are-document-attributes.md).
 */
export const factsSchema = z.object({
  /** Number of the episode within the show. */
  number: orNull(z.int().check(z.gte(0))),
  /** Name of the series within the show ("Social Media"). */
  series: orNull(z.string()),
  /** Number of the episode within the series. */
  part: orNull(z.int().check(z.gte(0))),
  /** BCP 47 tag of the page's language ("de"). */
  language: orNull(z.string().check(z.minLength(2))),
  guests: z._default(z.array(z.string()), []),
  /** ISO 8601 calendar date of publication ("2026-11-24"). */
  date: orNull(z.iso.date()),
  /** Last part of the page's address on the website. */
  slug: orNull(z.string()),
  tags: z._default(z.array(z.string()), []),
  state: z._default(z.enum(EPISODE_STATES), 'draft'),
  /** Address of the audio file or of the player to embed. */
  audioUrl: orNull(z.string().check(z.regex(ABSOLUTE_ADDRESS))),
})

export type Facts = z.infer<typeof factsSchema>
export type FactName = keyof Facts
export type EpisodeState = Facts['state']

export const emptyFacts: Readonly<Facts> = Object.freeze(factsSchema.parse({}))
