import { zipSync } from 'fflate/browser'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A paragraph of a Word document, of a style by Word's own name for it. */
export const wordParagraph = (content: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${styleId(style)}"/></w:pPr>` : ''}${content}</w:p>`

export const wordRun = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A picture by the id of its relationship; `attribute` is how it is had: embedded or linked to. */
export const wordPicture = (id: string, alt: string, attribute = 'r:embed'): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>` +
  `<a:blip ${attribute}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

export interface WordParts {
  /** Content of the body: paragraphs, tables. */
  body: string
  /** Names of styles that paragraphs have. */
  styles?: string[]
  /** Pictures that are embedded, by the id of their relationship; and addresses of such that are linked to. */
  pictures?: Record<string, Uint8Array | string>
  /** Further files, by their paths. */
  files?: Record<string, string>
}

/** A DOCX file as Word writes it, reduced to what is asked for. */
export function wordDocument({ body, styles = [], pictures = {}, files = {} }: WordParts): Buffer {
  const parts: Record<string, Uint8Array | string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles.map((name) => `<w:style w:type="paragraph" w:styleId="${styleId(name)}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles', 'styles.xml'],
      ...Object.entries(pictures).map(([id, picture]): [string, string, string] => [
        id,
        'image',
        typeof picture === 'string' ? picture : `media/${id}.png`,
      ]),
    ]),
    ...files,
  }
  for (const [id, picture] of Object.entries(pictures)) {
    if (typeof picture !== 'string') parts[`word/media/${id}.png`] = picture
  }
  const entries = Object.entries(parts).map(([path, content]) => [
    path,
    typeof content === 'string' ? Buffer.from(`${XML}${content}`) : content,
  ])
  return Buffer.from(zipSync(Object.fromEntries(entries)))
}

const styleId = (name: string): string => name.replaceAll(' ', '')

const relationships = (list: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${/^\w+:/.test(target) ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`
