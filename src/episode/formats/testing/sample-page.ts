import { Fragment, type Node } from '@tiptap/pm/model'
import SAMPLE from '../../fixtures/folge-25-sam-linkedin.txt?raw'
import { type PageDocument, schema } from '../../schema/schema.ts'
import { parseText } from '../text/parse-text.ts'
import { countIds } from './count-ids.ts'

/** The typos of the sample and what they should be. */
const CORRECTIONS = [
  ['Eipisode', 'Episode'],
  ['LInkedIn', 'LinkedIn'],
  ['Linkskein kein', 'Likes kein'],
  ['firmeninteres', 'firmeninternes'],
] as const

/** The sample episode as a host would export it: imported, its typos corrected. */
export function samplePage(): PageDocument {
  return correct(parseText(SAMPLE, countIds()).page)
}

function correct(node: Node): Node {
  if (node.text !== undefined) {
    const text = CORRECTIONS.reduce((kept, [typo, word]) => kept.replaceAll(typo, word), node.text)
    return schema.text(text, node.marks)
  }
  return node.copy(Fragment.fromArray(node.children.map(correct)))
}
