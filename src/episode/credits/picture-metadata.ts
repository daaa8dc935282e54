/** Where a picture's file says something: XMP, IPTC-IIM or EXIF. */
export type MetadataStandard = 'XMP' | 'IPTC' | 'EXIF'

/** What a picture's file can say about who made it and on what terms it may be shown. */
export interface PictureMetadata {
  title: string | null
  /** Several of them divided by a comma. */
  creator: string | null
  /** How its owner wants to be named (photoshop:Credit, IPTC 2:110). */
  creditLine: string | null
  copyright: string | null
  source: string | null
  /** Address of the licence (xmpRights:WebStatement, cc:license). */
  licenseUrl: string | null
  /** Words about the licence (xmpRights:UsageTerms). */
  usageTerms: string | null
  /** Where the picture can be licensed (plus:LicensorURL). */
  licensorUrl: string | null
}

export type MetadataField = keyof PictureMetadata

/** What one standard says otherwise than what was taken. */
export interface MetadataConflict {
  field: MetadataField
  standard: MetadataStandard
  words: string
}

export const NO_METADATA: Readonly<PictureMetadata> = Object.freeze({
  title: null,
  creator: null,
  creditLine: null,
  copyright: null,
  source: null,
  licenseUrl: null,
  usageTerms: null,
  licensorUrl: null,
})
