import * as z from 'zod/mini'
import type { AnyTarget } from '../formats/packed/packed-format.ts'

export const PICTURE_FORMATS = ['original', 'jpeg', 'webp', 'avif'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** Nobody's page is narrower or wider. */
export const PICTURE_WIDTHS_PX = { least: 100, most: 10_000 } as const

/** What becomes of the pictures of an export; the pictures of the episode stay as they are. */
export const pictureSettingsSchema = z.object({
  /** 'original': the pixels stay to the bit, unless the picture is too wide. */
  format: z._default(z.enum(PICTURE_FORMATS), 'original'),
  /** Wider pictures become so wide; null: no picture is too wide. */
  maxWidthPx: z._default(
    z.nullable(z.int().check(z.gte(PICTURE_WIDTHS_PX.least), z.lte(PICTURE_WIDTHS_PX.most))),
    null,
  ),
  /** Smaller pictures lie beside each, and HTML offers them to small screens (`srcset`). */
  hasSizes: z._default(z.boolean(), false),
})

export type PictureSettings = z.infer<typeof pictureSettingsSchema>

export const DEFAULT_PICTURE_SETTINGS: Readonly<PictureSettings> = Object.freeze(
  pictureSettingsSchema.parse({}),
)

/** Whether an export can offer a picture in several sizes. */
export const offersSizes = (target: AnyTarget): boolean =>
  target === 'html-page' || target === 'html-fragment'
