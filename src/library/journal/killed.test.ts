import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createEpisode } from '../create-episode.ts'
import { FaultCount, isLongRun } from '../faults/fault-count.ts'
import { withCompileCache } from '../testing/compile-cache.ts'
import { open, titleOf } from '../testing/opened-episode.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'

const PROCESS = fileURLToPath(new URL('../testing/typing-process.ts', import.meta.url))
const KILLS = Number(process.env.KILLS ?? 100)
const AT_ONCE = 6
const LONGEST_MS = 700
/**
 * What was typed so long before the end is on the disk. Only `npm run faults` asks for it, which has the
 * machine for itself; else what was seen on the disk has to be there.
 */
const PROMISED_MS = isLongRun ? 250 : null

test(`after ${KILLS} kills at any moment, what was on the disk comes back`, {
  timeout: 3000 * KILLS,
}, async (context) => {
  const count = new FaultCount()
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
      expect(words.length).toBeLessThanOrEqual(typed.atMost)
      expect((await episode.close()).state).toBe('saved')
      const { stored, promised } = typed
      const lost = [
        ...(words.length < stored ? [`${words.length} of ${stored} seen on the disk`] : []),
        ...(words.length < promised ? [`${words.length} of ${promised} typed long before`] : []),
      ]
      count.note(`killed after ${typed.atMost - 1} words`, { lost })
    }
  }
  await Promise.all(Array.from({ length: PROMISED_MS === null ? AT_ONCE : 1 }, killSome))
  count.settle(context)
})

interface Typed {
  /** How many words were seen on the disk, and how many were typed so long before that they have to be. */
  stored: number
  promised: number
  /** How many can be there. */
  atMost: number
}

async function typeAndKill(args: string[]): Promise<Typed> {
  const child = spawn(process.execPath, [PROCESS, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: withCompileCache,
  })
  const typedAtMs: number[] = []
  let stored = 0
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const [what, count, atMs] = line.split(' ')
    if (what === 'typed') typedAtMs.push(Number(atMs))
    else stored = Number(count)
  })
  await once(lines, 'line')
  await wait(LONGEST_MS * Math.random())
  const killedAtMs = Date.now()
  child.kill('SIGKILL')
  await once(child, 'close')
  const promised =
    PROMISED_MS === null ? 0 : typedAtMs.filter((at) => at <= killedAtMs - PROMISED_MS).length
  // The one after the last that was told may be there as well.
  return { stored, promised, atMost: typedAtMs.length + 1 }
}
