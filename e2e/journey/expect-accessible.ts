import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const require = createRequire(import.meta.url)
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
/** One look takes seconds on a machine that does something else as well. */
const LONGEST_MS = 20_000
/** Menus and tooltips stand at the document's end, in no landmark: their roles say what they are. */
const DISABLED = { region: { enabled: false } }

/**
 * Expects axe to find nothing wrong in a page: WCAG 2.1 A and AA, and what axe counts as best practice.
 * Frames are not looked into. Asked again for a while: a tooltip that fades in or out meanwhile has no
 * contrast yet.
 *
 * @param what names the place in the message of a failure
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // By the DevTools protocol, so the page's policy does not hinder it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'))
  }
  await expect.poll(() => findViolations(page), { message: what, timeout: LONGEST_MS }).toEqual([])
}

/** What axe finds wrong now, in words. */
function findViolations(page: Page): Promise<string[]> {
  return page.evaluate(
    async ([runOnly, rules]) => {
      const axe = Reflect.get(globalThis, 'axe') as {
        run(context: Document, options: RunOptions): Promise<AxeResults>
      }
      const { violations } = await axe.run(document, {
        runOnly: [...runOnly],
        rules,
        iframes: false,
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
      )
    },
    [RULES, DISABLED] as const,
  )
}
