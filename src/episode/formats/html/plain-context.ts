import type { Facts } from '../../facts.ts'
import type { ExportOptions } from '../format.ts'
import { Losses } from '../losses.ts'
import type { ExportContext } from './export-context.ts'

/** The context of an export that is not read back, and no Markdown. */
export function plainContext(facts: Facts, options: ExportOptions): ExportContext {
  return {
    pictureUrl: options.pictureUrl,
    language: facts.language ?? options.fallbackLanguage,
    creditTemplates: options.creditTemplates,
    carriesData: false,
    losses: new Losses(),
    reserved: null,
    wrapping: {},
  }
}
