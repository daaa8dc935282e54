import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pageFacts, pageParts } from '../episode/page.ts'
import { Problem } from '../episode/problem.ts'
import { type ImportFileOptions, importFile } from './import-file.ts'
import { readEpisode } from './read-episode.ts'
import { readReceipts } from './read-receipts.ts'
import { pngPicture } from './testing/pictures.ts'
import { problemOf } from './testing/problem-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { temporaryLibrary } from './testing/temporary-library.ts'
import {
  wordpressExport,
  wordpressItem,
  wordpressMeta,
  wordpressPicture,
} from './testing/wordpress-export.ts'
import type { EpisodeSummary } from './types.ts'

const UPLOADS = 'https://example.com/wp-content/uploads'

/** What an export becomes, with other files beside it. */
async function imported(
  xml: string,
  files: Record<string, Uint8Array> = {},
  options: ImportFileOptions = {},
) {
  const folder = await temporaryFolder()
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  const file = join(folder, 'show.WordPress.xml')
  await writeFile(file, xml)
  const library = await temporaryLibrary()
  const made: (EpisodeSummary | Problem)[] = []
  for await (const one of importFile(library, file, options)) made.push(one)
  const episodes = await Promise.all(
    made.flatMap((one) => {
      if (one instanceof Problem) return []
      const path = join(library.path, one.folder)
      return readEpisode(path).then(async ({ episode: { page } }) => {
        const [receipt] = await readReceipts(path)
        return { path, page, folder: one.folder, receipt, items: receipt?.items ?? [] }
      })
    }),
  )
  const problems = made.flatMap((one) => (one instanceof Problem ? Problem.report(one) : []))
  return { library, episodes, problems }
}

const body = (page: Parameters<typeof pageParts>[0]): string[] =>
  pageParts(page).body.children.map(({ textContent }) => textContent)

