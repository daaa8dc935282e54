import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeText } from './encode-text.ts'

it('encodes pieces as one text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (pieces) => {
      expect(encodeText(pieces)).toEqual(Buffer.from(pieces.join('')))
    }),
  )
})
