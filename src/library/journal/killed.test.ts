import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createEpisode } from '../create-episode.ts'
import { withCompileCache } from '../testing/compile-cache.ts'
import { open, titleOf } from '../testing/opened-episode.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'

const PROCESS = fileURLToPath(new URL('../testing/typing-process.ts', import.meta.url))
/** `KILLS=1000 npx vitest run src/library/journal/killed` is the long run. */
const KILLS = Number(process.env.KILLS ?? 100)
const AT_ONCE = 6
const LONGEST_MS = 700
/** What was typed so long before the end is on the disk. */
const PROMISED_MS = 250

test(`what was typed is there after ${KILLS} kills at any moment, but for the last ${PROMISED_MS} ms`, {
  timeout: 600 * KILLS,
}, async () => {
  const library = await temporaryLibrary()
  const journals = await temporaryFolder()
  let left = KILLS
  const killSome = async () => {
    while (left-- > 0) {
      const { folder } = await createEpisode(library)
      const typed = await typeAndKill([library.path, journals, folder])
      const { episode } = await open(library, folder, journals)
      const words = titleOf(episode).split(' ').filter(Boolean)
      expect(words).toEqual(words.map((_, index) => String(index + 1)))
      expect(words.length).toBeGreaterThanOrEqual(typed.sure)
      expect(words.length).toBeLessThanOrEqual(typed.atMost)
      expect((await episode.close()).state).toBe('saved')
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, killSome))
})

/** @returns how many words have to be there, and how many can be */
async function typeAndKill(args: string[]): Promise<{ sure: number; atMost: number }> {
  const child: ChildProcess = spawn(process.execPath, [PROCESS, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: withCompileCache,
  })
  const typedAtMs: number[] = []
  const lines = createInterface({ input: child.stdout ?? expect.fail() })
  lines.on('line', (line) => typedAtMs.push(Number(line.split(' ')[1])))
  await once(lines, 'line')
  await wait(LONGEST_MS * Math.random())
  const killedAtMs = Date.now()
  child.kill('SIGKILL')
  await once(child, 'close')
  const sure = typedAtMs.filter((atMs) => atMs <= killedAtMs - PROMISED_MS).length
  // The one after the last that was told may be there as well.
  return { sure, atMost: typedAtMs.length + 1 }
}
