import type { PictureUse } from '../../episode/credits/picture-uses.ts'

/** A use, and the episode that it is in. */
export interface EpisodePicture extends PictureUse {
  /** Folder of the episode in the library. */
  folder: string
  title: string
  /** BCP 47 tag of the page's language; null where it names none. */
  language: string | null
}

/** A picture of a library: one file, or the same file in several episodes. */
export interface LibraryPicture {
  /** Tells it from the others, as long as the list is not made anew. */
  key: string
  /** Name of its file where it is used first. */
  name: string
  /** No file is where the episode says. */
  isMissing: boolean
  uses: EpisodePicture[]
}
