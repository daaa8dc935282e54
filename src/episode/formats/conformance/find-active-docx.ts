import { isInert } from './find-active.ts'
import type { MarkupElement } from './markup.ts'
import { readMarkup } from './read-markup.ts'

/** All that a Word document of ours is made of: no field, no object, no macro, no template, no chunk of another. */
const ELEMENTS = new Set(
  (
    'Types Default Override Relationships Relationship ' +
    'w:document w:body w:sectPr w:pgSz w:pgMar w:p w:pPr w:pStyle w:numPr w:ilvl w:numId w:ind w:keepNext w:hyperlink ' +
    'w:r w:rPr w:rStyle w:rFonts w:b w:i w:strike w:lang w:t w:br w:tab w:softHyphen w:drawing ' +
    'wp:inline wp:extent wp:docPr a:graphic a:graphicData pic:pic pic:nvPicPr pic:cNvPr pic:cNvPicPr pic:blipFill ' +
    'a:blip a:stretch a:fillRect pic:spPr a:xfrm a:off a:ext a:prstGeom a:avLst ' +
    'w:styles w:docDefaults w:rPrDefault w:pPrDefault w:sz w:spacing w:style w:name w:basedOn w:next w:outlineLvl ' +
    'w:pBdr w:bottom w:color w:u w:numbering w:abstractNum w:multiLevelType w:lvl w:start w:numFmt w:lvlText w:lvlJc ' +
    'w:num w:abstractNumId w:lvlOverride w:startOverride w:settings w:compat w:compatSetting ' +
    'cp:coreProperties cp:keywords dc:title dc:language'
  ).split(' '),
)
const PART = /\.(?:xml|rels|png|jpe?g|gif)$/
const INNER_PART = /\/(?:officeDocument|core-properties|styles|numbering|settings|image)$/

/**
 * What in the parts of a Word document could run or load anything, by htmlparser2 and a list of what ours are
 * made of (ECMA-376).
 * @param files by their paths in the document
 * @returns each finding in a line
 */
export function findActiveInDocx(files: ReadonlyMap<string, Uint8Array>): string[] {
  const decoder = new TextDecoder()
  return [...files].flatMap(([path, bytes]) => {
    if (!PART.test(path)) return [path]
    if (!/\.(?:xml|rels)$/.test(path)) return []
    const { elements, comments } = readMarkup(decoder.decode(bytes), { xmlMode: true })
    const foreign = comments.filter((words) => !words.startsWith('?xml '))
    return [...elements.filter(isActive).map((element) => JSON.stringify(element)), ...foreign].map(
      (finding) => `${path}: ${finding}`,
    )
  })
}

function isActive({ name, attributes }: MarkupElement): boolean {
  if (!ELEMENTS.has(name)) return true
  if (name !== 'Relationship') return false
  const { Type = '', Target = '', TargetMode } = Object.fromEntries(attributes)
  if (TargetMode === undefined) return !INNER_PART.test(Type)
  return !Type.endsWith('/hyperlink') || !isInert(Target)
}
