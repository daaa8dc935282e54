import * as z from 'zod/mini'
import { type FactName, factsSchema } from '../facts.ts'
import { DEFAULT_PICTURE_SETTINGS, pictureSettingsSchema } from './picture-settings.ts'

/** A key of front matter that every reader takes as it stands. */
const KEY = /^[A-Za-z_][\w-]*$/
const key = z.string().check(z.regex(KEY))

const FACTS = Object.keys(factsSchema.shape) as FactName[]

/** What of front matter is no fact, and has a key all the same. */
export const PART_KEYS = ['description', 'cover'] as const

/** What one target of a show's exports has for itself. */
export const targetSettingsSchema = z.looseObject({
  /** Keys of front matter that have other names than usual. */
  keys: z.optional(z.partialRecord(z.enum([...FACTS, ...PART_KEYS]), key)),
  /** Entries of front matter that every page gets as they are: "layout: episode". */
  entries: z.optional(z.record(key, z.json())),
  pictures: z.optional(pictureSettingsSchema),
})

export type TargetSettings = z.infer<typeof targetSettingsSchema>
export type SettableKey = FactName | (typeof PART_KEYS)[number]

/** The same without what says nothing. */
export function filledSettings({
  keys,
  entries,
  pictures,
  ...others
}: TargetSettings): TargetSettings {
  const isUsual = JSON.stringify(pictures) === JSON.stringify(DEFAULT_PICTURE_SETTINGS)
  return {
    ...others,
    ...(keys && Object.keys(keys).length > 0 && { keys }),
    ...(entries && Object.keys(entries).length > 0 && { entries }),
    ...(pictures && !isUsual && { pictures }),
  }
}
