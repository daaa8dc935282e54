import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new, empty folder that goes away with the test. @param parent where else it is to be */
export async function temporaryFolder(parent = tmpdir()): Promise<string> {
  const path = await mkdtemp(join(parent, 'reinschrift-'))
  onTestFinished(() => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }))
  return path
}
