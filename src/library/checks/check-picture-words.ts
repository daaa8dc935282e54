import { checkPictures } from '../../episode/credits/check-pictures.ts'
import { pictureFinding } from '../../episode/findings/picture-finding.ts'
import { localDay } from '../../episode/local-day.ts'
import type { EpisodeCheck } from './episode-check.ts'

/** Credits, rights and alt texts of the page's pictures. */
export const checkPictureWords: EpisodeCheck = async ({ page, show, fallbackLanguage }) =>
  checkPictures(page, localDay(Date.now()), fallbackLanguage).map((finding) =>
    pictureFinding(finding, show.blockedBy),
  )
