import * as z from 'zod/mini'

const words = z._default(z.nullable(z.string()), null)

/** Who made a picture, where it is from and on what terms it may be shown. */
export const creditSchema = z.object({
  /** Title of the work, which Creative Commons asks for where there is one. */
  title: words,
  /** Person or studio who made the picture ("Stroisch.eu"). */
  creator: words,
  /** How its owner wants to be named, word for word ("picture alliance/dpa | Anna Müller"). */
  creditLine: words,
  /** Agency, archive or site the picture was taken from ("Canva.com"). */
  source: words,
  sourceUrl: words,
  /** Name of the licence ("CC BY 4.0"); licences.ts has those that can be picked. */
  license: words,
  licenseUrl: words,
  /** What was done to the picture, or another remark ("bearbeitet"). */
  note: words,
  /** ISO 8601 calendar date of the last day on which the picture may be shown. Never shown itself. */
  validUntil: z._default(z.nullable(z.iso.date()), null),
})

export type Credit = z.infer<typeof creditSchema>

export const EMPTY_CREDIT: Readonly<Credit> = Object.freeze(creditSchema.parse({}))

/** Whether two credits say the same. */
export function isSameCredit(a: Credit, b: Credit): boolean {
  const names = Object.keys(EMPTY_CREDIT) as (keyof Credit)[]
  return names.every((name) => a[name] === b[name])
}
