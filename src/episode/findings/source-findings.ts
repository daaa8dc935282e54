import type { ReceiptItem } from '../receipt/receipt.ts'
import type { SourceDamage } from '../source/source-damage.ts'
import type { Finding, PictureLeftCode } from './finding.ts'

/** What is broken in a source, as a finding. */
export function damageFinding({ code, line, name }: SourceDamage): Finding {
  return { kind: 'source', code, values: { line, name }, severity: 'warning', place: { line } }
}

const LEFT: readonly PictureLeftCode[] = ['picture-missing', 'picture-kind', 'picture-address']

/** The pictures that an import did not get, out of its receipt. Everything else is told by the receipt itself. */
export function pictureFindings(items: readonly ReceiptItem[]): Finding[] {
  return items.flatMap((item) => {
    const code = item.kind === 'simplified' && LEFT.find((left) => left === item.construct)
    return code ? leftPicture(code, item.original) : []
  })
}

/** A picture that did not come along. @param src as the source names it */
export function leftPicture(code: PictureLeftCode, src: string): Finding {
  return { kind: 'import', code, values: { src }, severity: 'warning', place: { picture: src } }
}
