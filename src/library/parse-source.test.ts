import { expect, test } from 'vitest'
import { pageFacts } from '../episode/page.ts'
import { Problem } from '../episode/problem.ts'
import { parseSource } from './parse-source.ts'
import { readSource } from './read-source.ts'

test('a source that is nested too deeply is named', async () => {
  const bytes = new TextEncoder().encode(`<p>Ein Satz.\n${'<div>'.repeat(20_000)}`)
  const source = await readSource({ name: 'tief.html', bytes })
  const parsing = parseSource(source, () => 'id')
  await expect(parsing).rejects.toThrow(
    new Problem('file-too-deep', { name: 'tief.html', line: 2 }),
  )
})

test.each([
  ['2024-05-12-sam.md', 'Ein Satz.', '2024-05-12'],
  ['2024-05-12-sam.md', '---\ndate: 2025-01-02\n---\nEin Satz.', '2025-01-02'],
  ['2024-13-12-sam.md', 'Ein Satz.', null],
  ['sam-2024-05-12.md', 'Ein Satz.', null],
])('the date of %s with %j is %s', async (name, text, date) => {
  const source = await readSource({ name, bytes: new TextEncoder().encode(text) })
  const { page, items } = await parseSource(source, () => 'id')
  expect(pageFacts(page).date).toBe(date)
  const fromName = items.filter(({ original }) => original === name)
  expect(fromName).toHaveLength(date === '2024-05-12' ? 1 : 0)
})
