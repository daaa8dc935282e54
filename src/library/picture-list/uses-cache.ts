import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { creditSchema } from '../../episode/credits/credit.ts'
import { renameWithRetry } from '../rename-with-retry.ts'

const VERSION = 1

const usesSchema = z.object({
  title: z.string(),
  language: z.string().nullable(),
  uses: z.array(
    z.object({
      figureId: z.string().nullable(),
      src: z.string(),
      alt: z.string(),
      decorative: z.boolean(),
      credit: z.nullable(creditSchema),
    }),
  ),
})
const fileSchema = z.object({
  version: z.literal(VERSION),
  episodes: z.record(z.string(), usesSchema),
})

/** What an episode's file says of its pictures. */
export type EpisodeUses = z.infer<typeof usesSchema>

/**
 * The pictures of episodes by the hash of their files: a file is read once, whatever its name. Kept in a
 * file that can be deleted at any time.
 */
export class UsesCache {
  readonly #path: string
  #known: Map<string, EpisodeUses> | null = null
  #hasChanged = false

  /** @param path absolute path of the cache's file, which need not exist */
  constructor(path: string) {
    this.#path = path
  }

  /** Takes what is known of a file from the cache, or reads it. @param hash of the episode's file */
  async of(
    hash: string | null,
    read: () => Promise<EpisodeUses | null>,
  ): Promise<EpisodeUses | null> {
    this.#known ??= await load(this.#path)
    const known = hash === null ? undefined : this.#known.get(hash)
    if (known) return known
    const uses = await read()
    if (uses && hash !== null) {
      this.#known.set(hash, uses)
      this.#hasChanged = true
    }
    return uses
  }

  /** Writes what is new, without what no file has any more. What cannot be written is read again. */
  async keep(hashes: ReadonlySet<string | null>): Promise<void> {
    if (!this.#known || !this.#hasChanged) return
    this.#hasChanged = false
    for (const hash of this.#known.keys()) if (!hashes.has(hash)) this.#known.delete(hash)
    const temporary = `${this.#path}.tmp`
    try {
      await mkdir(dirname(this.#path), { recursive: true })
      const file = { version: VERSION, episodes: Object.fromEntries(this.#known) }
      await writeFile(temporary, JSON.stringify(file))
      await renameWithRetry(temporary, this.#path)
    } catch {
      await rm(temporary, { force: true }).catch(() => undefined)
    }
  }
}

async function load(path: string): Promise<Map<string, EpisodeUses>> {
  try {
    const { episodes } = fileSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    return new Map(Object.entries(episodes))
  } catch {
    return new Map()
  }
}
