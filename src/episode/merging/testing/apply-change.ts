import { Fragment, type Node } from '@tiptap/pm/model'
import { pageParts } from '../../page.ts'
import { type PageDocument, schema } from '../../schema/schema.ts'
import type { PageChange } from '../page-change.ts'

/** Does what a change says. */
export function applyChange(page: PageDocument, { facts, slots, runs }: PageChange): PageDocument {
  const parts: Record<string, Node> = pageParts(page)
  for (const { slot, node } of slots) parts[slot] = schema.nodeFromJSON(node)
  const blocks = [...pageParts(page).body.children]
  for (const { at, removed, inserted } of runs.toReversed()) {
    blocks.splice(at, removed, ...inserted.map((json) => schema.nodeFromJSON(json)))
  }
  const body = schema.node('body', null, Fragment.fromArray(blocks))
  return schema.node('doc', { ...page.attrs, ...facts }, [
    ...Object.values(parts).slice(0, -1),
    body,
  ])
}
