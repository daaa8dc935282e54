import { Problem } from '../problem.ts'
import { type Receipt, receiptSchema } from './receipt.ts'

/** Version of the receipt's file format. */
const RECEIPT_VERSION = 1

/** A receipt as the text of its file: JSON with a version, ending in a newline. */
export function serializeReceipt(receipt: Receipt): string {
  return `${JSON.stringify({ receiptVersion: RECEIPT_VERSION, ...receipt }, null, 2)}\n`
}

/**
 * A receipt out of the text of its file. Fields that this version does not know are left out, which
 * loses nothing: a receipt is never written again.
 * @param name name of the file, for the problem's text
 * @throws Problem file-unreadable when it is not a receipt, or one of a newer version
 */
export function parseReceipt(text: string, name: string): Receipt {
  try {
    const data: unknown = JSON.parse(text)
    if (!isOfThisVersion(data)) throw new RangeError('not a receipt of this version')
    return receiptSchema.parse(data)
  } catch (error) {
    throw new Problem('file-unreadable', { name }, { cause: error })
  }
}

const isOfThisVersion = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'receiptVersion' in data &&
  data.receiptVersion === RECEIPT_VERSION
