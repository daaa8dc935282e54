import { expect, test } from 'vitest'
import { Problem } from '../episode/problem.ts'
import { parseSource } from './parse-source.ts'
import { readSource } from './read-source.ts'

test('a source that is nested too deeply is named', async () => {
  const bytes = new TextEncoder().encode('<div>'.repeat(20_000))
  const source = await readSource({ name: 'tief.html', bytes })
  const parsing = parseSource(source, () => 'id')
  await expect(parsing).rejects.toThrow(new Problem('file-unreadable', { name: 'tief.html' }))
})
