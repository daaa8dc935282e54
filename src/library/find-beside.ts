import { confinedFile } from './confined-file.ts'

/** WordPress makes copies of a picture in several sizes. */
const RESIZED = /-\d+x\d+(?=\.[^.]+$)/

/**
 * A file below a folder; null where there is none. Of a website's uploads, which people save from anywhere
 * above the pictures, the path may lack its beginning, and the size that was shown may not have been saved.
 * @param names of the path, which are not trusted
 */
export async function findBeside(folder: string, names: readonly string[]): Promise<string | null> {
  for (const candidate of candidates(names)) {
    const found = await confinedFile(folder, candidate)
    if (found) return found
  }
  return null
}

function candidates(names: readonly string[]): (readonly string[])[] {
  if (names[0] !== 'wp-content') return [names]
  const whole = [...names.slice(0, -1), (names.at(-1) ?? '').replace(RESIZED, '')]
  return [0, 1, 2].flatMap((from) => [names.slice(from), whole.slice(from)])
}
