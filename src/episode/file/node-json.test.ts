import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ZodType, z } from 'zod'
import { RUNS } from '../formats/testing/arbitrary-page.ts'
import { nodeJsonSchema } from './node-json.ts'

const attrs = z.record(z.string(), z.unknown()).optional()

/** What nodeJsonSchema says by hand. */
const sameSchema: ZodType = z.looseObject({
  type: z.string(),
  attrs,
  content: z.lazy(() => z.array(sameSchema)).optional(),
  marks: z.array(z.looseObject({ type: z.string(), attrs })).optional(),
  text: z.string().optional(),
})

/** Something that is as often as not what it should be. */
const mostly = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) })

const attributes = mostly(fc.dictionary(fc.string({ maxLength: 2 }), fc.jsonValue({ maxDepth: 0 })))
const mark = fc.record({ type: mostly(fc.string()), attrs: attributes }, { requiredKeys: ['type'] })
const { node } = fc.letrec((tie) => ({
  node: fc.record(
    {
      type: mostly(fc.string()),
      attrs: attributes,
      content: mostly(fc.array(mostly(tie('node')), { maxLength: 3 })),
      marks: mostly(fc.array(mostly(mark), { maxLength: 2 })),
      text: mostly(fc.string()),
      later: fc.jsonValue({ maxDepth: 0 }),
    },
    { requiredKeys: ['type'] },
  ),
}))

it('takes what a schema of its parts takes', () => {
  const verdicts = new Set<boolean>()
  fc.assert(
    fc.property(mostly(node), (value) => {
      const { success } = nodeJsonSchema.safeParse(value)
      expect(success).toBe(sameSchema.safeParse(value).success)
      verdicts.add(success)
    }),
    { numRuns: RUNS * 3 },
  )
  expect(verdicts.size).toBe(2)
})
