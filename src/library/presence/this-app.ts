import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { contentHash } from '../content-hash.ts'

/** An app that runs, and where. */
export interface ThisApp {
  /** Tells this installation on this machine from all others; a file's name. */
  key: string
  machine: string
  pid: number
}

const KEY_LENGTH = 32

/**
 * This app. Its installation is known by an id of its own, which is made when there is none.
 * @param idFile absolute path of the file with that id, in the person's own folder for this app
 */
export async function thisApp(idFile: string): Promise<ThisApp> {
  const machine = hostname().replace(/\.local$/, '')
  const id = await installationId(idFile)
  return {
    key: contentHash(`${id} ${machine}`).slice(0, KEY_LENGTH),
    machine,
    pid: process.pid,
  }
}

async function installationId(idFile: string): Promise<string> {
  const known = await readFile(idFile, 'utf8').catch(() => '')
  if (known.trim()) return known.trim()
  const id = randomUUID()
  // Without it, the next start is another installation, which does no harm.
  await writeFile(idFile, `${id}\n`).catch(() => undefined)
  return id
}
