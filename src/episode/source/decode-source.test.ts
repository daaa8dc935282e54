import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../problem.ts'
import { checkSourceSize, decodeSource, MAX_SOURCE_BYTES } from './decode-source.ts'

const bytes = (...parts: (number[] | string)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  )

const utf16 = (text: string, littleEndian: boolean): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
    littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
  )

const problemOf = (content: Uint8Array, name = 'a.txt'): unknown => {
  try {
    return decodeSource(content, name)
  } catch (error) {
    return Problem.report(error)
  }
}

const TEXT = 'Grüße aus Köln – „so“\nNummer zwei\n'

describe('decodeSource reads', () => {
  test.each([
    ['UTF-8', bytes(TEXT), 'utf-8'],
    ['UTF-8 with mark', bytes([0xef, 0xbb, 0xbf], TEXT), 'utf-8'],
    ['UTF-16 LE with mark', bytes([0xff, 0xfe], utf16(TEXT, true)), 'utf-16le'],
    ['UTF-16 BE with mark', bytes([0xfe, 0xff], utf16(TEXT, false)), 'utf-16be'],
    ['UTF-16 LE without mark', bytes(utf16(TEXT, true)), 'utf-16le'],
    ['UTF-16 BE without mark', bytes(utf16(TEXT, false)), 'utf-16be'],
    [
      'Windows-1252',
      bytes(
        'Gr',
        [0xfc, 0xdf],
        'e aus K',
        [0xf6],
        'ln ',
        [0x96, 0x20, 0x84],
        'so',
        [0x93],
        '\nNummer zwei\n',
      ),
      'windows-1252',
    ],
  ])('%s', (_name, content, encoding) => {
    expect(decodeSource(content, 'a.txt')).toEqual({ text: TEXT, encoding })
  })

  test('any text in UTF-8, letter by letter, decomposed ones too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (letters) => {
        const text = `a${letters}\nu\u0308`.replace(/[\p{Cc}\u2028\u2029]/gu, '')
        expect(decodeSource(bytes(text), 'a.txt').text).toBe(text)
      }),
    )
  })

  test('mixed newlines as one kind', () => {
    expect(decodeSource(bytes('a\r\nb\rc\n\rd\u2028e\vf'), 'a.txt').text).toBe('a\nb\nc\n\nd\ne\nf')
  })

  test('a long text without its one stray control character', () => {
    const line = 'Ein ganz gewöhnlicher Satz. '.repeat(50)
    expect(decodeSource(bytes(line, [0x1a]), 'a.txt').text).toBe(line)
  })

  test('a view into a larger buffer', () => {
    expect(decodeSource(bytes('xxHallo').subarray(2), 'a.txt').text).toBe('Hallo')
  })
})

describe('decodeSource refuses', () => {
  test.each([
    ['an empty file', bytes()],
    ['white space', bytes(' \r\n\t\u00a0\n')],
    ['a lone byte order mark', bytes([0xef, 0xbb, 0xbf])],
    ['a lone byte order mark of UTF-16', bytes([0xff, 0xfe])],
  ])('%s as empty', (_name, content) => {
    expect(problemOf(content)).toEqual({ code: 'file-empty', values: { name: 'a.txt' } })
  })

  test.each([
    ['a PDF', bytes('%PDF-1.7\n% text')],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])],
    ['a DOCX', bytes('PK\x03\x04 word/document.xml')],
    ['an old DOC', bytes([0xd0, 0xcf, 0x11, 0xe0], 'text')],
    ['an RTF', bytes('{\\rtf1 Hallo}')],
    ['an MP3', bytes('ID3', [4, 0, 0, 0, 0, 0x0f], 'TIT2')],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    ['a NUL in a text', bytes('Hallo\0Welt')],
    ['one NUL in a long text', bytes('Ein Satz. '.repeat(500), '\0')],
    ['random bytes', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3)) % 256)],
    ['control characters', bytes('\x01\x02\x03 text')],
    ['bytes that no encoding has', bytes('text', [0x81, 0x8d, 0x90])],
  ])('%s as binary', (_name, content) => {
    expect(problemOf(content)).toEqual({ code: 'file-binary', values: { name: 'a.txt' } })
  })

  test('50 MB, before and after reading', () => {
    const size = 50 * 1024 * 1024
    const report = {
      code: 'file-too-large',
      values: { name: 'Köln.txt', sizeMB: 50, limitMB: 20 },
    }
    expect(problemOf(new Uint8Array(size).fill(0x41), 'Köln.txt'.normalize('NFD'))).toEqual(report)
    expect(() => checkSourceSize(size, 'Köln.txt')).toThrow(
      new Problem('file-too-large', report.values),
    )
  })

  test('not a file of exactly the limit', () => {
    expect(decodeSource(new Uint8Array(MAX_SOURCE_BYTES).fill(0x41), 'a.txt').text).toHaveLength(
      MAX_SOURCE_BYTES,
    )
  })
})
