import { z } from 'zod'

/** Where the page stands on its way to the website. */
export const EPISODE_STATES = ['draft', 'ready', 'published'] as const

/**
 * Judged by its letters alone: parsers of addresses differ between browsers and Node, and both holders
 * of the document must come to the same answer. What is no address of the web is not exported.
 */
const ABSOLUTE_ADDRESS = /^[a-z][a-z\d+.-]*:\S+$/iu

/**
 * The facts of a page: what is not text. Each is an attribute of the document, so undo, journal and
 * comparison treat a changed number like a changed word (docs/decisions/0002-facts-are-document-attributes.md).
 */
export const factsSchema = z.object({
  /** Number of the episode within the show. */
  number: z.int().min(0).nullable().default(null),
  /** Name of the series within the show ("Social Media"). */
  series: z.string().nullable().default(null),
  /** Number of the episode within the series. */
  part: z.int().min(0).nullable().default(null),
  /** BCP 47 tag of the page's language ("de"). */
  language: z.string().min(2).nullable().default(null),
  guests: z.array(z.string()).default([]),
  /** ISO 8601 calendar date of publication ("2026-11-24"). */
  date: z.iso.date().nullable().default(null),
  /** Last part of the page's address on the website. */
  slug: z.string().nullable().default(null),
  tags: z.array(z.string()).default([]),
  state: z.enum(EPISODE_STATES).default('draft'),
  /** Address of the audio file or of the player to embed. */
  audioUrl: z.string().regex(ABSOLUTE_ADDRESS).nullable().default(null),
})

export type Facts = z.infer<typeof factsSchema>
export type FactName = keyof Facts
export type EpisodeState = Facts['state']

export const emptyFacts: Readonly<Facts> = Object.freeze(factsSchema.parse({}))
