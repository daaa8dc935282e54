import * as z from 'zod/mini'

const words = z._default(z.nullable(z.string()), null)

/** Who made a picture, where it is from and on what terms it may be shown. */
export const creditSchema = z.object({
  /** Person or studio who made the picture ("Stroisch.eu"). */
  creator: words,
  /** Agency, archive or site the picture was taken from ("Canva.com"). */
  source: words,
  sourceUrl: words,
  /** Name of the licence ("CC BY 4.0"). */
  license: words,
  licenseUrl: words,
  note: words,
})

export type Credit = z.infer<typeof creditSchema>
