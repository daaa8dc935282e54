import type { Element, Properties } from 'hast'
import { h } from 'hastscript'
import { isWebUrl } from '../safe-url.ts'
import type { ExportContext } from './export-context.ts'

/**
 * The player's place as elements: an audio file gets a native player under the name of the show, any
 * other address becomes a link on that name (on itself, where there is no name).
 */
export function playerToHast(show: string, audioUrl: string | null): Element[] {
  const name = show ? [h('p', show)] : []
  if (audioUrl === null) return name
  if (isAudioFile(audioUrl)) {
    return [...name, audioToHast(audioUrl, { itemProp: ['audio'] })]
  }
  return [h('p', [h('a', { href: audioUrl, itemProp: 'audio' }, show || audioUrl)])]
}

/** The browser's own player; it loads nothing before it is asked to. */
export function audioToHast(audioUrl: string, properties: Properties = {}): Element {
  return h('audio', { controls: true, preload: 'none', src: audioUrl, ...properties })
}

/** The address to play; one that is not of the web is a loss. */
export function playableUrl(audioUrl: string | null, { losses }: ExportContext): string | null {
  if (audioUrl === null || isWebUrl(audioUrl)) return audioUrl
  losses.add('unsafe-link', { address: audioUrl })
  return null
}

/** Whether an address names an audio file that browsers play, not a page with a player. */
export function isAudioFile(url: string): boolean {
  return /\.(mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i.test(url.replace(/[?#].*$/s, ''))
}
