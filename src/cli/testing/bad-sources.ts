import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate/browser'
import { wordDocument, wordParagraph, wordRun } from '../../library/testing/word-document.ts'
import { wordpressExport, wordpressItem } from '../../library/testing/wordpress-export.ts'

const MEGABYTE = 1024 * 1024

/** Writes a folder of files that are broken in all the ways that we know, between some that are not. */
export async function writeBadSources(folder: string, posts: number): Promise<void> {
  await mkdir(folder)
  const files: Record<string, string | Uint8Array> = {
    'a-gut.md': '# Gut\n\nEin Satz.\n',
    'b-kopf.md': '---\ntitle: Kopf\nguests: [Sam, Kim\ntags: x\n---\n\nEin Satz.\n',
    'c-elemente.html': '<h1>Elemente</h1>\n<p>Ein <b>Satz.</p>\n<!-- offen\n<p>Verborgen.</p>\n',
    'd-zitate.md': `Ein Satz.\n\n${'>'.repeat(100_000)} tief\n`,
    'd-zitate.html': `<h1>Tief</h1>\n${'<blockquote>'.repeat(100_000)}tief`,
    'f-bombe.docx': zipBomb(),
    'f-ordner.docx': wordDocument({ body: words('Raus.'), files: { '../../raus.txt': 'raus' } }),
    'g-website.xml': website(posts),
    'h-leer.txt': ' \n',
    'i-bild.md': '# Bild\n\n![Sam](../../geheim.png)\n\n![Kim](kim.png)\n',
    'z-gut.txt': 'Auch gut\n\nEin Satz.\n',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  await writeEmptyMegabytes(join(folder, 'e-riesig.txt'), 100)
}

const words = (text: string): string => wordParagraph(wordRun(text))

/** Half a megabyte that unpacks to more than a hundred. */
const zipBomb = (): Uint8Array =>
  zipSync({ 'word/document.xml': new Uint8Array(120 * MEGABYTE) }, { level: 1 })

/** Takes no place on the disk. */
async function writeEmptyMegabytes(path: string, megabytes: number): Promise<void> {
  const file = await open(path, 'w')
  await file.truncate(megabytes * MEGABYTE)
  await file.close()
}

/** A WordPress export whose pictures are nowhere, with one post that is no XML. */
function website(posts: number): string {
  const items = Array.from({ length: posts }, (_, index) =>
    wordpressItem({
      id: index + 1,
      title: `Beitrag ${index + 1}`,
      content: `<p>Ein Satz.</p><img src="https://example.com/wp-content/uploads/${index}.jpg" alt="">`,
    }),
  )
  items[1] = items[1]?.replace('</content:encoded>', '<p></content:encoded>') ?? ''
  return wordpressExport(items)
}
