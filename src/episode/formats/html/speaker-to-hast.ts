import type { Node } from '@tiptap/pm/model'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { foldLines } from './inline-to-hast.ts'

/** Who speaks a paragraph and when, as the words that stand before it: "**Sam:** 12:34". */
export function speakerToHast(paragraph: Node): Element[] {
  const { speaker, startMs } = paragraph.attrs
  const parts: Element[] = []
  if (speaker) parts.push(h('b', { className: 'speaker' }, `${foldLines(speaker)}:`))
  if (startMs !== null) {
    const seconds = Math.round(startMs) / 1000
    parts.push(h('time', { className: 'start', dateTime: `PT${seconds}S` }, formatClock(seconds)))
  }
  return parts
}

/** @returns "1:02:03", or "2:03" within the first hour. */
function formatClock(seconds: number): string {
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor)
  const pad = (value: number | undefined) => String(value).padStart(2, '0')
  return hours ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`
}
