import { DOMParser } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { createPage } from '../../../episode/page.ts'
import { createTestEditor } from '../testing/create-test-editor.ts'

test('of an element’s attributes only language, level, start and link reach the page', () => {
  const { schema } = createTestEditor(createPage())
  const element = document.createElement('div')
  element.innerHTML =
    '<p id="7" speaker="x" startms="5" lang="en"><a href="https://a.de" title="42">a</a></p>' +
    '<h3 id="8" lang="fr">b</h3><ol id="9" start="4"><li>c</li></ol>' +
    '<figure data-picture="figure" id="1" src="a.jpg" width="9" credit="x"></figure>'
  const blocks = DOMParser.fromSchema(schema).parseSlice(element).content.content
  expect(blocks.map((block) => block.attrs)).toEqual([
    { id: null, speaker: null, startMs: null, lang: 'en' },
    { id: null, level: 3, lang: 'fr' },
    { id: null, start: 4 },
    { id: null, src: null, width: null, height: null, credit: null, decorative: false },
  ])
  expect(blocks[0]?.firstChild?.marks[0]?.attrs).toEqual({ href: 'https://a.de', title: '42' })
})