describe('a WordPress export', () => {
  test('becomes an episode for each post, with its facts, its part of the export and its pictures', async () => {
    const content = `<!-- wp:paragraph -->
<p>Ein erster Satz steht hier, und er ist nicht kurz.</p>
<!-- /wp:paragraph -->
<!-- wp:image {"id":7} -->
<figure class="wp-block-image"><img src="${UPLOADS}/2024/03/sam-300x200.png" alt="Sam"/><figcaption>Sam im Büro. Foto: Tim</figcaption></figure>
<!-- /wp:image -->
<!-- wp:paragraph -->
<p>Noch ein Satz: &lt;item&gt; ist <code>&lt;item&gt;</code>.</p>
<!-- /wp:paragraph -->
<!-- wp:podlove/player {"episode":25} /-->`
    const more = [
      '<category domain="category"><![CDATA[Podcast]]></category>',
      '<category domain="post_tag"><![CDATA[LinkedIn]]></category>',
      wordpressMeta('enclosure', 'https://example.com/25.mp3\n123\naudio/mpeg'),
      wordpressMeta('_thumbnail_id', '9'),
    ].join('')
    const { episodes, problems } = await imported(
      wordpressExport([
        wordpressItem({ title: 'Über uns', type: 'page' }),
        wordpressItem({ title: 'Folge 25: Sam & LinkedIn', name: 'folge-25', content, more }),
        wordpressItem({ title: 'Weg', status: 'trash' }),
        wordpressPicture(9, '2024/03/cover.png', 'Das Titelbild'),
      ]),
      { 'uploads/2024/03/cover.png': pngPicture(4, 3), '2024/03/sam.png': pngPicture(2, 2) },
    )
    expect(problems).toEqual([])
    expect(episodes).toHaveLength(1)
    const [{ page, path, items, receipt } = expect.fail()] = episodes
    expect(pageParts(page).title.textContent).toBe('Folge 25: Sam & LinkedIn')
    expect(pageFacts(page)).toMatchObject({
      number: 25,
      language: 'de-DE',
      date: '2024-03-05',
      slug: 'folge-25',
      state: 'published',
      tags: ['LinkedIn'],
      audioUrl: 'https://example.com/25.mp3',
    })
    expect(pageParts(page).cover.attrs).toMatchObject({ src: 'images/cover.png', width: 4 })
    expect(pageParts(page).cover.textContent).toBe('Das Titelbild')
    const figure = pageParts(page).body.children.find(({ type }) => type.name === 'figure')
    expect(figure?.attrs).toMatchObject({ src: 'images/sam.png', credit: { creator: 'Tim' } })
    expect(body(page).at(-1)).toBe('Noch ein Satz: <item> ist <item>.')
    const removed = items.filter(({ kind }) => kind === 'removed').map(({ original }) => original)
    expect(removed).toEqual(['Podcast', 'wp:podlove/player {"episode":25}'])
    expect(receipt).toMatchObject({ source: 'sources/folge-25.xml', format: 'wordpress' })
    const kept = await readFile(join(path, 'sources', 'folge-25.xml'), 'utf8')
    expect(kept).toContain(content)
    expect(kept).not.toContain('Über uns')
  })

  test('of the classic editor has paragraphs, captions and galleries', async () => {
    const content = `Ein erster Satz.
Zweite Zeile.

[caption id="a" width="300"]<a href="${UPLOADS}/a.png"><img src="${UPLOADS}/a.png" alt="A" /></a> Unter A[/caption]

<h2>Abschnitt</h2>
[gallery ids="5,6"]

<pre>eins

zwei</pre>

Ende mit [shortcode].`
    const { episodes } = await imported(
      wordpressExport([
        wordpressItem({ title: 'Titel', content }),
        wordpressPicture(5, 'b.png', 'Bild B'),
        wordpressPicture(6, 'c.png'),
      ]),
      { 'a.png': pngPicture(1, 1), 'b.png': pngPicture(1, 2) },
    )
    const [{ page, items } = expect.fail()] = episodes
    expect(body(page)).toEqual([
      'Ein erster Satz.\nZweite Zeile.',
      'AUnter A',
      'Abschnitt',
      'Bild B',
      '',
      'eins\n\nzwei',
      'Ende mit [shortcode].',
    ])
    expect(items).toContainEqual(
      expect.objectContaining({
        construct: 'picture-missing',
        original: 'wp-content/uploads/c.png',
      }),
    )
  })

  test('with a damaged post brings in the others, and says which and where', async () => {
    const damaged = wordpressItem({ title: 'Kaputt', content: 'a' }).replace(
      '<wp:post_id>',
      '<wp:post_id><b>',
    )
    const { episodes, problems, library } = await imported(
      wordpressExport([
        wordpressItem({ title: 'Gleich', content: 'Eins.' }),
        damaged,
        wordpressItem({ title: 'Gleich', content: 'Zwei.' }),
      ]),
    )
    expect(episodes.map(({ folder }) => folder)).toEqual(['gleich', 'gleich-2'])
    expect(problems).toEqual([
      {
        code: 'archive-damaged',
        values: { name: 'show.WordPress.xml', place: expect.stringMatching(/^Kaputt, \d+:\d+$/) },
      },
    ])
    expect((await readdir(library.path)).sort()).toEqual(['gleich', 'gleich-2', 'show.json'])
  })

  test('that is cut off brings in what is whole', async () => {
    const xml = wordpressExport([
      wordpressItem({ title: 'Eins', content: 'Ein Satz.' }),
      wordpressItem({ title: 'Zwei', content: 'Ein Satz.' }),
    ])
    const { episodes, problems } = await imported(
      xml.slice(0, xml.lastIndexOf('</wp:post_type>') + 20),
    )
    expect(episodes.map(({ folder }) => folder)).toEqual(['eins'])
    expect(problems).toMatchObject([{ code: 'archive-damaged' }])
  })

  test('resolves no entities of a document type: neither files nor bombs', async () => {
    const doctype =
      '<!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const item = (title: string, entity: string) =>
      wordpressItem({ title }).replace(
        '<wp:post_id>',
        `<description>${entity}</description><wp:post_id>`,
      )
    const { episodes, problems } = await imported(
      wordpressExport(
        [item('Bombe', '&b;'), item('Datei', '&x;'), wordpressItem({ title: 'Gut' })],
        doctype,
      ),
    )
    expect(episodes.map(({ folder }) => folder)).toEqual(['gut'])
    expect(problems.map(({ code }) => code)).toEqual(['archive-damaged', 'archive-damaged'])
  })

  test('leaves nothing that runs', async () => {
    const content =
      '<!-- wp:html --><script>alert(1)</script><p onclick="a()">Ein <a href="javascript:a()">Satz</a>.</p><iframe src="https://evil.example"></iframe><!-- /wp:html -->'
    const { episodes } = await imported(wordpressExport([wordpressItem({ title: 'T', content })]))
    const [{ page } = expect.fail()] = episodes
    expect(JSON.stringify(page)).not.toMatch(/alert|onclick|javascript|iframe/)
    expect(body(page)).toEqual(['Ein Satz.'])
  })

  test('is called off between two posts, and what is there stays', async () => {
    const controller = new AbortController()
    const told: number[] = []
    const items = Array.from({ length: 5 }, (_, at) => wordpressItem({ title: `Post ${at}` }))
    const importing = imported(
      wordpressExport(items),
      {},
      {
        signal: controller.signal,
        onProgress: (done, total) => {
          told.push(done, total)
          if (done === 2) controller.abort(new Problem('unexpected', { message: 'called off' }))
        },
      },
    )
    expect(await problemOf(importing)).toBe('unexpected')
    expect(told).toEqual([0, 5, 1, 5, 2, 5])
  })

  test('without posts, and XML that is none, are refused', async () => {
    expect(await problemOf(imported(wordpressExport([])))).toBe('file-empty')
    expect(await problemOf(imported('<?xml version="1.0"?><a/>'))).toBe('file-kind-unknown')
  })
})
