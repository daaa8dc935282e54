import type { Element, ElementContent } from 'hast'

/** The speaker and the time, as our own exports write them before a paragraph's words. */
const SPOKEN =
  /^(?:<b class="speaker">([^<>&]*)<\/b> )?(?:<time class="start" datetime="(PT[\d.]+S)">([\d:]+)<\/time> )?/

/**
 * What a line of HTML source holds that begins with a speaker and a time, as our own exports write them.
 * @param isPlain whether the words mean nothing but themselves
 * @returns null for any other line
 */
export function spokenLine(
  line: string,
  isPlain: (words: string) => boolean,
): ElementContent[] | null {
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
  return content
}

function element(tagName: string, properties: Element['properties'], words: string): Element {
  const children: Element['children'] = words === '' ? [] : [{ type: 'text', value: words }]
  return { type: 'element', tagName, properties, children }
}
