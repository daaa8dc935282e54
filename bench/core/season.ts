import { join } from 'node:path'
import { EPISODE_FILE } from '../../src/library/library.ts'
import { generateText, type TextSize } from '../text/generate-text.ts'
import { pageOfText } from '../text/page-of-text.ts'
import { type PeerName, type Subject, startApp, startPeer } from './subject.ts'
import { EMPTY, writeLibrary, writePeerDocument } from './write-documents.ts'

/** Name of the generated episode's folder. */
export const SEASON = 'season'

/** Starts the app with a generated episode in its library, and an empty one open. */
export async function startAppWith(dir: string, size: TextSize): Promise<Subject> {
  const pages = { [SEASON]: pageOfText('Ein langes Gespräch', generateText(size)) }
  const library = await writeLibrary(libraryPath(dir, size), pages)
  return startApp(dir, { libraries: [library], folder: SEASON, last: EMPTY })
}

/** Absolute path of the generated episode's file. */
export const seasonFile = (dir: string, size: TextSize): string =>
  join(libraryPath(dir, size), SEASON, EPISODE_FILE)

const libraryPath = (dir: string, { words }: TextSize): string => join(dir, `library-${words}`)

/** Starts peers that can open the same text. */
export async function startPeersWith(
  dir: string,
  size: TextSize,
  names: readonly PeerName[],
): Promise<Subject[]> {
  const path = await writePeerDocument(join(dir, `peer-${size.words}`), generateText(size))
  const peers: Subject[] = []
  for (const name of names) peers.push(await startPeer(dir, name, path))
  return peers
}

export async function closeAll(subjects: readonly Subject[]): Promise<void> {
  for (const subject of subjects) await subject.close()
}
