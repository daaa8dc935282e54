import type { AttributeSpec } from '@tiptap/pm/model'
import { emptyFacts, type FactName, factsSchema } from '../facts.ts'
import { validateWith } from './validate.ts'

/** The document's attributes: one for each fact of the page. */
export const factAttributes = Object.fromEntries(
  Object.entries(factsSchema.shape).map(([name, schema]) => [
    name,
    { default: emptyFacts[name as FactName], validate: validateWith(schema) },
  ]),
) as Record<FactName, AttributeSpec>
