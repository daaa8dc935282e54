import { isWebUrl } from '../formats/safe-url.ts'
import { type Credit, EMPTY_CREDIT, isSameCredit } from './credit.ts'
import { languageKey } from './credit-template.ts'
import { licenceAt } from './licences.ts'
import { parseCreditLine } from './parse-credit.ts'
import type { PictureMetadata } from './picture-metadata.ts'

/** Terms that are longer are a contract, and no name of a licence. */
const MAX_TERMS = 120

/**
 * The credit that a picture's file asks for, to be looked at by a person. A description is never a part of
 * it: it is for those who see the picture, and no credit.
 * @param language BCP 47 tag of the page's language: licences are named in it
 * @returns null when the file says nothing
 */
export function proposeCredit(metadata: PictureMetadata, language: string): Credit | null {
  const { title, source, licenseUrl, licensorUrl } = metadata
  const named = metadata.creator ? null : fromCopyright(metadata.copyright)
  const creator = metadata.creator ?? named?.creator ?? null
  const address = webAddress(licenseUrl)
  const credit: Credit = {
    ...EMPTY_CREDIT,
    title,
    creator,
    source: source === creator ? null : source,
    creditLine: ownLine(metadata.creditLine, creator, source),
    sourceUrl: webAddress(licensorUrl),
    license: licenceName(metadata, language),
    licenseUrl: address,
    note: named?.note ?? null,
  }
  const says = credit.creator ?? credit.source ?? credit.creditLine ?? credit.license ?? address
  return says === null || isSameCredit(credit, EMPTY_CREDIT) ? null : credit
}

function fromCopyright(copyright: string | null): Pick<Credit, 'creator' | 'note'> | null {
  if (!copyright) return null
  const line = /^(?:©|\(c\)|copyright)/i.test(copyright) ? copyright : `© ${copyright}`
  return parseCreditLine(line) ?? { creator: copyright, note: null }
}

/** A credit line that says more than the names. */
function ownLine(
  line: string | null,
  creator: string | null,
  source: string | null,
): string | null {
  const names = [creator, source, [creator, source].filter(Boolean).join('/')]
  return line !== null && names.includes(line) ? null : line
}

function licenceName({ licenseUrl, usageTerms }: PictureMetadata, language: string): string | null {
  const known = licenseUrl === null ? null : licenceAt(licenseUrl)
  if (known) return known.name[languageKey(language)]
  return usageTerms !== null && usageTerms.length <= MAX_TERMS ? usageTerms : null
}

const webAddress = (url: string | null): string | null => (url && isWebUrl(url) ? url : null)
