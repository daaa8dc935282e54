import { Transform } from '@tiptap/pm/transform'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../formats/markdown/parse-markdown.ts'
import { serializeMarkdown } from '../../formats/markdown/serialize-markdown.ts'
import { countIds } from '../../formats/testing/count-ids.ts'
import { pageParts } from '../../page.ts'
import { itemState, reapplyItem, revertItem } from '../../receipt/receipt-actions.ts'
import type { PageDocument } from '../../schema/schema.ts'

const imported = (...paragraphs: string[]) =>
  parseMarkdown(['# Ein Titel', ...paragraphs].join('\n\n'), countIds())

const spoken = (page: PageDocument): unknown[] =>
  pageParts(page).body.children.map(({ attrs: { speaker, startMs }, textContent }) => [
    speaker,
    startMs,
    textContent,
  ])

describe('a transcript in Markdown', () => {
  test('with bold names has speakers', () => {
    const { page } = imported(
      '**Anna:** Hallo *Sam*.',
      '**Sam Meyer**: Hi.',
      '**Anna:** Wie geht es?',
      'Er nickt.',
      '**Sam Meyer**: Gut: sehr gut.',
      '**Links:** eine Liste',
    )
    expect(spoken(page)).toEqual([
      ['Anna', null, 'Hallo Sam.'],
      ['Sam Meyer', null, 'Hi.'],
      ['Anna', null, 'Wie geht es?'],
      [null, null, 'Er nickt.'],
      ['Sam Meyer', null, 'Gut: sehr gut.'],
      [null, null, 'Links: eine Liste'],
    ])
  })

  test('with escaped times, as GitHub shows them, has times', () => {
    const { page } = imported(
      '**Anna:** \\[00:04\\] Hallo.',
      '\\[04:10\\] **Sam:** Hi.',
      '**Anna (04:12):** Ja.',
      '**Sam** (04:15)\\\nDoch.',
    )
    expect(spoken(page)).toEqual([
      ['Anna', 4_000, 'Hallo.'],
      ['Sam', 250_000, 'Hi.'],
      ['Anna', 252_000, 'Ja.'],
      ['Sam', 255_000, 'Doch.'],
    ])
  })

  test('comes back out of our own export as it is', () => {
    const { page } = imported('**Anna:** \\[00:04\\] Eins.', '**Anna:** \\[00:05\\] Zwei.')
    const options = { fallbackLanguage: 'de', pictureUrl: (src: string) => src }
    const again = parseMarkdown(serializeMarkdown(page, options).text, countIds())
    expect(spoken(again.page)).toEqual(spoken(page))
    expect(again.items).toEqual([])
  })
})

describe('a speaker and a time', () => {
  const { page, items } = imported('**Anna:** \\[00:04\\] Eins.', '**Anna:** \\[00:05\\] *Zwei*.')
  const item = items.find(({ kind, line }) => kind === 'speech' && line === 3)
  const change = (doc: PageDocument, edit: (tr: Transform) => void): PageDocument => {
    const tr = new Transform(doc)
    edit(tr)
    tr.doc.check()
    return tr.doc
  }

  test('become the words again that they were, and speaker and time once more', () => {
    if (!item) throw new Error('no item')
    const reverted = change(page, (tr) => revertItem(tr, item, items))
    expect(spoken(reverted)[1]).toEqual([null, null, 'Anna: [00:05] Zwei.'])
    expect(pageParts(reverted).body.child(1).firstChild?.marks[0]?.type.name).toBe('strong')
    expect(itemState(reverted, item)).toBe('reverted')
    expect(change(reverted, (tr) => reapplyItem(tr, item)).eq(page)).toBe(true)
  })

  test('are settled when somebody changed them, or the words that they were', () => {
    if (item?.kind !== 'speech') throw new Error('no item')
    let at = 0
    page.descendants((node, position) => {
      if (node.attrs.id === item.blockId) at = position
    })
    const renamed = change(page, (tr) => tr.setNodeAttribute(at, 'speaker', 'Tim'))
    expect(itemState(renamed, item)).toBe('settled')
    const reverted = change(page, (tr) => revertItem(tr, item, items))
    const edited = change(reverted, (tr) => tr.delete(at + 1, at + 2))
    expect(itemState(edited, item)).toBe('settled')
    const gone = change(page, (tr) => tr.delete(at, at + (page.nodeAt(at)?.nodeSize ?? 0)))
    expect(itemState(gone, item)).toBe('settled')
  })
})
