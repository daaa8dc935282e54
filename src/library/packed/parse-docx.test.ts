import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pageParts } from '../../episode/page.ts'
import { importSource } from '../import-source.ts'
import { readEpisode } from '../read-episode.ts'
import { readReceipts } from '../read-receipts.ts'
import { pngPicture } from '../testing/pictures.ts'
import { problemOf } from '../testing/problem-of.ts'
import { snapshot, temporaryLibrary } from '../testing/temporary-library.ts'
import {
  type WordParts,
  wordDocument,
  wordParagraph,
  wordPicture,
  wordRun,
} from '../testing/word-document.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The episode that a Word document becomes. */
async function imported(parts: WordParts, name = 'Folge 25.docx') {
  const library = await temporaryLibrary()
  const bytes = wordDocument(parts)
  const { folder } = await importSource(library, { name, bytes })
  const path = join(library.path, folder)
  const { page } = (await readEpisode(path)).episode
  const [receipt] = await readReceipts(path)
  return { path, page, receipt, bytes, items: receipt?.items ?? [] }
}

test('a Word document becomes an episode with its pictures, and is kept to the byte', async () => {
  const picture = pngPicture(30, 20)
  const { path, page, receipt, bytes } = await imported({
    styles: ['Title', 'caption', 'heading 2'],
    body: [
      wordParagraph(wordRun('Wie Sam LinkedIn nutzt'), 'Title'),
      wordParagraph(wordRun('Ein erster Satz, der nicht ganz kurz ist, steht vorne.')),
      wordParagraph(wordRun('Abschnitt'), 'heading 2'),
      wordParagraph(wordRun('Noch ein Satz, der im Text steht.')),
      wordParagraph(wordPicture('sam', 'Sam')),
      wordParagraph(wordRun('Sam im Büro. Foto: Tim Meyer'), 'caption'),
    ].join(''),
    pictures: { sam: picture },
  })
  expect(pageParts(page).title.textContent).toBe('Wie Sam LinkedIn nutzt')
  const figure = pageParts(page).body.lastChild
  expect(figure?.attrs).toMatchObject({ src: 'images/picture-1.png', width: 30, height: 20 })
  expect(figure?.textContent).toBe('SamSam im Büro.')
  expect(figure?.attrs.credit).toMatchObject({ creator: 'Tim Meyer' })
  expect(await readFile(join(path, 'images', 'picture-1.png'))).toEqual(picture)
  expect(receipt).toMatchObject({ source: 'sources/folge-25.docx', format: 'docx' })
  expect(await readFile(join(path, 'sources', 'folge-25.docx'))).toEqual(bytes)
})

test('it is known by what is in it, whatever it is called', async () => {
  const { page } = await imported({ body: wordParagraph(wordRun('Ein Satz.')) }, 'folge')
  expect(page.textContent).toBe('Ein Satz.')
})

test('what the page has no place for is named: headers, comments, styles, pictures', async () => {
  const { items, page } = await imported({
    styles: ['Zitat von uns'],
    body: [
      wordParagraph(wordRun('Ein Satz.'), 'Zitat von uns'),
      wordParagraph(wordPicture('web', 'Netz', 'r:link')),
      wordParagraph(wordPicture('broken', 'Kaputt')),
    ].join(''),
    pictures: { web: 'https://example.com/a.png', broken: Buffer.from('kein Bild') },
    files: {
      'word/header1.xml': `<w:hdr ${W}>${wordParagraph(wordRun('Nur intern &amp; geheim'))}</w:hdr>`,
      'word/comments.xml': `<w:comments ${W}>${wordParagraph(wordRun('Stimmt das?'))}</w:comments>`,
    },
  })
  const told = items.map((item) => [
    'construct' in item ? item.construct : item.kind,
    item.original,
  ])
  expect(told).toEqual(
    expect.arrayContaining([
      ['removed', 'Nur intern & geheim'],
      ['removed', 'Stimmt das?'],
      ['word-style', "'Zitat von uns' (Style ID: Zitatvonuns)"],
      ['picture-address', 'https://example.com/a.png'],
      ['picture-kind', 'images/picture-1.png'],
    ]),
  )
  expect(page.textContent).toContain('Ein Satz.')
})

describe('nothing is left behind by', () => {
  test.each([
    ['a document that is cut off', 'archive-foreign', (bytes: Buffer) => bytes.subarray(0, -30)],
    ['words in place of a document', 'archive-foreign', () => Buffer.from('Ein Satz.')],
    [
      'a bomb',
      'archive-too-large',
      (bytes: Buffer) => {
        const entry = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1')
        bytes.writeUInt32LE(4_000_000_000, entry + 24)
        return bytes
      },
    ],
  ])('%s', async (_what, code, damage) => {
    const library = await temporaryLibrary()
    const before = await snapshot(library.path)
    const bytes = damage(wordDocument({ body: wordParagraph(wordRun('Ein Satz.')) }))
    expect(await problemOf(importSource(library, { name: 'a.docx', bytes }))).toBe(code)
    expect(await snapshot(library.path)).toEqual(before)
  })
})
