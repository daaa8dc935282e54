import { serializeMarkdown } from '../src/episode/formats/markdown/serialize-markdown.ts'
import { pageParts } from '../src/episode/page.ts'
import { type PageDocument, schema } from '../src/episode/schema/schema.ts'
import type { Bench } from './core/bench.ts'
import { timesOf } from './core/figure.ts'
import { interleave } from './core/interleave.ts'
import { median } from './core/statistics.ts'
import { generateText, SIZES } from './text/generate-text.ts'
import { oneEdit } from './text/one-edit.ts'
import { pageOfText } from './text/page-of-text.ts'

const ROUNDS = 9
const WARM_UP = 3
const unit = 'ms' as const
const options = { fallbackLanguage: 'de', pictureUrl: (src: string) => src }

const serialize = (page: PageDocument): string => serializeMarkdown(page, options).text

/** What anyone would write in five minutes: right for this text, and for no other. */
function buildByHand(page: PageDocument): string {
  const { title, lead, body } = pageParts(page)
  let text = `# ${title.textContent}\n\n${lead.textContent}\n\n`
  for (const block of body.children) {
    const { speaker } = block.attrs
    if (block.type.name === 'heading') text += '## '
    else if (speaker) text += `**${speaker}:** `
    text += `${block.textContent}\n\n`
  }
  return text
}

/** The document as Markdown, whole and after one edit. */
export const markdown: Bench = async () => {
  const json = pageOfText('Lang', generateText(SIZES.season)).toJSON()
  const round = () => {
    // New nodes each time, so that nothing kept for old ones helps.
    const page = schema.nodeFromJSON(json)
    const handMs = timed(() => buildByHand(page))
    const wholeMs = timed(() => serialize(page))
    const { doc } = oneEdit(page)
    const editMs = timed(() => serialize(doc))
    return { handMs, wholeMs, editMs }
  }
  for (let time = 0; time < WARM_UP; time++) round()
  const rounds = (await interleave([round], ROUNDS, async (measure) => measure())).get(round) ?? []
  const of = (part: keyof ReturnType<typeof round>) => rounds.map((each) => each[part])
  const [hand, whole, edit] = [of('handMs'), of('wholeMs'), of('editMs')]
  return {
    figures: [
      {
        ...{ what: 'whole document p50', value: median(whole), unit },
        target: timesOf('hand-written builder', median(hand), 5),
      },
      {
        ...{ what: 'after one edit p50', value: median(edit), unit },
        target: timesOf('whole document', median(whole), 0.1),
      },
    ],
    samples: { hand: [hand], whole: [whole], edit: [edit] },
  }
}

function timed(work: () => string): number {
  const startMs = performance.now()
  const text = work()
  const ms = performance.now() - startMs
  if (text.length < 500_000) throw new Error('the text is too short to be the document')
  return ms
}
