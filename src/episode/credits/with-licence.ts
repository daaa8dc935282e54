import type { Credit } from './credit.ts'
import { licenceAt, licenceNamed } from './licences.ts'

/**
 * The credit under another licence. The address of a known licence comes along; one that was the former
 * licence's goes. An address that no known licence has stays: somebody wrote it.
 * @param words name of the licence; '' for none
 */
export function withLicence(credit: Credit, words: string): Credit {
  const { licenseUrl } = credit
  const isKnown = licenseUrl === null || licenceAt(licenseUrl) !== null
  const url = licenceNamed(words)?.url ?? null
  return { ...credit, license: words || null, licenseUrl: isKnown ? url : licenseUrl }
}
