import type { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { createPage, createPicture } from '../page.ts'
import { schema } from '../schema/schema.ts'
import { checkPictures } from './check-pictures.ts'
import { type Credit, EMPTY_CREDIT } from './credit.ts'

const TODAY = '2026-11-26'
const credit = (parts: Partial<Credit>): Credit => ({ ...EMPTY_CREDIT, ...parts })
const ANNA = credit({ creator: 'Anna', source: 'dpa' })
const picture = (attrs: Record<string, unknown>, alt = 'Sam im Büro', id = 'f1'): Node =>
  createPicture('figure', { id, src: 'images/a.jpg', credit: ANNA, ...attrs }, alt)
const check = (...body: Node[]) =>
  checkPictures(createPage({ body, facts: { language: 'de' } }), TODAY, 'en')
const found = (...body: Node[]) => check(...body).map((one) => [one.check, one.words])

describe('checkPictures', () => {
  test('finds nothing about a picture that has all it needs, and about empty slots', () => {
    expect(found(picture({}), createPicture('figure', { id: 'f2' }))).toEqual([])
  })

  test.each<[name: string, attrs: Record<string, unknown>, alt: string, ...unknown[]]>([
    ['no credit', { credit: null }, 'Sam', ['credit-missing', '']],
    [
      'a credit that shows nothing',
      { credit: credit({ validUntil: '2027-01-01' }) },
      'Sam',
      ['credit-missing', ''],
    ],
    [
      'an expired right',
      { credit: credit({ creator: 'A', validUntil: '2026-11-25' }) },
      'Sam',
      ['rights-expired', '2026-11-25'],
    ],
    ['the last day of a right', { credit: credit({ creator: 'A', validUntil: TODAY }) }, 'Sam'],
    ['no alt text', {}, ' ', ['alt-missing', '']],
    ['a decorative picture', { decorative: true }, ''],
    ['a credit in the alt text', {}, 'Sam (Foto: Anna)', ['credit-in-alt', '(Foto: Anna)']],
    ['nothing but a credit as alt text', {}, '© 2024 dpa', ['credit-in-alt', '© 2024 dpa']],
    ['the names of the credit in the alt text', {}, 'Sam Anna/dpa', ['credit-in-alt', 'Anna/dpa']],
    ['the creator in the picture', {}, 'Anna mit Sam im Büro'],
    ['several', { credit: null }, '', ['credit-missing', ''], ['alt-missing', '']],
  ])('%s', (_, attrs, alt, ...findings) => {
    expect(found(picture(attrs, alt))).toEqual(findings)
  })

  test('finds a file that is credited in two ways, also in quotes and on the cover', () => {
    const cover = createPicture('cover', { src: 'images/a.jpg', credit: ANNA }, 'Sam')
    const other = picture({ credit: credit({ creator: 'Bea' }) })
    const same = picture({}, 'Sam', 'f2')
    const body = [schema.node('blockquote', null, [other]), same]
    const page = createPage({ cover, body, facts: { language: 'de' } })
    expect(checkPictures(page, TODAY, 'en')).toEqual([
      { check: 'credits-differ', figureId: 'f1', src: 'images/a.jpg', words: 'Foto: Anna/dpa' },
    ])
  })
})
