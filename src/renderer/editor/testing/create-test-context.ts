import texts from '../../../../resources/locales/de/editor.json' with { type: 'json' }
import type { PageContext } from '../page-context.ts'
import { createPageLabels } from '../page-labels.ts'

/** Surroundings for a page in a test: in German, and whoever is asked for something does nothing. */
export function createTestContext(overrides: Partial<PageContext> = {}): PageContext {
  return {
    folder: '025-sam',
    language: 'de',
    creditTemplates: {},
    labels: createPageLabels((key) => texts[key]),
    onChoosePicture: () => {},
    onEditCredit: () => {},
    onDropFiles: () => {},
    onPasteEmpty: () => {},
    ...overrides,
  }
}
