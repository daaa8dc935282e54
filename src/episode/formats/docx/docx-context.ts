import type { ExportContext } from '../html/export-context.ts'
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

/** A picture to show, with the part of the package that it is. */
export interface DocxPicture {
  relationshipId: string
  width: number
  height: number
}

/** What the parts of a document collect while it is written. */
export class DocxContext implements ExportContext {
  readonly language: string
  readonly losses: ExportContext['losses']
  /** A document holds its pictures, so no text in it names one. */
  readonly pictureUrl = (src: string): string => src
  readonly reserved = null
  readonly wrapping = {}
  readonly relationships: Relationship[] = []
  readonly lists: NumberedList[] = []
  readonly #pictures: ReadonlyMap<string, Omit<DocxPicture, 'relationshipId'> & { part: string }>
  #drawings = 0

  /** @param pictures that can be shown, by their names on the page; `part` is relative to "word/" */
  constructor(
    language: string,
    losses: ExportContext['losses'],
    pictures: ReadonlyMap<string, Omit<DocxPicture, 'relationshipId'> & { part: string }>,
  ) {
    this.language = language
    this.losses = losses
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

  picture(src: string): DocxPicture | null {
    const picture = this.#pictures.get(src)
    return picture ? { ...picture, relationshipId: this.relate('image', picture.part) } : null
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
