/** Parts of a Word document that have words and are not its text; notes come with the text. */
const BESIDE = /^word\/(header|footer|comments)\d*\.xml$/
const PARAGRAPH = /<w:p[ >].*?<\/w:p>/gs
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g
const ENTITY = /&(?:amp|lt|gt|quot|apos|#x[0-9a-f]{1,6}|#\d{1,7});/gi
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** The words of a Word document's headers, footers and comments, each paragraph once. */
export function wordsBesideText(files: ReadonlyMap<string, Uint8Array>): string[] {
  const paragraphs = [...files]
    .filter(([path]) => BESIDE.test(path))
    .flatMap(([, bytes]) => new TextDecoder().decode(bytes).match(PARAGRAPH) ?? [])
    .map((xml) => [...xml.matchAll(TEXT)].map(([, text = '']) => decode(text)).join(''))
  return [...new Set(paragraphs.map((words) => words.trim()).filter(Boolean))]
}

const decode = (text: string): string =>
  text.replace(ENTITY, (entity) => {
    const code = /#(x?)([0-9a-f]+)/i.exec(entity)
    if (!code) return ENTITIES[entity.toLowerCase()] ?? entity
    const point = Number.parseInt(code[2] ?? '', code[1] ? 16 : 10)
    return point <= 0x10ffff ? String.fromCodePoint(point) : entity
  })
