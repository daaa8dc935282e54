import { expect, test } from 'vitest'
import de from '../../../resources/locales/de/export.json' with { type: 'json' }
import en from '../../../resources/locales/en/export.json' with { type: 'json' }
import { LOSS_CODES, Losses } from './losses.ts'

test('the same loss is named once', () => {
  const losses = new Losses()
  losses.add('unsafe-link', { address: 'a' })
  losses.add('unsafe-link', { address: 'b' })
  losses.add('unsafe-link', { address: 'a' })
  expect(losses.list.map(({ values }) => values.address)).toEqual(['a', 'b'])
})

test.each([
  ['German', de],
  ['English', en],
])('every loss has a sentence in %s', (_name, { loss }) => {
  expect(Object.keys(loss).toSorted()).toEqual([...LOSS_CODES].toSorted())
})
