import { Liquid } from 'liquidjs'
import type { ExportTarget } from '../format.ts'
import type { Conformance, Trial } from './conformance-row.ts'
import { eachExport } from './generated-pages.ts'
import { contentOf } from './shown-exports.ts'

/** Liquid, which Jekyll and Eleventy run over a page before its Markdown is read, leaves it as it is. */
export function checkLiquid(target: ExportTarget, trial: Trial): Promise<Conformance> {
  const liquid = new Liquid()
  return eachExport(target, trial, async (_page, { text }) => {
    const content = contentOf(text)
    const rendered = await liquid.parseAndRender(content).catch(String)
    return rendered === content ? [] : [JSON.stringify(rendered)]
  })
}
