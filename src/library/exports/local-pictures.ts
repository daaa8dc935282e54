import type { PageDocument } from '../../episode/schema/schema.ts'
import { confinedFile } from '../confined-file.ts'

/** Pictures on the page that are files, each once. Addresses on the web are exported as they are. */
export function localPictures(page: PageDocument): Set<string> {
  const sources = new Set<string>()
  page.descendants(({ attrs }) => {
    const { src } = attrs
    if (typeof src === 'string' && src !== '' && !/^[a-z][a-z\d+.-]*:/i.test(src)) sources.add(src)
  })
  return sources
}

/** A page may come from elsewhere: a path that leads out of the episode's folder is no picture of it. */
export function pictureBelow(episodePath: string, src: string): Promise<string | null> {
  return confinedFile(
    episodePath,
    src.split('/').filter((name) => name !== '.'),
  )
}
