import fc from 'fast-check'
import type { CreditTemplates } from '../../credits/credit-template.ts'

const template = fc.constantFrom(
  'Foto: {creator}/{source}',
  '© {creator}',
  '({source}: {creator} [{note}]).',
  '{license} {creator} „{title}“',
)

/** The wordings of a show, some of which leave parts of a credit out. */
export const arbitraryTemplates: fc.Arbitrary<CreditTemplates> = fc
  .record({ de: fc.option(template), en: fc.option(template) })
  .map(({ de, en }) => ({ ...(de && { de }), ...(en && { en }) }))
