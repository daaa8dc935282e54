import { expect, test } from 'vitest'
import { Problem } from '../../problem.ts'
import { countIds } from '../testing/count-ids.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { refuseTooManySigns } from './refuse-too-many-signs.ts'

test('180,000 signs of marks in a paragraph are refused before they are read, and its line is named', () => {
  const markdown = `Ein Satz.\n\nNoch einer,\nauf zwei Zeilen.\n \n${'a*_'.repeat(90_000)}\n`
  const parse = () => parseMarkdown(markdown, countIds())
  expect(parse).toThrow(new Problem('too-many-signs', { name: '', line: 6 }))
})

test('as many in 1,000 paragraphs are nothing special', () => {
  const markdown = Array(1000).fill('*Ein* __Wort__ '.repeat(45)).join('\n\n')
  expect(() => refuseTooManySigns(markdown)).not.toThrow()
})
