import { describe, expect, test } from 'vitest'
import SAMPLE from '../../fixtures/folge-25-sam-linkedin.txt?raw'
import { textBlocks } from './text-blocks.ts'

const blocks = (text: string) => {
  let last = 0
  return textBlocks(text, () => `id${++last}`).map(({ block, original, line, level }) => {
    expect([block.type.name, block.textContent, level]).toEqual(['paragraph', original, null])
    return `${line} ${block.attrs.id} ${original}`
  })
}

const PROSE =
  'Ich mag Design Thinking sehr gerne. Und Sam ist in diesem Bereich ein absoluter Experte und nicht ' +
  'einfach ein Mensch, der sich das Etikett Agilität nur anheftet, weil es gerade hip ist. Auf LinkedIn ' +
  'ist er sehr aktiv mit sehr vielen Inhalten, und mit Erfolg.'

/** Wraps a text as a mail program does. */
const wrap = (text: string, width: number): string =>
  text.split(' ').reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1)
    return lines + (lines === '' ? '' : last.length + 1 + word.length > width ? '\n' : ' ') + word
  }, '')

describe('textBlocks', () => {
  test('a line is a paragraph, numbered as in the source', () => {
    expect(blocks('Eins\n\n  Zwei \t\nDrei\n\n\n')).toEqual([
      '1 id1 Eins',
      '3 id2 Zwei',
      '4 id3 Drei',
    ])
  })

  test('any newline ends a line', () => {
    expect(blocks('a\r\nb\rc\u2028d')).toEqual(['1 id1 a', '2 id2 b', '3 id3 c', '4 id4 d'])
  })

  test('nothing is no block', () => {
    expect(blocks(' \n\t\n')).toEqual([])
  })

  test.each([60, 72, 80])('lines wrapped at %i become the paragraphs that they were', (width) => {
    const second = `${PROSE} Das war es.`
    const text = `Ein Titel\n\n${wrap(PROSE, width)}\n\nKurz.\n\n${wrap(second, width)}\n`
    expect(blocks(text).map((block) => block.replace(/^\d+ id\d+ /u, ''))).toEqual([
      'Ein Titel',
      PROSE,
      'Kurz.',
      second,
    ])
    expect(blocks(text)[1]).toMatch(/^3 id2 /u)
  })

  test('a heading right above a wrapped paragraph stays a line of its own', () => {
    expect(blocks(`Ein Titel\n${wrap(PROSE, 72)}\n\n${wrap(PROSE, 72)}`)[0]).toBe('1 id1 Ein Titel')
  })

  test.each([
    ['the sample', SAMPLE],
    ['lines of speech', 'Anna: Hallo, wie geht es dir heute?\nSam: Gut.\n'.repeat(10)],
    [
      'lines of middle length',
      `${'x '.repeat(35)}.\nEin kurzer Satz.\n${'y '.repeat(30)}.\n`.repeat(8),
    ],
    ['long lines', `${PROSE}\n`.repeat(8)],
  ])('%s: no line is joined', (_name, text) => {
    expect(blocks(text)).toHaveLength(text.split('\n').filter((line) => line.trim() !== '').length)
  })
})
