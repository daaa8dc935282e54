import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { pageParts } from '../episode/page.ts'
import { createLibrary } from '../library/create-library.ts'
import { readEpisode } from '../library/read-episode.ts'
import { pngPicture } from '../library/testing/pictures.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { reportSchema } from './reports/report-schema.ts'
import { writeBadSources } from './testing/bad-sources.ts'
import { runCli } from './testing/run-cli.ts'

/** Posts of the WordPress export: POSTS=5000 for a website. */
const POSTS = Number(process.env.POSTS ?? 30)
const TIMEOUT_MS = 60_000 + POSTS * 100

async function newLibrary() {
  const root = await temporaryFolder()
  await createLibrary(join(root, 'Podcast'), { name: 'P', languages: ['de'] })
  return root
}

const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).sort()

test(
  'of a folder full of broken files each is told with its place, and all others come in',
  async () => {
    const root = await newLibrary()
    await writeBadSources(join(root, 'alt'), POSTS)
    await writeFile(join(root, 'geheim.png'), pngPicture(1, 1))
    const args = ['import', 'alt/*', '--library', 'Podcast', '--json']
    const { code, out, error } = await runCli(args, { cwd: root })
    expect({ code, error }).toEqual({ code: 2, error: '' })
    const { items, summary } = reportSchema.parse(JSON.parse(out))

    const said = items.flatMap(({ input, post, state, findings }) =>
      findings.map(({ code, place, message }) => {
        expect(message).not.toMatch(/{{|undefined/)
        const where = [basename(input), post, place.picture, place.line].filter(Boolean).join(':')
        return `${where} ${state} ${code}`
      }),
    )
    expect(said.filter((line) => !/Beitrag (?!2 )\d/.test(line))).toEqual([
      'b-kopf.md:4 done front-matter-broken',
      'c-elemente.html:2 done tag-open',
      'c-elemente.html:3 done rest-hidden',
      'd-zitate.html:2 failed file-too-deep',
      'd-zitate.md:3 failed file-too-deep',
      'e-riesig.txt failed file-too-large',
      'f-bombe.docx failed archive-too-large',
      'f-ordner.docx failed archive-unsafe',
      'g-website.xml:Beitrag 2 failed archive-damaged',
      'h-leer.txt failed file-empty',
      'i-bild.md:../../geheim.png done picture-address',
      'i-bild.md:kim.png done picture-missing',
    ])
    const pictures = said.filter((line) => /^g-website.* done picture-missing$/.test(line))
    expect(pictures).toHaveLength(POSTS - 1)

    expect(summary).toMatchObject({ total: 11 + POSTS, done: 4 + POSTS, failed: 7, cancelled: 0 })
    const made = items.flatMap(({ outputs }) => outputs.map((path) => basename(path)))
    const there = await readdir(join(root, 'Podcast'))
    expect(there.sort()).toEqual([...made, 'show.json'].sort())
    for (const folder of made) await readEpisode(join(root, 'Podcast', folder))
    expect(await readdir(root)).toEqual(['Podcast', 'alt', 'geheim.png'])
  },
  TIMEOUT_MS,
)

/** The folders of a library whose pages cannot all be exported. */
async function writeBadLibrary(root: string): Promise<string[]> {
  const sources = {
    'a.md': '---\ntitle: Eins\nslug: gleich\ndate: 2026-01-02\n---\n\nEin Satz.\n',
    'b.md': '---\ntitle: Zwei\nslug: gleich\ndate: 2026-01-02\n---\n\nEin Satz.\n',
    'c.md': '---\ntitle: Drei\nslug: "../../../raus"\ndate: 2026-01-03\n---\n\nEin Satz.\n',
    'd.md': '# Vier\n\n![Sam](kim.png)\n',
    'e.md': '# Fünf\n',
    'f.md': '# Sechs\n',
  }
  await mkdir(join(root, 'neu'))
  for (const [name, text] of Object.entries(sources)) await writeFile(join(root, 'neu', name), text)
  await writeFile(join(root, 'geheim.png'), pngPicture(1, 1))
  const args = ['import', 'neu/*.md', '--library', 'Podcast', '--quiet']
  const { out } = await runCli(args, { cwd: root })
  const folders = out.trimEnd().split('\n')
  const [fourth = '', fifth = '', sixth = ''] = folders.slice(3)
  const strange = (await readFile(join(fourth, 'episode.json'), 'utf8')).replace(
    'kim',
    '../../geheim',
  )
  await writeFile(join(fourth, 'episode.json'), strange)
  await writeFile(join(fifth, 'episode.json'), '{\n  "format": "reinsch')
  const newer = JSON.parse(await readFile(join(sixth, 'episode.json'), 'utf8'))
  newer.page.body = [{ type: 'hologram' }]
  await writeFile(join(sixth, 'episode.json'), JSON.stringify({ ...newer, version: 99 }))
  return folders.map((path) => basename(path))
}

test('of a library whatever can be exported is, and nothing else is touched', async () => {
  const root = await newLibrary()
  const folders = await writeBadLibrary(root)
  const out = join(root, 'aus', 'gabe')
  await mkdir(out, { recursive: true })
  await writeFile(join(out, '2026-01-03-raus.md'), 'von Hand')

  const args = ['export', 'Podcast', '--to', 'jekyll', '--out', 'aus/gabe', '--json']
  const { code, out: json } = await runCli(args, { cwd: root })
  expect(code).toBe(2)
  const { items } = reportSchema.parse(JSON.parse(json))
  expect(items.map(({ input }) => basename(input)).sort()).toEqual([...folders].sort())
  const said = items.flatMap(({ input, findings }) =>
    findings.map(({ code, place }) =>
      [basename(input), code, place.line].filter(Boolean).join(' '),
    ),
  )
  expect(said).toEqual([
    'drei export-foreign-file',
    'fuenf episode-damaged 2',
    'sechs episode-newer',
    'vier date-in-name',
    'vier picture-missing',
    'zwei export-name-twice',
  ])
  expect(await readFile(join(out, '2026-01-03-raus.md'), 'utf8')).toBe('von Hand')
  expect(await readFile(join(out, '2026-01-02-gleich.md'), 'utf8')).toContain('title: Eins')
  expect(await filesBelow(join(root, 'aus'))).toEqual([
    'gabe',
    'gabe/2026-01-02-gleich.md',
    'gabe/2026-01-03-raus.md',
    'gabe/vier.md',
  ])

  const checked = await runCli(['check', 'Podcast', '--to', 'text'], { cwd: root })
  expect(checked.code).toBe(1)
  const lines = checked.out.trimEnd().split('\n')
  expect(lines.map((line) => line.replace(/(Fehler|Warnung|Hinweis): .*/, '$1'))).toEqual([
    'Podcast/drei: Hinweis',
    'Podcast/drei: Hinweis',
    'Podcast/eins: Hinweis',
    'Podcast/eins: Hinweis',
    'Podcast/fuenf:2:21: Fehler',
    'Podcast/sechs: Fehler',
    'Podcast/vier:../../geheim.png: Fehler',
    'Podcast/vier:../../geheim.png: Warnung',
    'Podcast/vier: Warnung',
    'Podcast/zwei: Hinweis',
    'Podcast/zwei: Hinweis',
  ])
  expect(checked.error).toMatch(/^6 Folgen geprüft, 3 Fehler, .*\n$/)
}, 60_000)

test('much work is shared among threads, and told in order', async () => {
  const root = await newLibrary()
  const paragraphs = Array.from({ length: 4000 }, (_, at) => `Absatz ${at} hat einige Wörter.`)
  await mkdir(join(root, 'lang'))
  const names = ['1', '2', '9', '10']
  for (const name of names) {
    const text = `---\ntitle: Folge ${name}\ndate: 2026-01-02\nslug: ${name === '9' ? '1' : name}\n---\n\n${paragraphs.join('\n\n')}\n`
    await writeFile(join(root, 'lang', `${name}.md`), text)
  }
  const args = ['--library', 'Podcast', '--jobs', '3', '--quiet']
  const imported = await runCli(['import', 'lang/*.md', ...args], { cwd: root })
  expect(imported).toMatchObject({ code: 0, error: '' })
  const folders = imported.out.trimEnd().split('\n')
  expect(folders.map((path) => basename(path))).toEqual(names.map((name) => `folge-${name}`))
  for (const folder of folders) {
    const { page } = (await readEpisode(folder)).episode
    expect(pageParts(page).body.childCount).toBe(paragraphs.length)
  }

  // Threads ask the run who has a name already.
  const out = ['--out', 'seiten', '--jobs', '3', '--force', '--json']
  const exported = await runCli(['export', 'Podcast', '--to', 'jekyll', ...out], { cwd: root })
  const { items } = reportSchema.parse(JSON.parse(exported.out))
  expect(items.map(({ input }) => basename(input))).toEqual(names.map((name) => `folge-${name}`))
  const failed = items.filter(({ state }) => state === 'failed')
  expect(failed).toHaveLength(1)
  expect(failed[0]?.findings[0]?.code).toBe('export-name-twice')
  expect(await readdir(join(root, 'seiten'))).toHaveLength(3)
}, 60_000)
