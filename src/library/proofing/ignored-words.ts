import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { errorCode, fileProblem } from '../file-problem.ts'
import { withLock } from '../with-lock.ts'
import { writeDurably } from '../write-durably.ts'

/** Words that a rule is to say nothing of on one page. */
export interface IgnoredWords {
  rule: string
  words: string
}

/** Lies beside episode.json, so that everybody who works on the page ignores the same (docs/episode-format.md). */
const PROOFING_FILE = 'proofing.json'
const FORMAT = 'reinschrift-proofing'

const fileSchema = z.looseObject({
  format: z.literal(FORMAT),
  ignored: z.array(z.looseObject({ rule: z.string(), words: z.string() })).default([]),
})

/**
 * What is ignored on an episode's page.
 * @param path absolute path of the episode's folder
 * @returns nothing where there is no such file, or a damaged one: findings that come back are no loss
 */
export async function readIgnoredWords(path: string): Promise<IgnoredWords[]> {
  const text = await readFile(join(path, PROOFING_FILE), 'utf8').catch(() => '')
  return parse(text)?.ignored ?? []
}

/**
 * Adds to what is ignored, or takes away from it. What others have written into the file meanwhile stays.
 * @throws Problem why it cannot be written
 */
export async function changeIgnoredWords(
  path: string,
  change: IgnoredWords,
  isIgnored: boolean,
): Promise<void> {
  const file = join(path, PROOFING_FILE)
  await withLock(file, async () => {
    const text = await readFile(file, 'utf8').catch((error) => {
      if (errorCode(error) === 'ENOENT') return ''
      throw fileProblem(error, file)
    })
    const before = parse(text) ?? { format: FORMAT, version: 1, ignored: [] }
    const others = before.ignored.filter((each) => !isSame(each, change))
    const ignored = isIgnored ? [...others, change] : others
    const after = `${JSON.stringify({ ...before, ignored }, null, 2)}\n`
    if (after !== text) await writeDurably(file, after)
  })
}

function parse(text: string): z.infer<typeof fileSchema> | null {
  try {
    return fileSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const isSame = (a: IgnoredWords, b: IgnoredWords): boolean =>
  a.rule === b.rule && a.words === b.words
