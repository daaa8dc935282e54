import { stringify } from 'yaml'
import { emptyFacts, type FactName, type Facts } from '../../facts.ts'
import { GENERATOR } from '../html/generator.ts'
import { FRONT_MATTER_KEYS, GENERATOR_KEY } from './front-matter-keys.ts'

type Entry = [key: string, value: unknown]

/**
 * Title and facts as YAML front matter, fences included; only what is set. The same values for readers
 * of YAML 1.1 and 1.2. The date is a plain YAML date, which site generators want; a draft is
 * `draft: true`, other states are `state: ready`.
 */
export function serializeFrontMatter(title: string, facts: Facts): string {
  const values = Object.entries(FRONT_MATTER_KEYS).flatMap(([name, [key]]): Entry[] => {
    const value = facts[name as FactName]
    const isSet = Array.isArray(value) ? value.length > 0 : value !== emptyFacts[name as FactName]
    if (name === 'state') return isSet ? [[key, value]] : [['draft', true]]
    if (name === 'date' && typeof value === 'string') return [[key, new Date(value)]]
    return isSet ? [[key, value]] : []
  })
  const entries: Entry[] = [['title', title || null], ...values, [GENERATOR_KEY, GENERATOR]]
  const yaml = stringify(Object.fromEntries(entries.filter(([, value]) => value !== null)), {
    compat: 'yaml-1.1',
    customTags: ['timestamp'],
    lineWidth: 0,
  })
  return `---\n${yaml}---\n`
}
