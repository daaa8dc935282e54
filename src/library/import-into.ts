import { randomUUID } from 'node:crypto'
import { emptyFacts, type FactName } from '../episode/facts.ts'
import type { ImportFormat } from '../episode/formats/format.ts'
import { pageFacts } from '../episode/page.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import { keepSource } from './keep-source.ts'
import type { OpenEpisode } from './open-episode.ts'
import { parseSource } from './parse-source.ts'
import { readSource } from './read-source.ts'

/** Text that is brought in without a file. */
export interface PastedText {
  text: string
  format: ImportFormat
}

const NAME_OF_FORMAT: Readonly<Record<ImportFormat, string>> = {
  text: 'pasted.txt',
  markdown: 'pasted.md',
  html: 'pasted.html',
}

/**
 * Brings pasted text into an open episode whose page is empty. The text is kept, with its receipt, in
 * the episode's `sources/`. Facts of the episode stay where the text tells none.
 * @param newId makes the ids of blocks and receipt items
 * @throws Problem when the text is empty, too long or binary, or cannot be kept; RangeError when the
 *   page is not empty. Nothing is changed then
 */
export async function importInto(
  episode: OpenEpisode,
  { text, format }: PastedText,
  newId: () => string = randomUUID,
): Promise<void> {
  if (!isEmpty(episode.page)) throw new RangeError('the page is not empty')
  const bytes = new TextEncoder().encode(text)
  const source = await readSource({ name: NAME_OF_FORMAT[format], bytes })
  const { page, items } = parseSource(source, newId)
  const { discard } = await keepSource(episode.path, source, items)
  if (!isEmpty(episode.page)) {
    await discard()
    throw new RangeError('the page is not empty any more')
  }
  episode.replace(withFactsOf(episode.page, page).toJSON(), 0)
}

const isEmpty = (page: PageDocument): boolean => page.textContent === ''

/** The second page, with the facts of the first where it has none of its own. */
function withFactsOf(before: PageDocument, page: PageDocument): PageDocument {
  const told = Object.entries(pageFacts(page)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(emptyFacts[name as FactName]),
  )
  return page.type.create({ ...pageFacts(before), ...Object.fromEntries(told) }, page.content)
}
