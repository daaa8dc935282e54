import { z } from 'zod'
import { factsSchema } from '../facts.ts'
import { nodeJsonSchema } from './node-json.ts'

export const EPISODE_FORMAT = 'reinschrift-episode'

/** Version of the file format that this program writes (docs/episode-format.md). */
export const EPISODE_VERSION = 1

/** The page as the file holds it: its five parts by name. */
export const filePageSchema = z.looseObject({
  title: z.string(),
  cover: nodeJsonSchema,
  lead: z.array(nodeJsonSchema),
  player: z.string(),
  body: z.array(nodeJsonSchema),
})

/** An episode's file after migration. Fields that are not named here are kept. */
export const episodeFileSchema = z.looseObject({
  format: z.literal(EPISODE_FORMAT),
  version: z.int().min(1),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  modifiedAt: z.iso.datetime(),
  facts: z.looseObject(factsSchema.shape),
  page: filePageSchema,
})

export type EpisodeFile = z.infer<typeof episodeFileSchema>
export type FilePage = z.infer<typeof filePageSchema>
