import { dirname } from 'node:path'
import { Problem } from '../../episode/problem.ts'
import { DEFAULT_SHOW_SETTINGS, type ShowSettings } from '../../episode/show/show-settings.ts'
import { openLibrary } from '../../library/open-library.ts'

const shows = new Map<string, Promise<ShowSettings>>()

/**
 * What the show of an episode wants, read once for each library; as usual for an episode that is in none.
 * @param episodePath absolute path of the episode's folder
 * @throws Problem library-damaged, or why it cannot be read
 */
export function showOf(episodePath: string): Promise<ShowSettings> {
  const library = dirname(episodePath)
  const show = shows.get(library) ?? readShow(library)
  shows.set(library, show)
  return show
}

async function readShow(library: string): Promise<ShowSettings> {
  try {
    return (await openLibrary(library)).show.settings
  } catch (error) {
    if (Problem.report(error).code === 'library-foreign') return DEFAULT_SHOW_SETTINGS
    throw error
  }
}
