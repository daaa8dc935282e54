import fc from 'fast-check'
import type { PageDocument } from '../../schema/schema.ts'
import { checkExport } from '../check-export.ts'
import { exportFormats } from '../export-formats.ts'
import type { ExportedPage, ExportTarget, ReadableTarget } from '../format.ts'
import { arbitraryPage } from '../testing/arbitrary-page.ts'
import type { Conformance } from './conformance-row.ts'

const options = { fallbackLanguage: 'de', pictureUrl: encodeURI }

/** Pages are made and forgotten so many at a time. */
const AT_ONCE = 500

/** Each of some generated pages, exported to a target, passes the check that every export has to pass. */
export async function checkRoundTrips(target: ReadableTarget, pages: number): Promise<Conformance> {
  const read = await exportFormats[target].loadReader()
  return eachExport(target, pages, (page, exported) =>
    checkExport(page, exported, options, read).map((loss) => JSON.stringify(loss)),
  )
}

/**
 * Tries something on the exports of generated pages.
 * @param check gives what failed, in lines
 */
export async function eachExport(
  target: ExportTarget,
  pages: number,
  check: (page: PageDocument, exported: ExportedPage) => string[] | Promise<string[]>,
): Promise<Conformance> {
  const serialize = await exportFormats[target].load()
  const failed: string[] = []
  for (let made = 0; made < pages; made += AT_ONCE) {
    const numRuns = Math.min(AT_ONCE, pages - made)
    for (const page of fc.sample(arbitraryPage, { numRuns })) {
      const exported = serialize(page, options)
      for (const line of await check(page, exported)) {
        failed.push(`${line} in ${JSON.stringify(exported.text)}`)
      }
    }
  }
  return { count: pages, failed }
}
