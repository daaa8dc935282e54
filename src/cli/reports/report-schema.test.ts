import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { reportSchema } from './report-schema.ts'

const SCHEMA = fileURLToPath(new URL('../../../docs/report.schema.json', import.meta.url))

// A report may have fields that its readers do not know. `npx vitest run src/cli/reports --update` writes the file anew.
test('the schema of the report is the one that is published', async () => {
  const schema = z.toJSONSchema(reportSchema, { io: 'input' })
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(SCHEMA)
})
