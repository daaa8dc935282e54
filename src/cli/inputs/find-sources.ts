import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Problem } from '../../episode/problem.ts'
import { fileProblem } from '../../library/file-problem.ts'
import { expandGlob } from './expand-glob.ts'
import { type FoundInput, type MissingInput, withoutRepeated } from './found-input.ts'

/** The files to import: as they were named, and those that fit a pattern. */
export async function findSources(
  named: readonly string[],
): Promise<(FoundInput | MissingInput)[]> {
  const found = await Promise.all(named.map(findNamed))
  return withoutRepeated(found.flat())
}

async function findNamed(name: string): Promise<(FoundInput | MissingInput)[]> {
  const file = await findFile(name)
  if (!('problem' in file) || file.problem.code !== 'file-missing') return [file]
  const paths = await expandGlob(name)
  if (paths === null) return [file]
  if (paths.length === 0) return [noMatch(name)]
  return Promise.all(paths.map(findFile))
}

async function findFile(label: string): Promise<FoundInput | MissingInput> {
  const path = resolve(label)
  try {
    return { path, label, sizeBytes: (await stat(path)).size }
  } catch (error) {
    const problem = fileProblem(error, path)
    if (!(problem instanceof Problem)) throw error
    return { label, problem }
  }
}

/** What is said of a pattern that nothing fits. */
export const noMatch = (pattern: string): MissingInput => ({
  label: pattern,
  problem: new Problem('nothing-matches', {
    name: basename(pattern),
    path: resolve(pattern).normalize('NFC'),
  }),
})
