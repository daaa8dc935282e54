import type { ExportLoss } from '../formats/format.ts'
import type { LossCode } from '../formats/losses.ts'
import type { AnyTarget } from '../formats/packed/packed-format.ts'
import type { Finding, Severity } from './finding.ts'

/** What every export to a target has to tell, and what a website's settings decide, are notes. */
const SEVERITIES: Readonly<Record<LossCode, Severity>> = {
  'alt-without-picture': 'warning',
  'unsafe-link': 'warning',
  'list-start': 'warning',
  'picture-missing': 'error',
  'raw-html': 'note',
  typography: 'note',
  'date-in-name': 'warning',
  'key-twice': 'warning',
  'block-differs': 'error',
  'fact-differs': 'error',
  'not-read-back': 'error',
  'title-apart': 'note',
  'number-apart': 'note',
  'series-apart': 'note',
  'part-apart': 'note',
  'date-apart': 'note',
  'guests-apart': 'note',
  'tags-apart': 'note',
  'slug-apart': 'note',
  'language-apart': 'note',
  'picture-apart': 'note',
  'alt-entity': 'note',
  shortcode: 'warning',
  'picture-left-out': 'warning',
  'picture-unmarked': 'warning',
  'picture-damaged': 'warning',
  'link-title': 'warning',
  'emphasis-lost': 'warning',
  'strike-lost': 'warning',
  'languages-lost': 'warning',
  'control-characters': 'warning',
}

/** What an export names as lost, as a finding. @param target null: it is lost to every target */
export function lossFinding({ code, values }: ExportLoss, target: AnyTarget | null): Finding {
  const lossCode = code as LossCode
  return {
    kind: 'loss',
    code: lossCode,
    values,
    severity: SEVERITIES[lossCode],
    place: target === null ? {} : { target },
  }
}
