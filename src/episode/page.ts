import { Fragment, type Node } from '@tiptap/pm/model'
import { emptyFacts, type FactName, type Facts, factsSchema } from './facts.ts'
import { type PageDocument, schema } from './schema/schema.ts'

/** The parts a page can be made of; what is left out becomes an empty slot. */
export interface PageParts {
  facts?: Partial<Facts>
  title?: string
  cover?: Node
  lead?: Fragment
  player?: string
  body?: readonly Node[]
}

const textOf = (text: string | undefined): Node[] => (text ? [schema.text(text)] : [])

/** A whole page out of its parts. */
export function createPage(parts: PageParts = {}): PageDocument {
  const { title, cover, lead, player, body, facts } = parts
  return schema.node('doc', { ...emptyFacts, ...facts }, [
    schema.node('title', null, textOf(title)),
    cover ?? createPicture('cover'),
    schema.node('lead', null, lead ?? Fragment.empty),
    schema.node('player', null, textOf(player)),
    schema.node('body', null, body?.length ? body : [schema.node('paragraph')]),
  ])
}

/** A cover or figure out of its attributes, its alt text and its caption. */
export function createPicture(
  kind: 'cover' | 'figure',
  attrs: Record<string, unknown> = {},
  alt = '',
  caption: Fragment | readonly Node[] = [],
): Node {
  return schema.node(kind, attrs, [
    schema.node('alt', null, textOf(alt)),
    schema.node('caption', null, caption),
  ])
}

/** The page's five parts by name. */
export function pageParts(
  page: PageDocument,
): Record<'title' | 'cover' | 'lead' | 'player' | 'body', Node> {
  const [title, cover, lead, player, body] = page.children as [Node, Node, Node, Node, Node]
  return { title, cover, lead, player, body }
}

/** The facts of a page, out of the document's attributes. */
export function pageFacts(page: PageDocument): Facts {
  const names = Object.keys(factsSchema.shape) as FactName[]
  return Object.fromEntries(names.map((name) => [name, page.attrs[name]])) as Facts
}
