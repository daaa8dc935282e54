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
    const dateTime = startDuration(startMs)
    parts.push(h('time', { className: 'start', dateTime }, formatClock(startMs)))
  }
  return parts
}

/** @returns an HTML duration: "PT123.45S" */
export function startDuration(startMs: number): string {
  return `PT${seconds(startMs)}S`
}

/** @returns "1:02:03", or "2:03" within the first hour */
export function formatClock(startMs: number): string {
  const all = seconds(startMs)
  const hours = Math.floor(all / 3600)
  const minutes = Math.floor((all / 60) % 60)
  const rest = pad(Math.floor(all % 60))
  return hours ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`
}

const pad = (value: number): string => String(value).padStart(2, '0')

const seconds = (ms: number): number => Math.round(ms) / 1000
