import { differentPages } from '../../src/episode/formats/conformance/check-hostile.ts'
import type { Conformance } from '../../src/episode/formats/conformance/conformance-row.ts'
import { shownExports } from '../../src/episode/formats/conformance/shown-exports.ts'
import type { ChromiumReader } from './open-chromium.ts'

/** Nothing happens when the exports of texts, that came into a page in every way, are loaded. */
export async function checkLoaded(
  cases: readonly string[],
  chromium: ChromiumReader,
): Promise<Conformance> {
  const shown = new Map<string, string>()
  for (const { what, page } of differentPages(cases)) {
    for (const { what: target, html } of shownExports(page)) {
      if (!shown.has(html)) shown.set(html, `${what}, ${target}`)
    }
  }
  const found = await chromium.findActive([...shown.keys()])
  const failed = [...shown.values()].flatMap((what, at) =>
    (found[at] ?? []).map((active) => `${what}: ${active}`),
  )
  return { count: shown.size, failed }
}
