import * as z from 'zod/mini'
import { PICTURE_CHECKS } from '../credits/check-pictures.ts'
import { readTemplate } from '../credits/credit-template.ts'
import type { AnyTarget } from '../formats/packed/packed-format.ts'
import { glossaryEntrySchema } from '../proofing/glossary-entry.ts'
import { replaceListsSchema } from './replace-lists.ts'
import { type TargetSettings, targetSettingsSchema } from './target-settings.ts'

const template = z.string().check(z.refine((text) => readTemplate(text) !== null))

/** Of more words nobody would say that they do not matter. */
export const MAX_FREE_WORDS = 20

/** What stands for the page's slug in `pageAddress`. */
export const SLUG_PLACE = '{slug}'

const pageAddress = z.string().check(z.refine((text) => isPageAddress(text)))

/** What a show wants of all its pages; each is a field of show.json (docs/show-format.md). */
export const showSettingsSchema = z.object({
  /** Address of a page on the show's website, with `{slug}` where its slug goes; null: not known. */
  pageAddress: z._default(z.nullable(pageAddress), null),
  /** How credits are worded, by the page's language. */
  creditTemplates: z._default(z.object({ de: z.optional(template), en: z.optional(template) }), {}),
  /** What about a picture keeps a page from being exported. */
  blockedBy: z._default(z.array(z.enum(PICTURE_CHECKS)), []),
  /** What is particular about an export, by its target. */
  exports: z._default(z.record(z.string(), targetSettingsSchema), {}),
  /** What is replaced again and again. */
  replaceLists: z._default(replaceListsSchema, []),
  /** Names and terms as the show spells them. */
  glossary: z._default(z.array(glossaryEntrySchema), []),
  /** Rules of proofreading that are switched on or off, by name; the others are as they come. */
  proofRules: z._default(z.record(z.string(), z.boolean()), {}),
  /** Where nothing but typos is to change, so many words may come or go at one place without being told. */
  typoOnlyFreeWords: z._default(z.int().check(z.minimum(0), z.maximum(MAX_FREE_WORDS)), 0),
})

export type ShowSettings = Omit<z.infer<typeof showSettingsSchema>, 'exports'> & {
  /** Targets that this version does not know are kept. */
  exports: Partial<Record<AnyTarget, TargetSettings>>
}
export type ShowSettingName = keyof ShowSettings

export const DEFAULT_SHOW_SETTINGS: Readonly<ShowSettings> = Object.freeze(
  showSettingsSchema.parse({}),
)

export const SHOW_SETTING_NAMES = Object.keys(DEFAULT_SHOW_SETTINGS) as ShowSettingName[]

/** Whether a text is an http or https address that holds the place of the slug once, behind the host. */
export function isPageAddress(text: string): boolean {
  const parts = text.split(SLUG_PLACE)
  if (parts.length !== 2) return false
  return URL.canParse(parts.join('slug')) && /^https?:\/\/[^/?#\s]+\/\S*\{slug\}\S*$/i.test(text)
}

/** Address of a page on the show's website; null where it cannot be known. */
export function pageUrl(address: string | null, slug: string | null): string | null {
  return address && slug ? address.replace(SLUG_PLACE, () => encodeURIComponent(slug)) : null
}
