import { describe, expect, test } from 'vitest'
import { Problem } from '../problem.ts'
import type { Receipt } from './receipt.ts'
import { parseReceipt, serializeReceipt } from './receipt-file.ts'

const position = { line: 1, before: 'b1', paragraphId: 'p1' }
const receipt: Receipt = {
  source: 'sources/folge-25.txt',
  importedAt: '2026-11-24T08:00:00.000Z',
  format: 'text',
  encoding: 'utf-8',
  items: [
    { ...position, id: 'i1', kind: 'removed', original: '/', reason: 'separator' },
    {
      ...position,
      id: 'i2',
      kind: 'fact',
      original: ' (de)',
      facts: { language: 'de' },
      cutFrom: 'title',
    },
    {
      ...position,
      id: 'i3',
      kind: 'slot',
      slot: 'lead',
      original: 'Über Ödön',
      text: 'Über Ödön',
      content: [{ type: 'text', text: 'Über Ödön', marks: [{ type: 'strong' }] }],
    },
  ],
}

const problemOf = (text: string): unknown => {
  try {
    return parseReceipt(text, 'a.receipt.json')
  } catch (error) {
    return Problem.report(error)
  }
}

describe('the receipt file', () => {
  test('comes back as it was written, with no fact added', () => {
    expect(parseReceipt(serializeReceipt(receipt), 'a.receipt.json')).toEqual(receipt)
  })

  test.each([
    ['cut off', serializeReceipt(receipt).slice(0, 80)],
    ['something else', '{"a": 1}'],
    ['null', 'null'],
    ['newer', serializeReceipt(receipt).replace('"receiptVersion": 1', '"receiptVersion": 2')],
    ['wrong', serializeReceipt(receipt).replace('"separator"', '"because"')],
  ])('is refused when it is %s', (_name, text) => {
    expect(problemOf(text)).toEqual({ code: 'file-unreadable', values: { name: 'a.receipt.json' } })
  })
})
