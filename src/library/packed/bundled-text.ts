/** Where a TextBundle's text is, and the folder that holds it all. */
export interface BundledText {
  /** '' or a name with its "/". */
  folder: string
  path: string
}

const TEXT = /^((?:[^/]+\/)?)text\.[^/]+$/

/**
 * The text of a TextBundle (textbundle.org, versions 1 and 2): beside `info.json`, in the archive itself or in
 * a folder in it.
 * @param paths of the files in the archive
 * @returns null when they are no TextBundle
 */
export function bundledText(paths: readonly string[]): BundledText | null {
  for (const path of paths) {
    const folder = TEXT.exec(path)?.[1]
    if (folder !== undefined && paths.includes(`${folder}info.json`)) return { folder, path }
  }
  return null
}
