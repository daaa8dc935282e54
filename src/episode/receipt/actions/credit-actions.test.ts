import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../formats/html/parse-html.ts'
import { pageParts } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import type { ReceiptItem } from '../receipt.ts'
import { itemState, reapplyItem, revertItem } from '../receipt-actions.ts'

const edit = (doc: Node, change: (tr: Transform) => void): Node => {
  const tr = new Transform(doc)
  change(tr)
  tr.doc.check()
  return tr.doc
}

describe('the credit of a picture in the text', () => {
  const html = `<h1>Der Titel</h1><p>Ein Satz.</p><h2>Teil</h2><ul><li><figure>
<img src="images/a.jpg" alt="Bühne"><figcaption>Die <b>Bühne</b>. (Foto: <a href="https://anna.eu">Anna</a>)</figcaption>
</figure></li></ul><figure><img src="images/b.jpg" alt=""><figcaption>© dpa</figcaption></figure>`
  let lastId = 0
  const newId = () => `id${++lastId}`
  const imported = parseHtml(html, newId)
  const credits = imported.items.filter((one) => one.kind === 'credit')
  const [first, second] = credits as [ReceiptItem, ReceiptItem]
  const revert = (doc: Node, ...these: ReceiptItem[]) =>
    edit(doc, (tr) => {
      for (const one of these) revertItem(tr, one, imported.items)
    })
  const reapply = (doc: Node, ...these: ReceiptItem[]) =>
    edit(doc, (tr) => {
      for (const one of these) reapplyItem(tr, one)
    })
  const captions = (doc: Node): string[] => {
    const found: string[] = []
    doc.descendants((node) => {
      if (node.type === schema.nodes.figure) found.push(node.lastChild?.toString() ?? '')
    })
    return found
  }

  test('is told of, each with its figure', () => {
    expect(credits.map(({ original, line }) => [original, line])).toEqual([
      [' (Foto: Anna)', 4],
      ['© dpa', 5],
    ])
    expect(credits.map((one) => itemState(imported.page, one))).toEqual(['applied', 'applied'])
  })

  test('returns to its caption with its links, and is cut off again', () => {
    const reverted = revert(imported.page, first, second)
    expect(captions(reverted)).toEqual([
      'caption("Die ", strong("Bühne"), ". (Foto: ", link("Anna"), ")")',
      'caption("© dpa")',
    ])
    expect(credits.map((one) => itemState(reverted, one))).toEqual(['reverted', 'reverted'])
    expect(reapply(reverted, second, first).eq(imported.page)).toBe(true)
  })

  test('is settled when the picture is gone', () => {
    const gone = edit(imported.page, (tr) => {
      const body = pageParts(tr.doc).body
      const end = tr.doc.content.size - 1
      tr.delete(end - (body.lastChild?.nodeSize ?? 0), end)
    })
    expect(itemState(gone, second)).toBe('settled')
    expect(revert(gone, second).eq(gone)).toBe(true)
  })
})
