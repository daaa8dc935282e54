import { emptyFacts, type FactName } from '../episode/facts.ts'
import type { PastedFormat } from '../episode/formats/format.ts'
import { pageFacts } from '../episode/page.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import type { ImportOptions } from './import-source.ts'
import { keepSource } from './keep-source.ts'
import type { OpenEpisode } from './open-episode.ts'
import { parseWithNewIds } from './parse-source.ts'
import { readSource } from './read-source.ts'

/** Text that is brought in without a file. */
export interface PastedText {
  text: string
  format: PastedFormat
}

/** Pasted text as a file that is brought in. */
export const pastedFile = ({ text, format }: PastedText): { name: string; bytes: Uint8Array } => ({
  name: NAME_OF_FORMAT[format],
  bytes: new TextEncoder().encode(text),
})

const NAME_OF_FORMAT: Readonly<Record<PastedFormat, string>> = {
  text: 'pasted.txt',
  markdown: 'pasted.md',
  html: 'pasted.html',
}

/**
 * Brings pasted text into an open episode whose page is empty. The text is kept, with its receipt, in
 * the episode's `sources/`. Facts of the episode stay where the text tells none.
 * @throws Problem when the text is empty, too long or binary, or cannot be kept; RangeError when the
 *   page is not empty; the signal's reason. Nothing is changed then
 */
export async function importInto(
  episode: OpenEpisode,
  pasted: PastedText,
  { parse = parseWithNewIds, signal }: ImportOptions = {},
): Promise<void> {
  if (!isEmpty(episode.page)) throw new RangeError('the page is not empty')
  const source = await readSource(pastedFile(pasted))
  const { page, items } = await parse(source)
  signal?.throwIfAborted()
  const { discard } = await keepSource(episode.path, source, items)
  if (!isEmpty(episode.page)) {
    await discard()
    throw new RangeError('the page is not empty any more')
  }
  // A version of its own, so that what the window still says of the empty page is out of date.
  episode.replace(withFactsOf(episode.page, page).toJSON(), episode.version + 1)
}

const isEmpty = (page: PageDocument): boolean => page.textContent === ''

/** The second page, with the facts of the first where it has none of its own. */
function withFactsOf(before: PageDocument, page: PageDocument): PageDocument {
  const told = Object.entries(pageFacts(page)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(emptyFacts[name as FactName]),
  )
  return page.type.create({ ...pageFacts(before), ...Object.fromEntries(told) }, page.content)
}
