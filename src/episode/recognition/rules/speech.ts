import type { Finding } from '../finding.ts'
import type { PageDraft } from '../page-draft.ts'
import { type SpeechPrefix, speechPrefix } from '../speech-prefix.ts'
import type { RecognitionRule } from './rule.ts'

/**
 * Who speaks each paragraph of a transcript, and when. Times are sure where there are two at least and
 * none goes back; a name is where it stands beside a time or is bold, and occurs again. A name that is
 * followed by a colon and nothing else is too little: notes have such lines too.
 */
export const speech: RecognitionRule = {
  name: 'speech',
  find: (draft) => {
    const prefixes = findPrefixes(draft)
    const times = prefixes.flatMap(([, { startMs }]) => startMs ?? [])
    const isInOrder = times.every((time, index) => time >= (times[index - 1] ?? 0))
    const isTimed = times.length > 1 && isInOrder
    const names = countNames(prefixes)
    return prefixes.flatMap(([block, prefix]): Finding[] => {
      const { words, speaker, startMs, isBold } = prefix
      const isSureOfTime = startMs === null || isTimed
      const isNamed = isBold || startMs !== null
      const isSureOfName = speaker === null || (isNamed && (names.get(speaker) ?? 0) > 1)
      if (!isSureOfTime || !isSureOfName) return []
      return [{ kind: 'speech', block, words, speaker, startMs }]
    })
  },
  examples: [
    {
      lines: [
        'Ein Titel',
        '[00:00:04] Anna: Hallo.',
        '[00:04:10] Sam: Hi.',
        '(04:20) Anna: Ja.',
        '(1:02:03) Sam: Gut.',
      ],
      finds: [
        { kind: 'speech', block: 1, words: '[00:00:04] Anna: ', speaker: 'Anna', startMs: 4_000 },
        { kind: 'speech', block: 2, words: '[00:04:10] Sam: ', speaker: 'Sam', startMs: 250_000 },
        { kind: 'speech', block: 3, words: '(04:20) Anna: ', speaker: 'Anna', startMs: 260_000 },
        { kind: 'speech', block: 4, words: '(1:02:03) Sam: ', speaker: 'Sam', startMs: 3_723_000 },
      ],
    },
    {
      lines: ['Ein Titel', '[00:12] Hallo Sam.', 'Ein Satz.', '[00:15,5] Ja.'],
      finds: [
        { kind: 'speech', block: 1, words: '[00:12] ', speaker: null, startMs: 12_000 },
        { kind: 'speech', block: 3, words: '[00:15,5] ', speaker: null, startMs: 15_500 },
      ],
    },
    {
      lines: [
        'Ein Titel',
        'Anna (00:12): Hallo.',
        'Sam: [00:15] Hi.',
        'Anna (00:16): Ja.',
        'Sam: [00:17] Ja.',
      ],
      finds: [
        { kind: 'speech', block: 1, words: 'Anna (00:12): ', speaker: 'Anna', startMs: 12_000 },
        { kind: 'speech', block: 2, words: 'Sam: [00:15] ', speaker: 'Sam', startMs: 15_000 },
        { kind: 'speech', block: 3, words: 'Anna (00:16): ', speaker: 'Anna', startMs: 16_000 },
        { kind: 'speech', block: 4, words: 'Sam: [00:17] ', speaker: 'Sam', startMs: 17_000 },
      ],
    },
    { lines: ['Ein Titel', 'Anna: Hallo.', 'Sam: Hi.', 'Anna: Ja.', 'Sam: Gut.'], finds: [] },
    { lines: ['Ein Titel', '[04:10] Das ist die einzige Zeit.'], finds: [] },
    { lines: ['Ein Titel', '(04:10) Ein Satz.', '(03:00) Noch ein Satz.'], finds: [] },
    { lines: ['Ein Titel', '[04:10]', '[04:20]'], finds: [] },
    { lines: ['Ein Titel', '[12] Eine Fußnote.', '(2024) Noch ein Satz.'], finds: [] },
  ],
}

function findPrefixes(draft: PageDraft): [block: number, prefix: SpeechPrefix][] {
  const headings = new Set(
    draft.findings.flatMap((found) => (found.kind === 'heading' ? found.block : [])),
  )
  return draft.free().flatMap((index): [number, SpeechPrefix][] => {
    const source = draft.blocks[index]
    if (source?.block.type.name !== 'paragraph' || source.level !== null) return []
    if (headings.has(index)) return []
    if (source.block.attrs.speaker !== null || source.block.attrs.startMs !== null) return []
    const prefix = speechPrefix(source.block.content)
    return prefix ? [[index, prefix]] : []
  })
}

/** How often each name begins a paragraph. */
function countNames(prefixes: readonly [number, SpeechPrefix][]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [, { speaker, isBold, startMs }] of prefixes) {
    if (speaker === null || (!isBold && startMs === null)) continue
    counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  }
  return counts
}
