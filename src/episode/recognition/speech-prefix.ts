import type { Fragment } from '@tiptap/pm/model'
import { SPEAKER_NAME } from './speaker-label.ts'

/** Who speaks a paragraph and when, as its first words say it. */
export interface SpeechPrefix {
  /** Those words, the space after them included; a hard break counts as "\n". */
  words: string
  speaker: string | null
  startMs: number | null
  /** The speaker's name is bold, as people mark it who write transcripts in Markdown. */
  isBold: boolean
}

/** A time in brackets: "[04:10]", "(1:04:10)", "[00:04:10.5]". */
const time = (name: string): string =>
  `(?:\\[(?<${name}>\\d{1,2}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?)\\]|\\((?<${name}r>\\d{1,2}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?)\\))`

/** "[04:10] Sam: ", "Sam (04:10): ", "Sam: [04:10] ", "[04:10] "; and "Sam (04:10)" on a line of its own. */
const PREFIX = new RegExp(
  `^(?:${time('first')}:?\\s+)?(?:(?<name>${SPEAKER_NAME})(?:\\s+${time('inner')})?(?:\\s*:(?:\\s+${time('last')}:?)?\\s+|(?<=[\\])])[ ]*\\n\\s*))?`,
  'u',
)

/** @returns null when a paragraph's first words say neither who speaks nor when, or nothing follows them */
export function speechPrefix(content: Fragment): SpeechPrefix | null {
  const text = content.textBetween(0, content.size, '', '\n')
  const match = PREFIX.exec(text)
  const words = match?.[0] ?? ''
  if (words === '' || words.length === text.length) return null
  const { name, first, firstr, inner, innerr, last, lastr } = match?.groups ?? {}
  const clock = first ?? firstr ?? inner ?? innerr ?? last ?? lastr
  const start = name === undefined ? 0 : words.indexOf(name)
  return {
    words,
    speaker: name ?? null,
    startMs: clock === undefined ? null : clockMs(clock),
    isBold: name !== undefined && isBoldWithin(content, start, start + name.length),
  }
}

function isBoldWithin(content: Fragment, from: number, to: number): boolean {
  return content
    .cut(from, to)
    .content.every(({ marks }) => marks.some(({ type }) => type.name === 'strong'))
}

/** Hours, minutes and seconds, the hours left out within the first. */
function clockMs(clock: string): number {
  const seconds = clock
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
  return Math.round(seconds * 1000)
}
