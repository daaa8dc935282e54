import { type Credit, EMPTY_CREDIT } from '../../episode/credits/credit.ts'
import type { PictureMetadata } from '../../episode/credits/picture-metadata.ts'
import { proposeCredit } from '../../episode/credits/propose-credit.ts'

/** What a file says itself goes with it where nobody has credited it: it must not leave without its name. */
export const ownCredit = (metadata: PictureMetadata): Credit =>
  proposeCredit(metadata, 'en') ?? EMPTY_CREDIT
