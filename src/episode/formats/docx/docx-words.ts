import { strFromU8, unzipSync } from 'fflate/browser'

/** Elements between which words do not go on. */
const BREAK = /<\/w:p>|<w:(?:br|tab)\b[^>]*>/g
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The words of a Word document that serializeDocx wrote, a line for each paragraph. */
export function docxWords(bytes: Uint8Array): string {
  const files = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })
  const [xml] = Object.values(files)
  return (xml ? strFromU8(xml) : '')
    .replace(BREAK, '\n')
    .replace(/<w:softHyphen\/>/g, '\u00ad')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (reference, name) => REFERENCES[name] ?? reference)
}
