import { type FactName, type Facts, factsSchema } from '../../facts.ts'

/**
 * Facts out of values from a source that can be anything. A value that does not fit its fact is left
 * out, and so is an audio address that is not of the web.
 */
export function knownFacts(values: Partial<Record<FactName, unknown>>): Partial<Facts> {
  const entries = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === null) return []
    const fact = factsSchema.shape[name as FactName].safeParse(value)
    const isEmpty = Array.isArray(value) && value.length === 0
    return fact.success && !isEmpty ? [[name, fact.data] as const] : []
  })
  return Object.fromEntries(entries)
}
