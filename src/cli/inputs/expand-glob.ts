import { isAbsolute, normalize } from 'node:path'
import { compareNames } from './compare-names.ts'

/**
 * The paths that fit a pattern ("Podcast/2026-*"), where the shell has not put them in its place: that of
 * Windows never does, and no shell inside quotes. Hidden names fit none but patterns that begin with a dot.
 * @param pattern with `*`, `?`, `[a-z]`, `{a,b}` and `**`; on Windows with either slash
 * @returns relative to the working directory if the pattern is, in the order of their names; null for a name without a pattern in it
 */
export async function expandGlob(pattern: string): Promise<string[] | null> {
  // Whoever names files needs none of it.
  const { glob, isDynamicPattern } = await import('tinyglobby')
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern
  if (!isDynamicPattern(slashed)) return null
  const options = { onlyFiles: false, expandDirectories: false, absolute: isAbsolute(pattern) }
  const found = await glob(slashed, options)
  return found.map(normalize).map(withoutEndingSlash).sort(compareNames)
}

const withoutEndingSlash = (path: string): string => path.replace(/(?<=.)[/\\]+$/, '')
