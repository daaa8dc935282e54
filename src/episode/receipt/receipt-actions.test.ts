import { type Node, Schema } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBlock } from '../find-block.ts'
import SAMPLE from '../fixtures/folge-25-sam-linkedin.txt?raw'
import { parseText } from '../formats/text/parse-text.ts'
import { createPage, pageParts } from '../page.ts'
import { recognisePage } from '../recognition/recognise-page.ts'
import { marks } from '../schema/marks.ts'
import { nodes } from '../schema/nodes.ts'
import { schema } from '../schema/schema.ts'
import type { ReceiptItem } from './receipt.ts'
import { isReverted, itemState, reapplyItem, revertItem } from './receipt-actions.ts'
import { slotRange } from './slot-range.ts'

const ids = (): (() => string) => {
  let last = 0
  return () => `id${++last}`
}
const { page, items } = parseText(SAMPLE, ids())

const item = (line: number, kind: ReceiptItem['kind'], of = items): ReceiptItem => {
  const found = of.find((candidate) => candidate.line === line && candidate.kind === kind)
  if (!found) throw new Error(`no item ${kind} at line ${line}`)
  return found
}
const edit = (doc: Node, change: (tr: Transform) => void): Node => {
  const tr = new Transform(doc)
  change(tr)
  tr.doc.check()
  return tr.doc
}
const revert = (doc: Node, ...these: ReceiptItem[]): Node =>
  edit(doc, (tr) => {
    for (const one of these) revertItem(tr, one, items)
  })
const reapply = (doc: Node, ...these: ReceiptItem[]): Node =>
  edit(doc, (tr) => {
    for (const one of these) reapplyItem(tr, one)
  })
const bodyLines = (doc: Node): string[] =>
  pageParts(doc).body.children.map((block) => block.textContent)
const slotText = (doc: Node, slot: Parameters<typeof slotRange>[1]): string =>
  slotRange(doc, slot).content.textBetween(0, slotRange(doc, slot).content.size)
const firstId = (doc: Node): string => pageParts(doc).body.firstChild?.attrs.id

describe('a removed line', () => {
  test('comes back before the block that followed it', () => {
    const reverted = revert(page, item(10, 'removed'))
    expect(bodyLines(reverted).slice(0, 2)).toEqual(['Loading', bodyLines(page)[0]])
    expect(firstId(reverted)).toBe(item(10, 'removed').paragraphId)
  })

  test('comes back at the end when nothing followed it, or when that is gone', () => {
    const comment = revert(page, item(49, 'removed'))
    expect(bodyLines(comment).at(-1)).toBe('Schreibe einen Kommentar')

    const intro = findBlock(page, firstId(page))
    const withoutIntro = edit(page, (tr) =>
      tr.delete(intro?.pos ?? 0, (intro?.pos ?? 0) + (intro?.node.nodeSize ?? 0)),
    )
    expect(bodyLines(revert(withoutIntro, item(10, 'removed'))).at(-1)).toBe('Loading')
  })

  test('keeps its turn among others put back', () => {
    const lines = [item(11, 'removed'), item(9, 'removed'), item(10, 'removed')]
    expect(bodyLines(revert(page, ...lines)).slice(0, 3)).toEqual([
      item(9, 'removed').original,
      'Loading',
      '/',
    ])
  })

  test('stays when it was changed', () => {
    const back = revert(page, item(10, 'removed'))
    const found = findBlock(back, item(10, 'removed').paragraphId)
    const changed = edit(back, (tr) => tr.insert((found?.pos ?? 0) + 1, schema.text('Jetzt ')))
    expect(reapply(changed, item(10, 'removed')).eq(changed)).toBe(true)
  })

  test('can be the last line of the body, and a quote', () => {
    const only = edit(revert(page, item(10, 'removed')), (tr) => {
      const { body } = pageParts(tr.doc)
      const from = tr.doc.content.size - body.nodeSize + 1
      tr.delete(from + body.child(0).nodeSize, tr.doc.content.size - 1)
    })
    expect(bodyLines(only)).toEqual(['Loading'])
    const reapplied = reapply(only, item(10, 'removed'))
    expect(bodyLines(reapplied)).toEqual([''])
    expect(isReverted(reapplied, item(10, 'removed'))).toBe(false)
  })

  test('comes back outside the quote that its neighbour was put into', () => {
    const quoted = edit(page, (tr) => {
      const found = findBlock(tr.doc, firstId(tr.doc))
      if (!found) throw new Error('no intro')
      const range = tr.doc.resolve(found.pos + 1).blockRange()
      if (range) tr.wrap(range, [{ type: schema.nodes.blockquote }])
    })
    const back = revert(quoted, item(10, 'removed'))
    expect(pageParts(back).body.child(0).type.name).toBe('paragraph')
    expect(pageParts(back).body.child(1).type.name).toBe('blockquote')
  })
})

