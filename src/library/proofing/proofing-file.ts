import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { addFile } from '../add-file.ts'
import { datedName } from '../dated-name.ts'
import { errorCode, fileProblem } from '../file-problem.ts'
import { withLock } from '../with-lock.ts'
import { writeDurably } from '../write-durably.ts'

/** Lies beside episode.json, so that everybody who works on the page has the same (docs/episode-format.md). */
const PROOFING_FILE = 'proofing.json'
const FORMAT = 'reinschrift-proofing'

const fileSchema = z.looseObject({
  format: z.literal(FORMAT),
  /** Words that rules are to say nothing of. */
  ignored: z.array(z.looseObject({ rule: z.string(), words: z.string() })).default([]),
  /** Since when nothing but typos is to change; see typo-only.ts. */
  typoOnly: z
    .looseObject({
      version: z.string(),
      since: z.string(),
      by: z.string(),
      allowed: z.array(z.string()).default([]),
    })
    .nullish(),
})

export type ProofingFile = z.infer<typeof fileSchema>

/** Fields that take the place of those that were. */
export interface ProofingChange {
  ignored?: { rule: string; words: string }[]
  typoOnly?: { version: string; since: string; by: string; allowed: string[] } | null
}

/**
 * What an episode's folder tells of its proofreading.
 * @param path absolute path of the episode's folder
 * @returns null where there is no such file, or a damaged one
 */
export async function readProofingFile(path: string): Promise<ProofingFile | null> {
  return parse(await readFile(join(path, PROOFING_FILE), 'utf8').catch(() => ''))
}

/**
 * Changes what an episode's folder tells of its proofreading. What others have written into the file meanwhile
 * stays, and so do fields that this version does not know. A file that cannot be understood is kept aside, as
 * "proofing (damaged 2026-11-27 14-03-22).json", before a new one takes its place.
 * @throws Problem why it cannot be written
 */
export async function changeProofingFile(
  path: string,
  change: (before: ProofingFile) => ProofingChange,
): Promise<void> {
  const file = join(path, PROOFING_FILE)
  await withLock(file, async () => {
    const text = await readFile(file, 'utf8').catch((error) => {
      if (errorCode(error) === 'ENOENT') return ''
      throw fileProblem(error, file)
    })
    const known = parse(text)
    if (!known && text !== '') await addFile(path, damagedName, text)
    const before = known ?? { format: FORMAT, version: 1, ignored: [] }
    const after = `${JSON.stringify({ ...before, ...change(before) }, null, 2)}\n`
    if (after !== text) await writeDurably(file, after)
  })
}

const damagedName = (taken: string[]): string =>
  datedName((label) => `proofing (damaged ${label}).json`, taken)

function parse(text: string): ProofingFile | null {
  try {
    return fileSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
