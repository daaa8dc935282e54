import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { benches } from './benches.ts'

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')

test.each(Object.keys(benches))('the README says what %s measures', (name) => {
  expect(readme).toContain(`\n| \`${name}\` |`)
})
