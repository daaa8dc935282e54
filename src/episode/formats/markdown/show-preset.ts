import type { FactName } from '../../facts.ts'
import type { TargetSettings } from '../../show/target-settings.ts'
import { GENERATOR_KEY } from './front-matter-keys.ts'
import type { KeyNote } from './key-note.ts'
import type { CoverEntry, MarkdownPreset } from './markdown-preset.ts'

/** Front matter as a show wants it. */
export interface ShowPreset {
  preset: MarkdownPreset
  /** What every page gets as it is. */
  entries: Readonly<Record<string, unknown>>
  note: KeyNote
}

/** A preset with a show's own keys and entries. */
export function showPreset(preset: MarkdownPreset, settings: TargetSettings = {}): ShowPreset {
  const { description, cover, ...facts } = settings.keys ?? {}
  const renamed = Object.entries(facts).filter(
    ([name, key]) => key !== preset.keys[name as FactName],
  )
  const keys = Object.fromEntries(renamed) as Partial<Record<FactName, string>>
  const entries = settings.entries ?? {}
  return {
    preset: {
      ...preset,
      keys: { ...preset.keys, ...keys },
      description: description ?? preset.description,
      cover: cover === undefined ? preset.cover : coverUnder(cover, preset.cover),
    },
    entries,
    note: {
      keys,
      repeated: [description, cover].filter((key) => key !== undefined),
      fixed: Object.keys(entries),
    },
  }
}

/** A key that the front matter of a show would have twice; null when there is none. */
export function doubleKey(preset: MarkdownPreset, settings: TargetSettings): string | null {
  const shown = showPreset(preset, settings)
  const { keys, description, cover, draft } = shown.preset
  const all = [
    'title',
    GENERATOR_KEY,
    draft[0],
    ...Object.values(keys),
    ...(description === null ? [] : [description]),
    ...(cover === null ? [] : [cover({ url: '', alt: '' })[0]]),
    ...Object.keys(shown.entries),
  ]
  return all.find((key, index) => all.indexOf(key) < index) ?? null
}

function coverUnder(key: string, usual: MarkdownPreset['cover']): MarkdownPreset['cover'] {
  return (cover: CoverEntry) => [key, usual ? usual(cover)[1] : cover.url]
}
