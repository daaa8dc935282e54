import { describe, expect, test } from 'vitest'
import { Problem } from '../problem.ts'
import { sourceFormat } from './source-format.ts'

describe('sourceFormat', () => {
  test.each([
    ['folge.txt', 'text'],
    ['FOLGE.TXT', 'text'],
    ['folge.text', 'text'],
    ['a.b.md', 'markdown'],
    ['folge.markdown', 'markdown'],
    ['/home/anna/seite.html', 'html'],
    ['C:\\Seiten\\seite.HTM', 'html'],
    ['Grüße aus Köln.txt'.normalize('NFD'), 'text'],
  ])('%s is %s', (name, format) => {
    expect(sourceFormat(name)).toBe(format)
  })

  test.each(['folge.docx', 'folge', '.txt', 'notes.txt/folge', 'folge.', 'folge.constructor'])(
    '%s is refused',
    (name) => {
      expect(() => sourceFormat(name)).toThrow(new Problem('file-kind-unknown', { name }))
    },
  )

  test('the name in the problem is composed, so that it reads well', () => {
    expect(() => sourceFormat('Köln.pages'.normalize('NFD'))).toThrow(
      new Problem('file-kind-unknown', { name: 'Köln.pages' }),
    )
  })
})
