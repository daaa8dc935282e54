import { expect, test } from 'vitest'
import { countIds } from '../testing/count-ids.ts'
import { parseHtmlFragment } from './parse-html-fragment.ts'

const parse = (html: string) => parseHtmlFragment(html, countIds())

test('gives clean blocks with ids, and recognises nothing', () => {
  const blocks = parse(
    '<h1>Titel</h1><p style="color:red" onclick="x()">Loading</p><script>1</script>',
  )
  expect(blocks.map(String)).toEqual(['heading("Titel")', 'paragraph("Loading")'])
  expect(blocks.map(({ attrs }) => attrs.id)).toEqual(['id-1', 'id-2'])
  expect(blocks[0]?.attrs.level).toBe(2)
})

test('nothing gives nothing', () => {
  expect(parse(' \n ')).toEqual([])
})
