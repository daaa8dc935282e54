import type { Credit } from '../../credits/credit.ts'
import type { CreditField } from '../../credits/format-credit.ts'

/** The class of the element in which a part of a credit is shown. */
export const CREDIT_CLASSES: Readonly<Record<CreditField, string>> = {
  title: 'work',
  creator: 'creator',
  creditLine: 'credit-line',
  source: 'source',
  sourceUrl: 'source-address',
  license: 'license',
  licenseUrl: 'license-address',
  note: 'note',
}

/** The attribute in which a part of a credit travels that is not shown, by its name in hast. */
export const CREDIT_DATA: Readonly<Record<keyof Credit, string>> = {
  title: 'dataWork',
  creator: 'dataCreator',
  creditLine: 'dataCreditLine',
  source: 'dataSource',
  sourceUrl: 'dataSourceAddress',
  license: 'dataLicense',
  licenseUrl: 'dataLicenseAddress',
  note: 'dataNote',
  validUntil: 'dataValidUntil',
}
