/** Last part of an absolute path, of this system or another. */
export function folderName(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path
}

/** The path of a folder's neighbour with another name. */
export function siblingPath(path: string, name: string): string {
  return path.slice(0, path.lastIndexOf(folderName(path))) + name
}
