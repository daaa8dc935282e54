import { value } from './docx-context.ts'
import { WORD } from './namespaces.ts'
import { type XmlMarkup, xml } from './xml.ts'

const size = (halfPoints: number): XmlMarkup => value('w:sz', halfPoints)
const space = (before: number, after: number): XmlMarkup =>
  xml('w:spacing', { 'w:before': before, 'w:after': after })

/** Paragraph styles besides the body's: id, Word's name, properties of paragraph and run. */
const PARAGRAPHS: readonly [string, string, readonly XmlMarkup[], readonly XmlMarkup[]][] = [
  ['Title', 'Title', [xml('w:keepNext'), space(0, 240)], [xml('w:b'), size(52)]],
  ['Subtitle', 'Subtitle', [space(0, 240)], [size(28)]],
  ['Heading2', 'heading 2', heading(1), [xml('w:b'), size(32)]],
  ['Heading3', 'heading 3', heading(2), [xml('w:b'), size(28)]],
  ['Heading4', 'heading 4', heading(3), [xml('w:b'), size(24)]],
  ['Quote', 'Quote', [], [xml('w:i')]],
  ['Picture', 'Picture', [space(240, 60)], []],
  ['Caption', 'caption', [space(0, 240)], [size(19)]],
  ['Rule', 'Rule', [rule(), space(120, 240)], []],
]

/** The styles of a document: everything that looks like something has a name that Word knows. */
export function stylesToDocx(language: string): XmlMarkup {
  const fonts = { 'w:ascii': 'Calibri', 'w:hAnsi': 'Calibri', 'w:cs': 'Calibri' }
  return xml('w:styles', { 'xmlns:w': WORD }, [
    xml('w:docDefaults', {}, [
      xml('w:rPrDefault', {}, [
        xml('w:rPr', {}, [xml('w:rFonts', fonts), size(23), value('w:lang', language)]),
      ]),
      xml('w:pPrDefault', {}, [
        xml('w:pPr', {}, [
          xml('w:spacing', { 'w:after': 160, 'w:line': 288, 'w:lineRule': 'auto' }),
        ]),
      ]),
    ]),
    xml('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, [
      value('w:name', 'Normal'),
    ]),
    ...PARAGRAPHS.map(([id, name, paragraph, run]) => paragraphStyle(id, name, paragraph, run)),
    xml('w:style', { 'w:type': 'character', 'w:styleId': 'Hyperlink' }, [
      value('w:name', 'Hyperlink'),
      xml('w:rPr', {}, [value('w:color', '0563C1'), value('w:u', 'single')]),
    ]),
  ])
}

function paragraphStyle(
  id: string,
  name: string,
  paragraph: readonly XmlMarkup[],
  run: readonly XmlMarkup[],
): XmlMarkup {
  return xml('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
    value('w:name', name),
    value('w:basedOn', 'Normal'),
    value('w:next', 'Normal'),
    ...(paragraph.length > 0 ? [xml('w:pPr', {}, paragraph)] : []),
    ...(run.length > 0 ? [xml('w:rPr', {}, run)] : []),
  ])
}

function heading(outlineLevel: number): XmlMarkup[] {
  return [xml('w:keepNext'), space(320, 80), value('w:outlineLvl', outlineLevel)]
}

function rule(): XmlMarkup {
  const line = { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': 'auto' }
  return xml('w:pBdr', {}, [xml('w:bottom', line)])
}
