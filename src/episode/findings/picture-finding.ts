import type { PictureCheck, PictureFinding } from '../credits/check-pictures.ts'
import type { Finding } from './finding.ts'

/**
 * What is wrong about a picture's words, as a finding.
 * @param blockedBy by what the show lets no page be exported: those are errors
 */
export function pictureFinding(
  { check, figureId, src, words }: PictureFinding,
  blockedBy: readonly PictureCheck[],
): Finding {
  return {
    kind: 'picture',
    code: check,
    values: { words },
    severity: blockedBy.includes(check) ? 'error' : 'warning',
    place: { ...(figureId !== null && { blockId: figureId }), picture: src },
  }
}
