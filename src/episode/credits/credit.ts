import { z } from 'zod'

/** Who made a picture, where it is from and on what terms it may be shown. */
export const creditSchema = z.object({
  /** Person or studio who made the picture ("Stroisch.eu"). */
  creator: z.string().nullable().default(null),
  /** Agency, archive or site the picture was taken from ("Canva.com"). */
  source: z.string().nullable().default(null),
  sourceUrl: z.string().nullable().default(null),
  /** Name of the licence ("CC BY 4.0"). */
  license: z.string().nullable().default(null),
  licenseUrl: z.string().nullable().default(null),
  note: z.string().nullable().default(null),
})

export type Credit = z.infer<typeof creditSchema>
