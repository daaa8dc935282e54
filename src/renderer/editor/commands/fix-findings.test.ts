import { expect, test } from 'vitest'
import { createPage, createPicture } from '../../../episode/page.ts'
import type { ProofedBlock, ProofFinding } from '../../../episode/proofing/proof-finding.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { blockText } from '../../../episode/text-blocks/block-text.ts'
import { textBlocks } from '../../../episode/text-blocks/text-blocks.ts'
import { blockName, type Findings, pageFindings } from '../queries/page-findings.ts'
import { createTestEditor } from '../testing/create-test-editor.ts'
import { fixFindings } from './fix-findings.ts'
import { undo } from './history.ts'

const strong = schema.mark('strong')
const page = createPage({
  title: 'Die Eipisode',
  cover: createPicture('cover', {}, 'Die Eipisode'),
  body: [
    schema.node('paragraph', { id: 'a' }, [
      schema.text('Eine '),
      schema.text('Eipisode', [strong]),
      schema.text(' und noch eine Eipisode.'),
    ]),
    schema.node('bulletList', { id: 'l' }, [
      schema.node('listItem', null, [
        schema.node('paragraph', { id: 'b' }, [schema.text('Weg [Musik] damit')]),
      ]),
    ]),
  ],
})

/** Every place of some words on the page, as the proof thread tells it. */
function findingsOf(...wanted: string[]): Findings {
  const blocks = textBlocks(page).map(({ node, slot, blockId }): ProofedBlock => {
    const text = blockText(node)
    const findings = wanted.flatMap((words) =>
      [...text.matchAll(new RegExp(words.replace(/[[\]]/g, '\\$&'), 'g'))].map(
        ({ index }): ProofFinding => ({
          ...{ slot, blockId, rule: 'spelling', severity: 'error', suggestions: [], values: {} },
          ...{ key: `${slot} ${blockId} ${index}`, words, before: '', after: '' },
          ...{ from: index, to: index + words.length },
        }),
      ),
    )
    return { slot, blockId, text, findings }
  })
  return new Map(blocks.map((block) => [blockName(block), block]))
}

test('all places are fixed as one edit, in every part of the page, and keep their marks', () => {
  const editor = createTestEditor(page, { sections: { min: 1, max: 2 } })
  const findings = findingsOf('Eipisode', ' [Musik]')
  const places = pageFindings(editor.state.doc, findings)
  expect(places).toHaveLength(5)
  const fixes = places.map(({ finding }) => ({
    key: finding.key,
    replacement: finding.words === 'Eipisode' ? 'Episode' : '',
  }))
  expect(fixFindings(fixes, findings)(editor)).toBe(true)
  expect(textBlocks(editor.state.doc).map(({ node }) => node.textContent)).toEqual([
    ...['Die Episode', 'Die Episode', '', '', ''],
    ...['Eine Episode und noch eine Episode.', 'Weg damit'],
  ])
  const bold: string[] = []
  editor.state.doc.descendants(({ marks, text }) => {
    if (marks.some(({ type }) => type.name === 'strong')) bold.push(text ?? '')
  })
  expect(bold).toEqual(['Episode'])
  undo(editor)
  expect(textBlocks(editor.state.doc).map(({ node }) => node.textContent)).toEqual(
    textBlocks(page).map(({ node }) => node.textContent),
  )
})

test('words that were changed meanwhile are left alone, and nobody changes what is only to be read', () => {
  const editor = createTestEditor(page)
  const findings = findingsOf('Eipisode')
  const [title] = pageFindings(editor.state.doc, findings)
  const fix = [{ key: title?.finding.key ?? '', replacement: 'Episode' }]
  editor.view.dispatch(editor.state.tr.insertText('x', (title?.from ?? 0) + 2))
  expect(fixFindings(fix, findings)(editor)).toBe(false)
  editor.setEditable(false)
  expect(fixFindings([{ key: 'body a 5', replacement: 'x' }], findings)(editor)).toBe(false)
  expect(editor.state.doc.textContent).toContain('Eixpisode')
})
