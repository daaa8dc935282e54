import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem } from '../../episode/problem.ts'
import { contentHash } from '../content-hash.ts'
import { writeDurably } from '../write-durably.ts'
import { namesOfVersions, versionsFolder } from './read-versions.ts'
import { sealFile } from './sealed-file.ts'
import { nameFile } from './version-names.ts'

/**
 * Gives a version a name, or takes it away with null. The version's file stays as it is: the name is a
 * file beside it, of which the newest counts.
 * @param episodePath absolute path of the episode's folder
 * @throws Problem version-missing (name of the episode's folder), or why it cannot be written
 */
export async function nameVersion(
  episodePath: string,
  id: string,
  name: string | null,
  now: Date = new Date(),
): Promise<void> {
  const folder = versionsFolder(episodePath)
  const { versions, names } = await namesOfVersions(folder)
  if (!versions.some((version) => version.id === id)) {
    throw new Problem('version-missing', { name: basename(episodePath).normalize('NFC') })
  }
  const file = nameFile(id, now, contentHash(randomUUID()))
  await writeDurably(join(folder, file), sealFile('name', { name }))
  for (const { file: earlier, version } of names) {
    // One that stays is older than the new one, unless a clock was set back: then it would count.
    if (version === id) await rm(join(folder, earlier), { force: true }).catch(() => undefined)
  }
}
