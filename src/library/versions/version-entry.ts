/** Why a version was kept. */
export const VERSION_KINDS = [
  'automatic',
  'named',
  'imported',
  'before-restore',
  'before-merge',
  'before-replace',
  'before-change',
] as const

export type VersionKind = (typeof VERSION_KINDS)[number]

/** A kept version of an episode, without its page. */
export interface VersionEntry {
  /** Tells it from the episode's other versions; sorts by time. */
  id: string
  /** ISO 8601 date and time, by the clock of the machine that kept it. */
  savedAt: string
  /** Who kept it, as a person's name. */
  author: string
  kind: VersionKind
  /** Given by a person; null for none. */
  name: string | null
  /** Words of its page, alt texts and captions included. */
  wordCount: number
  /** SHA-256 of the episode's file that it is the content of, as hexadecimal digits. */
  fileHash: string
}
