import type { Facts } from '../../facts.ts'
import type { ExportOptions } from '../format.ts'
import { Losses } from '../losses.ts'
import type { ExportContext } from './export-context.ts'

/** The context of an export that is no Markdown. */
export function plainContext(facts: Facts, options: ExportOptions): ExportContext {
  return {
    pictureUrl: options.pictureUrl,
    language: facts.language ?? options.fallbackLanguage,
    losses: new Losses(),
    reserved: null,
    wrapping: {},
  }
}
