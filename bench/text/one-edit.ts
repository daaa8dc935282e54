import { Transform } from '@tiptap/pm/transform'
import { pageParts } from '../../src/episode/page.ts'
import { type PageDocument, schema } from '../../src/episode/schema/schema.ts'

/** A letter typed in the middle of a page, as the step the window sends. */
export function oneEdit(page: PageDocument): Transform {
  const { title, cover, lead, player, body } = pageParts(page)
  const bodyStart = [title, cover, lead, player].reduce((pos, { nodeSize }) => pos + nodeSize, 1)
  const middle = Math.floor(body.childCount / 2)
  const before = body.children.slice(0, middle).reduce((size, { nodeSize }) => size + nodeSize, 0)
  return new Transform(page).insert(bodyStart + before + 1, schema.text('x'))
}
