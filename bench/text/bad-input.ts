import { Buffer } from 'node:buffer'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import type { Node } from '@tiptap/pm/model'
import { createPage, createPicture } from '../../src/episode/page.ts'
import { type PageDocument, schema } from '../../src/episode/schema/schema.ts'
import { generateText, MARKERS } from './generate-text.ts'

const paragraph = (text: string): Node => schema.node('paragraph', null, [schema.text(text)])
const first = paragraph(`${MARKERS.first} am Anfang.`)
const last = paragraph(`${MARKERS.last} am Ende.`)
const pageOf = (title: string, body: Node[]): PageDocument =>
  createPage({ title, facts: { language: 'de' }, body: [first, ...body, last] })

const PICTURES = 5000

/** The bad input, by the name of its folder. */
export const badInput: Record<string, () => PageDocument> = {
  '2-mb-paragraph': () => {
    const [block] = generateText({ words: 1, blocks: 1 })
    const words = generateText({ words: 290_000, blocks: 1 })[0] ?? block
    return pageOf('2 MB', [paragraph((words?.text ?? '').slice(0, 2_000_000))])
  },
  '100000-one-word-paragraphs': () =>
    pageOf(
      'Ein Wort',
      Array.from({ length: 100_000 }, (_, index) => paragraph(`Wort${index}`)),
    ),
  '5000-pictures': () =>
    pageOf(
      'Bilder',
      Array.from({ length: PICTURES }, (_, index) =>
        createPicture(
          'figure',
          { src: `images/${index}.png`, width: 64, height: 48 },
          `Bild ${index}`,
        ),
      ),
    ),
  '3000-headings': () =>
    pageOf(
      'Überschriften',
      Array.from({ length: 3000 }, (_, index) =>
        schema.node('heading', { level: 2 + (index % 3) }, [schema.text(`Abschnitt ${index}`)]),
      ),
    ),
  '500-nested-quotes': () => {
    let quote = paragraph('Ganz innen.')
    for (let depth = 0; depth < 500; depth++) quote = schema.node('blockquote', null, [quote])
    return pageOf('Zitate', [quote])
  },
}

/** Writes the pictures that the page with pictures shows: small, real, and each of a colour of its own. */
export async function writePictures(episodePath: string): Promise<void> {
  await mkdir(join(episodePath, 'images'), { recursive: true })
  for (let index = 0; index < PICTURES; index++) {
    await writeFile(join(episodePath, 'images', `${index}.png`), png(64, 48, index * 3331))
  }
}

/** A picture of one colour (PNG specification, 8 bit RGB). */
function png(width: number, height: number, colour: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const pixel = [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255]
  const row = [0, ...Array.from({ length: width }, () => pixel).flat()]
  const rows = Buffer.from(Array.from({ length: height }, () => row).flat())
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
