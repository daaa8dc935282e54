import { parse, stringify } from 'yaml'
import { type TargetSettings, targetSettingsSchema } from '../../../episode/show/target-settings.ts'

type Entries = NonNullable<TargetSettings['entries']>

/** Entries of front matter as a person writes them: YAML, '' for none. */
export function formatEntries(entries: Entries): string {
  return Object.keys(entries).length > 0 ? stringify(entries, { lineWidth: 0 }).trim() : ''
}

/** The same read; null when it is no map of names and values. */
export function parseEntries(text: string): Entries | null {
  if (text.trim() === '') return {}
  try {
    const read = targetSettingsSchema.safeParse({ entries: parse(text, { maxAliasCount: 0 }) })
    return read.success ? (read.data.entries ?? null) : null
  } catch {
    return null
  }
}
