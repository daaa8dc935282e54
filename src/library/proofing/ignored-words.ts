import { changeProofingFile, readProofingFile } from './proofing-file.ts'

/** Words that a rule is to say nothing of on one page. */
export interface IgnoredWords {
  rule: string
  words: string
}

/**
 * What is ignored on an episode's page.
 * @param path absolute path of the episode's folder
 * @returns nothing where that is not known: findings that come back are no loss
 */
export async function readIgnoredWords(path: string): Promise<IgnoredWords[]> {
  return (await readProofingFile(path))?.ignored ?? []
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
  await changeProofingFile(path, ({ ignored }) => {
    const others = ignored.filter((each) => !isSame(each, change))
    return { ignored: isIgnored ? [...others, change] : others }
  })
}

const isSame = (a: IgnoredWords, b: IgnoredWords): boolean =>
  a.rule === b.rule && a.words === b.words
