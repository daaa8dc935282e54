import { describe, expect, test } from 'vitest'
import { formatOfName, unknownKind } from './source-format.ts'

describe('formatOfName', () => {
  test.each([
    ['folge.txt', 'text'],
    ['FOLGE.TXT', 'text'],
    ['folge.text', 'text'],
    ['a.b.md', 'markdown'],
    ['folge.markdown', 'markdown'],
    ['/home/anna/seite.html', 'html'],
    ['C:\\Seiten\\seite.HTM', 'html'],
    ['Folge 25.DOCX', 'docx'],
    ['Folge 25.textbundle', 'textbundle'],
    ['show.WordPress.2026-11-26.xml', 'wordpress'],
    ['Folge 25.textpack', 'textbundle'],
    ['Grüße aus Köln.txt'.normalize('NFD'), 'text'],
  ])('%s is %s', (name, format) => {
    expect(formatOfName(name)).toBe(format)
  })

  test.each(['folge.pdf', 'folge', '.txt', 'notes.txt/folge', 'folge.', 'folge.constructor'])(
    '%s is none',
    (name) => {
      expect(formatOfName(name)).toBeNull()
    },
  )

  test('the name in the problem is composed, so that it reads well', () => {
    expect(unknownKind('Köln.pages'.normalize('NFD'))).toMatchObject({
      code: 'file-kind-unknown',
      values: { name: 'Köln.pages' },
    })
  })
})
