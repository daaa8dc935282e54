import fc from 'fast-check'
import type { PageDocument } from '../../schema/schema.ts'
import { checkExport } from '../check-export.ts'
import { exportFormats } from '../export-formats.ts'
import type { ExportedPage, ExportTarget, ReadableTarget } from '../format.ts'
import { arbitraryPage } from '../testing/arbitrary-page.ts'
import type { Conformance, Trial } from './conformance-row.ts'

const options = { fallbackLanguage: 'de', pictureUrl: encodeURI }

/** Pages are made and forgotten so many at a time. */
const AT_ONCE = 500

/** Each of some generated pages, exported to a target, passes the check that every export has to pass. */
export async function checkRoundTrips(target: ReadableTarget, trial: Trial): Promise<Conformance> {
  const read = await exportFormats[target].loadReader()
  return eachExport(target, trial, (page, exported) =>
    checkExport(page, exported, options, read).map((loss) => JSON.stringify(loss)),
  )
}

/**
 * Tries something on the exports of generated pages.
 * @param check gives what failed, in lines
 */
export async function eachExport(
  target: ExportTarget,
  trial: Trial,
  check: (page: PageDocument, exported: ExportedPage) => string[] | Promise<string[]>,
): Promise<Conformance> {
  const serialize = await exportFormats[target].load()
  return eachPage(trial, async (page) => {
    const exported = serialize(page, options)
    const lines = await check(page, exported)
    return lines.map((line) => `${line} in ${JSON.stringify(exported.text)}`)
  })
}

/**
 * Tries something on generated pages.
 * @param check gives what failed, in lines
 */
export async function eachPage(
  trial: Trial,
  check: (page: PageDocument) => string[] | Promise<string[]>,
): Promise<Conformance> {
  const failed: string[] = []
  for (const pages of generatedPages(trial)) {
    for (const page of pages) failed.push(...(await check(page)))
  }
  return { count: trial.pages, failed }
}

/** The pages of a trial, in parts: the same ones for the same seed. */
export function* generatedPages({ pages, seed }: Trial): Generator<PageDocument[]> {
  for (let made = 0; made < pages; made += AT_ONCE) {
    const numRuns = Math.min(AT_ONCE, pages - made)
    yield fc.sample(arbitraryPage, { numRuns, seed: seed + made })
  }
}
