import { rename } from 'node:fs/promises'

/** Takes something out of the app's reach, and brings it back. */
export const moveAway = (path: string): Promise<void> => rename(path, `${path}-away`)
export const moveBack = (path: string): Promise<void> => rename(`${path}-away`, path)
