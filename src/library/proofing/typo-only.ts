import { Problem } from '../../episode/problem.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { readVersion } from '../versions/read-versions.ts'
import { changeProofingFile, readProofingFile } from './proofing-file.ts'

const LOST: readonly string[] = ['version-missing', 'version-damaged']

/** A page of which nothing but typos is to change. */
export interface TypoOnly {
  /** Id of the version that the page is compared with. */
  version: string
  /** When it was switched on, as ISO 8601. */
  since: string
  /** Who switched it on, as a person's name. */
  by: string
  /** Keys of the alterations (episode/clean-up) that somebody found right. */
  allowed: string[]
}

/**
 * Whether nothing but typos is to change on an episode's page, and since when.
 * @param path absolute path of the episode's folder
 * @returns null where anything may change
 */
export async function readTypoOnly(path: string): Promise<TypoOnly | null> {
  return (await readProofingFile(path))?.typoOnly ?? null
}

/**
 * From now on nothing but typos is to change. Where somebody else has said so before, theirs stays: it knows more
 * changes.
 * @throws Problem why it cannot be written
 */
export async function beginTypoOnly(path: string, begun: Omit<TypoOnly, 'allowed'>): Promise<void> {
  await changeProofingFile(path, ({ typoOnly }) => ({
    typoOnly: typoOnly ?? { ...begun, allowed: [] },
  }))
}

/**
 * The page that a clean-up began with.
 * @throws Problem clean-up-lost (name of the episode's folder) when its version is gone or damaged, or why it cannot
 *   be read
 */
export async function readPageBefore(
  path: string,
  { version }: Pick<TypoOnly, 'version'>,
): Promise<PageDocument> {
  try {
    return (await readVersion(path, version)).page
  } catch (error) {
    const isLost = error instanceof Problem && LOST.includes(error.code)
    throw isLost ? new Problem('clean-up-lost', error.values, { cause: error }) : error
  }
}

/** From now on anything may change. @throws Problem why it cannot be written */
export async function endTypoOnly(path: string): Promise<void> {
  await changeProofingFile(path, () => ({ typoOnly: null }))
}

/**
 * An alteration is right, or is to be told again after all.
 * @param key as the alteration has it
 * @throws Problem why it cannot be written
 */
export async function allowAlteration(
  path: string,
  key: string,
  isAllowed: boolean,
): Promise<void> {
  await changeProofingFile(path, ({ typoOnly }) => {
    if (!typoOnly) return {}
    const others = typoOnly.allowed.filter((each) => each !== key)
    return { typoOnly: { ...typoOnly, allowed: isAllowed ? [...others, key] : others } }
  })
}
