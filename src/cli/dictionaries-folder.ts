import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** From the sources, from the bundle (out/main), and from the archive of the packed app (app.asar/out/main). */
const PLACES = ['../../resources/dictionaries', '../../../resources/dictionaries']

/**
 * Absolute path of the folder with the shipped dictionaries.
 * @param entry of the command line's threads, which lies where the command line does
 */
export function dictionariesFolder(entry: URL): string {
  const paths = PLACES.map((place) => fileURLToPath(new URL(place, entry)))
  return paths.find((path) => existsSync(path)) ?? (paths[0] as string)
}
