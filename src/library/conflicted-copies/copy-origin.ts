import { foldName } from '../safe-name.ts'

/** Who leaves a copy of an episode's file beside it when two sides have changed it. */
export type CopyOrigin =
  | 'reinschrift'
  | 'dropbox'
  | 'onedrive'
  | 'icloud'
  | 'syncthing'
  | 'google-drive'
  | 'nextcloud'

/** How each of them names a copy of episode.json; the first that fits counts. */
const PATTERNS: readonly [CopyOrigin, RegExp][] = [
  ['reinschrift', /^episode \(conflict \d{4}-\d\d-\d\d \d\d-\d\d-\d\d(, \d+)?\)\.json$/],
  ['syncthing', /^episode\.sync-conflict-\d{8}-\d{6}(-[a-z\d]+)?\.json$/],
  ['nextcloud', /^episode \((.+ )?conflicted copy \d{4}-\d\d-\d\d \d{6}\)( \d+)?\.json$/],
  ['nextcloud', /^episode_conflict-\d{8}-\d{6}\.json$/],
  ['dropbox', /^episode \(.*conflicted copy.*\)\.json$/],
  ['dropbox', /^episode \(.*in konflikt stehende kopie.*\)\.json$/],
  ['dropbox', /^episode \((selective sync|case|whitespace|unicode encoding) conflict.*\)\.json$/],
  ['dropbox', /^episode \(konflikt bei .+\)\.json$/],
  ['google-drive', /^episode( \(\d+\)| ?\[conflict\]( \(\d+\))?)\.json$/],
  ['icloud', /^episode \d+\.json$/],
  // The name of a computer; last, since it can be nearly anything.
  ['onedrive', /^episode-[\p{L}\p{N}][\p{L}\p{N}-]{0,70}\.json$/u],
]

/** Whose conflicted copy of an episode's file has this name; null for any other file. */
export function copyOrigin(name: string): CopyOrigin | null {
  const folded = foldName(name)
  return PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}
