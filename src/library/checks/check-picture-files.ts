import { basename } from 'node:path'
import type { Finding } from '../../episode/findings/finding.ts'
import { lossFinding } from '../../episode/findings/loss-finding.ts'
import { localPictures, pictureBelow } from '../exports/local-pictures.ts'
import type { EpisodeCheck } from './episode-check.ts'

/** Pictures on the page that are no files in the episode's folder, each once. */
export const checkPictureFiles: EpisodeCheck = async ({ page, episodePath }) => {
  if (episodePath === null) return []
  const found: Finding[] = []
  for (const src of localPictures(page)) {
    if ((await pictureBelow(episodePath, src)) !== null) continue
    const loss = { code: 'picture-missing', values: { name: basename(src) } }
    found.push({ ...lossFinding(loss, null), place: { picture: src } })
  }
  return found
}