describe('a slot', () => {
  test('is emptied, and its line comes back', () => {
    const reverted = revert(page, item(6, 'slot'))
    expect(slotText(reverted, 'lead')).toBe('')
    expect(bodyLines(reverted)[0]).toBe(item(6, 'slot').original)
  })

  test('keeps what somebody wrote into it', () => {
    const { from } = slotRange(page, 'lead')
    const edited = edit(page, (tr) => tr.insert(from, schema.text('Neu: ')))
    const reverted = revert(edited, item(6, 'slot'))
    expect(slotText(reverted, 'lead')).toBe(`Neu: ${item(6, 'slot').original}`)
    expect(bodyLines(reverted)[0]).toBe(item(6, 'slot').original)
    expect(reapply(reverted, item(6, 'slot')).eq(edited)).toBe(true)
  })

  test('keeps what somebody wrote into it after it was emptied', () => {
    const emptied = revert(page, item(6, 'slot'))
    const { from } = slotRange(emptied, 'lead')
    const edited = edit(emptied, (tr) => tr.insert(from, schema.text('Neu')))
    expect(slotText(reapply(edited, item(6, 'slot')), 'lead')).toBe('Neu')
  })

  test('gets its words back even when the paragraph was changed and stays', () => {
    const back = revert(page, item(6, 'slot'))
    const found = findBlock(back, item(6, 'slot').paragraphId)
    const changed = edit(back, (tr) => tr.insert((found?.pos ?? 0) + 1, schema.text('Ach: ')))
    const reapplied = reapply(changed, item(6, 'slot'))
    expect(slotText(reapplied, 'lead')).toBe(item(6, 'slot').original)
    expect(bodyLines(reapplied)[0]).toBe(`Ach: ${item(6, 'slot').original}`)
  })

  test('brings its marks back', () => {
    const sources = [
      ['Ein Titel'],
      [
        'Folge 1: ',
        schema.text('Sam', [schema.mark('link', { href: 'https://sam.eu' })]),
        ' kommt.',
      ],
      ['Ein Satz.'],
    ].map((parts, index) => {
      const content = parts.map((part) => (typeof part === 'string' ? schema.text(part) : part))
      const block = schema.node('paragraph', { id: `b${index}` }, content)
      return { block, original: block.textContent, line: index + 1, level: null }
    })
    const linked = recognisePage(sources, {}, ids())
    const lead = item(2, 'slot', linked.items)
    const reverted = edit(linked.page, (tr) => revertItem(tr, lead))
    expect(pageParts(reverted).body.child(0).child(1).marks).toHaveLength(1)
    expect(edit(reverted, (tr) => reapplyItem(tr, lead)).eq(linked.page)).toBe(true)
  })
})

describe('a fact', () => {
  test('language: "(de)" goes back to the end of the title', () => {
    const reverted = revert(page, item(1, 'fact'))
    expect(reverted.attrs.language).toBeNull()
    expect(slotText(reverted, 'title')).toBe(item(1, 'slot').original)
  })

  test('number: the lead stays as it is', () => {
    const reverted = revert(page, item(6, 'fact'))
    expect(reverted.attrs.number).toBeNull()
    expect(pageParts(reverted).lead.eq(pageParts(page).lead)).toBe(true)
  })

  test('that somebody changed is settled', () => {
    const changed = edit(page, (tr) => tr.setDocAttribute('number', 26))
    expect(itemState(changed, item(6, 'fact'))).toBe('settled')
    expect(revert(changed, item(6, 'fact')).eq(changed)).toBe(true)
    expect(reapply(changed, item(6, 'fact')).eq(changed)).toBe(true)
  })
})

describe('the credit', () => {
  test('goes, and its words return to the caption', () => {
    const reverted = revert(page, item(4, 'credit'))
    expect(pageParts(reverted).cover.attrs.credit).toBeNull()
    expect(slotText(reverted, 'caption')).toBe(item(4, 'slot').original)
  })

  test('that somebody changed is settled', () => {
    const changed = edit(page, (tr) => {
      const credit = { ...pageParts(page).cover.attrs.credit, creator: 'Anna' }
      tr.setNodeAttribute(pageParts(page).title.nodeSize, 'credit', credit)
    })
    expect(itemState(changed, item(4, 'credit'))).toBe('settled')
    expect(revert(changed, item(4, 'credit')).eq(changed)).toBe(true)
  })

  test('loses no word when the caption is undone and done again in between', () => {
    const [caption, credit] = [item(4, 'slot'), item(4, 'credit')]
    const withoutCredit = revert(page, credit)
    expect(reapply(revert(withoutCredit, caption), caption).eq(withoutCredit)).toBe(true)
  })
})

