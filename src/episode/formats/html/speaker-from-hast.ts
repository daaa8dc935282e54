import type { Element, Nodes } from 'hast'
import { hasClass, isElement, textProperty } from './element.ts'
import { wordsOf } from './words.ts'

export interface SpokenContent {
  speaker: string | null
  startMs: number | null
  /** What is said. */
  rest: readonly Nodes[]
}

/** Takes the speaker and the time off the beginning of a paragraph that speaker-to-hast.ts wrote. */
export function speakerFromHast(children: readonly Nodes[]): SpokenContent {
  let rest = children
  let speaker: string | null = null
  let startMs: number | null = null
  const name = rest[0]
  if (isElement(name, 'b') && hasClass(name, 'speaker')) {
    speaker = rawText(name).replace(/:$/, '')
    rest = withoutSpace(rest.slice(1))
  }
  const time = rest[0]
  if (isElement(time, 'time') && hasClass(time, 'start')) {
    startMs = durationMs(time)
    rest = withoutSpace(rest.slice(1))
  }
  return { speaker, startMs, rest }
}

/** Takes off the one space that stands between the speaker and what is said. */
function withoutSpace([first, ...rest]: readonly Nodes[]): Nodes[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : rest
  const value = first.value.replace(/^[ \n]/, '')
  return value ? [{ ...first, value }, ...rest] : rest
}

function durationMs(time: Element): number | null {
  const seconds = /^PT(\d+(?:\.\d+)?)S$/.exec(textProperty(time, 'dateTime') ?? '')?.[1]
  return seconds === undefined ? null : Math.round(Number(seconds) * 1000)
}

function rawText(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : wordsOf(child)))
    .join('')
}
