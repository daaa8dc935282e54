import type { Element, ElementContent } from 'hast'

/** The speaker and the time, as our own exports write them before a paragraph's words. */
const SPOKEN =
  /^(?:<b class="speaker">([^<>&]*)<\/b> )?(?:<time class="start" datetime="(PT[\d.]+S)">([\d:]+)<\/time> )?/

/**
 * The paragraph whose source begins with a speaker or a time, as our own exports write them.
 * @param line the source between the paragraph's tags
 * @param isPlain whether words mean nothing but themselves
 * @returns null for any other line
 */
export function spokenParagraph(line: string, isPlain: (words: string) => boolean): Element | null {
  const [spoken = '', name, duration, clock = ''] = SPOKEN.exec(line) ?? []
  const words = line.slice(spoken.length)
  if (spoken === '' || !isPlain(words) || (name && !isPlain(name))) return null
  const content: ElementContent[] = []
  if (name !== undefined) content.push(element('b', { className: ['speaker'] }, name))
  if (duration !== undefined) {
    if (content.length > 0) content.push({ type: 'text', value: ' ' })
    content.push(element('time', { className: ['start'], dateTime: duration }, clock))
  }
  content.push({ type: 'text', value: ` ${words}` })
  return { type: 'element', tagName: 'p', properties: {}, children: content }
}

function element(tagName: string, properties: Element['properties'], words: string): Element {
  const children: Element['children'] = words === '' ? [] : [{ type: 'text', value: words }]
  return { type: 'element', tagName, properties, children }
}
