import type { ExportContext } from '../html/export-context.ts'
import { isWebUrl } from '../safe-url.ts'
import { type XmlAttributes, type XmlMarkup, xml } from './xml.ts'

/** A relationship of the document to something outside its own XML. */
export interface Relationship {
  id: string
  type: 'hyperlink' | 'image'
  target: string
}

/** A list of its own: its numbers begin anew. */
export interface NumberedList {
  id: number
  level: number
  /** Null for bullets. */
  start: number | null
}

/** A picture as a part of the package. */
export interface PicturePart {
  /** Relative to "word/". */
  part: string
  bytes: Uint8Array
  width: number
  height: number
}

/** A picture to show, with the relationship that leads to its part. */
export interface DocxPicture {
  relationshipId: string
  width: number
  height: number
}

/** What the parts of a document collect while it is written. */
export class DocxContext implements ExportContext {
  readonly language: string
  readonly losses: ExportContext['losses']
  readonly creditTemplates: ExportContext['creditTemplates']
  /** A document holds its pictures, so no text in it names one. */
  readonly pictureUrl = (src: string): string => src
  readonly carriesData = false
  readonly reserved = null
  readonly wrapping = {}
  readonly relationships: Relationship[] = []
  readonly lists: NumberedList[] = []
  readonly #pictures: ReadonlyMap<string, PicturePart | null>
  #drawings = 0

  /** @param pictures that are there, by their names on the page; null where Word does not show their kind */
  constructor(
    language: string,
    losses: ExportContext['losses'],
    pictures: ReadonlyMap<string, PicturePart | null>,
    creditTemplates?: ExportContext['creditTemplates'],
  ) {
    this.language = language
    this.losses = losses
    this.creditTemplates = creditTemplates
    this.#pictures = pictures
  }

  /** The id of a relationship, the same for the same target. */
  relate(type: Relationship['type'], target: string): string {
    const known = this.relationships.find((one) => one.type === type && one.target === target)
    if (known) return known.id
    const id = `link${this.relationships.length + 1}`
    this.relationships.push({ id, type, target })
    return id
  }

  /** The picture of that name; without one to show it is a loss. */
  picture(src: string): DocxPicture | null {
    const picture = this.#pictures.get(src)
    if (picture) {
      const { width, height, part } = picture
      return { width, height, relationshipId: this.relate('image', part) }
    }
    const isMissing = picture === undefined && !isWebUrl(src)
    this.losses.add(isMissing ? 'picture-missing' : 'picture-left-out', { name: src })
    return null
  }

  addList(level: number, start: number | null): number {
    const id = this.lists.length + 1
    this.lists.push({ id, level, start })
    return id
  }

  nextDrawing(): number {
    this.#drawings += 1
    return this.#drawings
  }
}

/** A property whose value is its one attribute. */
export function value(name: string, val: string | number): XmlMarkup {
  const attributes: XmlAttributes = { 'w:val': val }
  return xml(name, attributes)
}
