import type { Node } from '@tiptap/pm/model'
import { createPage } from '../../src/episode/page.ts'
import { type PageDocument, schema } from '../../src/episode/schema/schema.ts'
import type { TextBlock } from './generate-text.ts'

/** The text as an episode page, every block with an id as long as the app would give it. */
export function pageOfText(title: string, blocks: readonly TextBlock[]): PageDocument {
  return createPage({
    title,
    lead: schema.node('lead', null, [schema.text('Ein langes Gespräch.')]).content,
    facts: { language: 'de', number: 1 },
    body: blocks.map(nodeOfBlock),
  })
}

function nodeOfBlock({ kind, text, speaker, startMs }: TextBlock, index: number): Node {
  const id = `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
  const content = [schema.text(text)]
  if (kind === 'heading') return schema.node('heading', { id, level: 2 }, content)
  return schema.node('paragraph', { id, speaker, startMs }, content)
}
