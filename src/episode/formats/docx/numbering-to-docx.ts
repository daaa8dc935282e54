import { type NumberedList, value } from './docx-context.ts'
import { WORD } from './namespaces.ts'
import { type XmlMarkup, xml } from './xml.ts'

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const BULLETS = 0
const NUMBERS = 1

/** The lists of a document: two kinds, and each list one of them, which begins where the list does. */
export function numberingToDocx(lists: readonly NumberedList[]): XmlMarkup {
  return xml('w:numbering', { 'xmlns:w': WORD }, [
    kind(BULLETS, 'bullet', () => '•'),
    kind(NUMBERS, 'decimal', (level) => `%${level + 1}.`),
    ...lists.map(({ id, level, start }) =>
      xml('w:num', { 'w:numId': id }, [
        value('w:abstractNumId', start === null ? BULLETS : NUMBERS),
        ...(start === null
          ? []
          : [xml('w:lvlOverride', { 'w:ilvl': level }, [value('w:startOverride', start)])]),
      ]),
    ),
  ])
}

function kind(id: number, format: string, text: (level: number) => string): XmlMarkup {
  return xml('w:abstractNum', { 'w:abstractNumId': id }, [
    value('w:multiLevelType', 'multilevel'),
    ...LEVELS.map((level) =>
      xml('w:lvl', { 'w:ilvl': level }, [
        value('w:start', 1),
        value('w:numFmt', format),
        value('w:lvlText', text(level)),
        value('w:lvlJc', 'left'),
      ]),
    ),
  ])
}
