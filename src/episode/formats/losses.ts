import type { ExportLoss } from './format.ts'

/** What an export target cannot hold; each code has a sentence in resources/locales (export.loss). */
export const LOSS_CODES = [
  'alt-without-picture',
  'unsafe-link',
  'list-start',
  'picture-missing',
  'picture-unmarked',
  'picture-damaged',
  'raw-html',
  'typography',
  'date-in-name',
  'key-twice',
  'block-differs',
  'fact-differs',
  'not-read-back',
  'title-apart',
  'number-apart',
  'series-apart',
  'part-apart',
  'date-apart',
  'guests-apart',
  'tags-apart',
  'slug-apart',
  'language-apart',
  'picture-apart',
  'alt-entity',
  'shortcode',
  'picture-left-out',
  'link-title',
  'emphasis-lost',
  'strike-lost',
  'languages-lost',
  'control-characters',
] as const

export type LossCode = (typeof LOSS_CODES)[number]

/** Collects the losses of one export, the same one only once. */
export class Losses {
  readonly #losses = new Map<string, ExportLoss>()

  add(code: LossCode, values: ExportLoss['values']): void {
    this.#losses.set(`${code} ${JSON.stringify(values)}`, { code, values })
  }

  get list(): ExportLoss[] {
    return [...this.#losses.values()]
  }
}