describe('a heading', () => {
  test('becomes a paragraph with the same id, and a heading again', () => {
    const heading = item(15, 'heading')
    const reverted = revert(page, heading)
    const id = heading.kind === 'heading' ? heading.blockId : ''
    expect(findBlock(reverted, id)?.node.type.name).toBe('paragraph')
    expect(bodyLines(reverted)).toEqual(bodyLines(page))
    expect(reapply(reverted, heading).eq(page)).toBe(true)
  })

  test('in a list is settled: a list item begins with a paragraph', () => {
    const heading = item(15, 'heading')
    const id = heading.kind === 'heading' ? heading.blockId : ''
    const paragraph = schema.node('paragraph', { id }, schema.text(heading.original))
    const listed = createPage({
      body: [schema.node('bulletList', null, [schema.node('listItem', null, [paragraph])])],
    })
    expect(itemState(listed, heading)).toBe('settled')
    expect(reapply(listed, heading).eq(listed)).toBe(true)
  })
})

test('a simplification is settled', () => {
  const simplified: ReceiptItem = {
    ...item(10, 'removed'),
    kind: 'simplified',
    construct: 'table',
  }
  expect(itemState(page, simplified)).toBe('settled')
  expect(revert(page, simplified).eq(page)).toBe(true)
})

describe('all items of the sample', () => {
  const anyOrder = fc.shuffledSubarray(items, { minLength: items.length })

  test('are applied after the import', () => {
    expect(items.map((one) => itemState(page, one))).toEqual(items.map(() => 'applied'))
  })

  test('undone, each one says so, and the words of the source are all in the body and the facts gone', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const reverted = revert(page, ...order)
        expect(items.map((one) => itemState(reverted, one))).toEqual(items.map(() => 'reverted'))
        expect(bodyLines(reverted)).toEqual(SAMPLE.split('\n').filter((line) => line !== ''))
        expect(pageParts(reverted).cover.eq(pageParts(createPage()).cover)).toBe(true)
      }),
    )
  })

  test('undone and done again, in any order, give the same page', () => {
    fc.assert(
      fc.property(anyOrder, anyOrder, (there, back) => {
        expect(reapply(revert(page, ...there), ...back).eq(page)).toBe(true)
      }),
    )
  })

  test('undone and done again now and then lose no word, and give the same page in the end', () => {
    const toggles = fc.array(fc.constantFrom(...items), { maxLength: 40 })
    fc.assert(
      fc.property(toggles, anyOrder, (toggled, back) => {
        let doc = page
        for (const one of toggled) doc = (isReverted(doc, one) ? reapply : revert)(doc, one)
        const words = new Set(doc.textBetween(0, doc.content.size, ' ').split(' '))
        const credit = item(4, 'credit')
        const missing = SAMPLE.split(/\s+/u).filter((word) => !words.has(word))
        const inFacts = isReverted(doc, credit) ? [] : ['-', 'Foto:', 'Stroisch.eu/Canva.com']
        const removed = items.flatMap((one) =>
          one.kind === 'removed' && !isReverted(doc, one) ? one.original.split(' ') : [],
        )
        for (const word of missing) expect(['', '(de)', ...inFacts, ...removed]).toContain(word)
        expect(reapply(doc, ...back).eq(page)).toBe(true)
      }),
    )
  })
})

describe('on any page, edited in any way', () => {
  const anyEdit = fc.record({
    from: fc.nat(),
    length: fc.nat({ max: 400 }),
    text: fc.constantFrom('', 'x', 'Loading'),
  })

  test('nothing throws, and the page stays valid', () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 6 }),
        fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...items)), { maxLength: 20 }),
        (edits, clicks) => {
          const tr = new Transform(page)
          for (const { from, length, text } of edits) {
            const start = from % tr.doc.content.size
            const end = Math.min(start + length, tr.doc.content.size)
            try {
              tr.deleteRange(start, end)
              if (text) tr.insert(Math.min(start, tr.doc.content.size), schema.text(text))
            } catch {
              // not every random edit is one that an editor would make
            }
          }
          for (const [isRevert, one] of clicks) {
            if (isRevert) revertItem(tr, one, items)
            else reapplyItem(tr, one)
            tr.doc.check()
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('an editor with a schema object of its own will do', () => {
    const own = new Schema({ nodes, marks })
    const ownPage = own.nodeFromJSON(page.toJSON())
    const reverted = edit(ownPage, (tr) => {
      for (const one of items) revertItem(tr, one, items)
    })
    expect(reverted.eq(ownPage)).toBe(false)
    const again = edit(reverted, (tr) => {
      for (const one of items) reapplyItem(tr, one)
    })
    expect(again.eq(ownPage)).toBe(true)
  })
})
