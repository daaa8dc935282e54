import type {
  Conformance,
  ConformanceRow,
  Trial,
} from '../../src/episode/formats/conformance/conformance-row.ts'
import { hostileCases } from '../../src/episode/formats/conformance/hostile-cases.ts'
import { checkLoaded } from './check-loaded.ts'
import { checkTrees } from './check-trees.ts'
import { type ChromiumReader, openChromium } from './open-chromium.ts'

/** What needs a browser: the Chromium of the end-to-end tests. */
export const chromiumRows: readonly ConformanceRow[] = [
  ...(['html-page', 'html-fragment', 'wordpress'] as const).map((target) => ({
    what: `two readers, ${target}`,
    how: "parse5 and Chromium read the same tree, with the page's words",
    run: (trial: Trial) => inChromium((chromium) => checkTrees(target, trial, chromium)),
    share: 0.1,
  })),
  ...Object.entries(hostileCases).map(([name, cases]) => ({
    what: `active content in Chromium, ${name}`,
    how: 'no script runs, nothing is asked for but pictures and audio, and nothing active is there',
    run: () => inChromium((chromium) => checkLoaded(cases, chromium)),
    share: 0,
  })),
]

async function inChromium(
  check: (chromium: ChromiumReader) => Promise<Conformance>,
): Promise<Conformance> {
  const chromium = await openChromium()
  try {
    return await check(chromium)
  } finally {
    await chromium.close()
  }
}
