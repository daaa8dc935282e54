import { Fragment, type Node } from '@tiptap/pm/model'
import fc, { type Arbitrary } from 'fast-check'
import {
  arbitraryBlock,
  arbitraryFacts,
  arbitraryInline,
  arbitraryPage,
} from '../../formats/testing/arbitrary-page.ts'
import { arbitraryText } from '../../formats/testing/arbitrary-text.ts'
import { createPicture, pageParts } from '../../page.ts'
import { type PageDocument, schema } from '../../schema/schema.ts'

/** What one side does to a page. A block is named by its place, counted round. */
type Edit =
  | { kind: 'remove' | 'copy' | 'drop-id'; at: number }
  | { kind: 'insert'; at: number; block: Node }
  | { kind: 'move'; at: number; to: number }
  | { kind: 'words'; at: number; content: Fragment }
  | { kind: 'markup'; at: number; lang: string | null }
  | { kind: 'wrap'; at: number }
  | { kind: 'title' | 'player' | 'alt'; text: string }
  | { kind: 'lead' | 'caption'; content: Fragment }
  | { kind: 'facts'; facts: Record<string, unknown> }

const at = fc.nat({ max: 20 })
const ownEdits: Arbitrary<Edit>[] = [
  fc.record({ kind: fc.constant('remove' as const), at }),
  fc.record({ kind: fc.constant('insert' as const), at, block: arbitraryBlock }),
  fc.record({ kind: fc.constant('move' as const), at, to: at }),
  fc.record({ kind: fc.constant('words' as const), at, content: arbitraryInline }),
  fc.record({ kind: fc.constant('markup' as const), at, lang: fc.constantFrom('de', 'en', null) }),
  fc.record({ kind: fc.constant('wrap' as const), at }),
  fc.record({ kind: fc.constantFrom('title', 'player', 'alt'), text: arbitraryText }),
  fc.record({ kind: fc.constantFrom('lead', 'caption'), content: arbitraryInline }),
  arbitraryFacts.map((facts): Edit => ({ kind: 'facts', facts: { number: facts.number } })),
]
const foreignEdits: Arbitrary<Edit>[] = [
  fc.record({ kind: fc.constantFrom('copy', 'drop-id'), at }),
]

export interface Sides {
  base: PageDocument
  mine: PageDocument
  theirs: PageDocument
}

/** A page, and what two sides made of it in this app: each block has an id of its own. */
export const arbitrarySides: Arbitrary<Sides> = sidesOf(ownEdits)

/** The same, where other programs dropped ids of blocks, or gave several blocks the same. */
export const arbitraryForeignSides: Arbitrary<Sides> = sidesOf([...ownEdits, ...foreignEdits])

function sidesOf(kinds: Arbitrary<Edit>[]): Arbitrary<Sides> {
  const edits = fc.array(fc.oneof(...kinds), { maxLength: 5 })
  return fc
    .record({ page: arbitraryPage, mine: edits, theirs: edits })
    .map(({ page, mine, theirs }) => {
      const base = withIds(page, 'b')
      return { base, mine: edited(base, mine, 'm'), theirs: edited(base, theirs, 't') }
    })
}

function edited(page: PageDocument, edits: readonly Edit[], side: string): PageDocument {
  return edits.reduce<PageDocument>(
    (current, edit, turn) => apply(current, edit, side + turn),
    page,
  )
}

function apply(page: PageDocument, edit: Edit, idPrefix: string): PageDocument {
  const { title, cover, lead, player, body } = pageParts(page)
  const slots = { title, cover, lead, player }
  let blocks = [...body.children]
  const place = 'at' in edit ? edit.at % blocks.length : 0
  const block = blocks[place] as Node
  if (edit.kind === 'remove') blocks.splice(place, 1)
  if (edit.kind === 'insert') blocks.splice(place, 0, numbered(edit.block, idPrefix))
  if (edit.kind === 'copy') blocks.splice(edit.at % (blocks.length + 1), 0, block)
  if (edit.kind === 'drop-id') blocks[place] = withAttrs(block, { id: null })
  if (edit.kind === 'move') {
    blocks.splice(place, 1)
    blocks.splice(edit.to % (blocks.length + 1), 0, block)
  }
  if (edit.kind === 'words' && block.inlineContent) blocks[place] = block.copy(edit.content)
  if (edit.kind === 'markup' && 'lang' in block.attrs) {
    blocks[place] = withAttrs(block, { lang: edit.lang })
  }
  if (edit.kind === 'wrap') {
    blocks[place] = schema.node('blockquote', { id: idPrefix }, [block])
  }
  if (edit.kind === 'title' || edit.kind === 'player') {
    slots[edit.kind] = schema.node(edit.kind, null, [schema.text(edit.text)])
  }
  if (edit.kind === 'alt') {
    slots.cover = createPicture('cover', cover.attrs, edit.text, cover.child(1).content)
  }
  if (edit.kind === 'caption') {
    slots.cover = createPicture('cover', cover.attrs, cover.child(0).textContent, edit.content)
  }
  if (edit.kind === 'lead') slots.lead = schema.node('lead', null, edit.content)
  const attrs = edit.kind === 'facts' ? { ...page.attrs, ...edit.facts } : page.attrs
  if (blocks.length === 0) blocks = [schema.node('paragraph', { id: idPrefix })]
  return schema.node('doc', attrs, [
    slots.title,
    slots.cover,
    slots.lead,
    slots.player,
    schema.node('body', null, blocks),
  ])
}

const withAttrs = (block: Node, attrs: Record<string, unknown>): Node =>
  block.type.create({ ...block.attrs, ...attrs }, block.content)

/** Gives each block of a page an id. */
export function withIds(page: PageDocument, prefix: string): PageDocument {
  const { body } = pageParts(page)
  return page.copy(Fragment.fromArray([...page.children.slice(0, -1), numbered(body, prefix)]))
}

function numbered(node: Node, prefix: string): Node {
  let count = 0
  const number = (each: Node): Node => {
    if (each.isText) return each
    count += 1
    const attrs = 'id' in each.attrs ? { ...each.attrs, id: `${prefix}-${count}` } : each.attrs
    return each.type.create(attrs, Fragment.fromArray(each.children.map(number)), each.marks)
  }
  return number(node)
}
