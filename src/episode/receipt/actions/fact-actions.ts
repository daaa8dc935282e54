import { emptyFacts, type FactName, type Facts } from '../../facts.ts'
import type { PageDocument } from '../../schema/schema.ts'
import type { ReceiptItemOf } from '../receipt.ts'
import { slotRange } from '../slot-range.ts'
import { cutEnd, returnEnd } from './cut-end.ts'
import type { ItemActions } from './item-actions.ts'

/**
 * Words that became facts: the facts are emptied and the words return to the end they were cut from, or
 * the other way round. A fact that somebody has changed meanwhile stays.
 */
export const factActions: ItemActions<ReceiptItemOf<'fact'>> = {
  state: (page, { facts }) => {
    if (someIs(page, facts)) return 'applied'
    return entriesOf(facts).length > 0 && entriesOf(facts).every(([name]) => isEmpty(page, name))
      ? 'reverted'
      : 'settled'
  },
  revert: (tr, item) => {
    for (const [name, value] of entriesOf(item.facts)) {
      if (isSame(tr.doc.attrs[name], value)) tr.setDocAttribute(name, emptyFacts[name])
    }
    if (item.cutFrom !== null) returnEnd(tr, slotRange(tr.doc, item.cutFrom), item)
  },
  reapply: (tr, item) => {
    for (const [name, value] of entriesOf(item.facts)) tr.setDocAttribute(name, value)
    if (item.cutFrom !== null) cutEnd(tr, slotRange(tr.doc, item.cutFrom), item)
  },
}

/** The facts that say something: one that is as empty as before the import cannot be undone. */
function entriesOf(facts: Partial<Facts>): [FactName, unknown][] {
  const entries = Object.entries(facts) as [FactName, unknown][]
  return entries.filter(([name, value]) => !isSame(value, emptyFacts[name]))
}

const someIs = (page: PageDocument, facts: Partial<Facts>): boolean =>
  entriesOf(facts).some(([name, value]) => isSame(page.attrs[name], value))

const isEmpty = (page: PageDocument, name: FactName): boolean =>
  isSame(page.attrs[name], emptyFacts[name])

/** Facts are plain values and lists of words. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
