import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { createLibrary } from '../library/create-library.ts'
import { openLibrary } from '../library/open-library.ts'
import { listEpisodes } from '../library/testing/list-episodes.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { cliLanguage } from './cli-language.ts'
import { runCli } from './testing/run-cli.ts'

const SAMPLE = fileURLToPath(
  new URL('../episode/fixtures/folge-25-sam-linkedin.txt', import.meta.url),
)

const reinschrift = (...args: string[]) => runCli(args)

async function newLibrary() {
  const root = await temporaryFolder()
  const library = await createLibrary(join(root, 'Podcast'), { name: 'P', languages: ['de'] })
  return { root, library }
}

describe('reinschrift', () => {
  it('imports a page and exports it, printing each path on a line', async () => {
    const root = await temporaryFolder()
    const toNew = ['--library', join(root, 'Podcast'), '--create']
    const imported = await reinschrift('import', SAMPLE, ...toNew)
    expect(imported).toMatchObject({ code: 0, error: '' })
    const library = await openLibrary(join(root, 'Podcast'))
    expect(library.show.name).toBe('Podcast')
    const episode = imported.out.trimEnd()
    const [{ folder } = { folder: '' }] = await listEpisodes(library)
    expect(episode).toBe(join(library.path, folder))

    const out = join(root, 'Ausgabe')
    for (const [to, file] of [
      ['markdown', `${folder}.md`],
      ['html', `${folder}.html`],
      ['html-fragment', `${folder}.fragment.html`],
    ] as const) {
      const exported = await reinschrift('export', episode, '--to', to, '--out', out)
      // The alt text of a page without a picture has no place in a file.
      expect(exported).toMatchObject({ code: 1, out: `${join(out, file)}\n` })
      expect(await readFile(join(out, file), 'utf8')).toContain('LinkedIn')
    }
    expect(await readdir(out)).toHaveLength(3)
  }, 30_000)

  it('exports to one file that holds the pictures, and names what has no place in it', async () => {
    const { root, library } = await newLibrary()
    const { out: imported } = await reinschrift('import', SAMPLE, '--library', library.path)
    const [{ folder } = { folder: '' }] = await listEpisodes(library)
    for (const [to, extension] of [
      ['textbundle', '.textpack'],
      ['docx', '.docx'],
    ] as const) {
      const exported = await reinschrift('export', imported.trimEnd(), '--to', to, '--out', root)
      const path = join(root, `${folder}${extension}`)
      expect(exported).toMatchObject({ code: 1, out: `${path}\n` })
      expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
    }
  }, 30_000)

  it('replaces a foreign file only when it is forced to', async () => {
    const { root, library } = await newLibrary()
    const { out } = await reinschrift('import', SAMPLE, '--library', library.path)
    const [{ folder } = { folder: '' }] = await listEpisodes(library)
    const file = join(root, `${folder}.md`)
    await writeFile(file, 'by hand')
    const args = ['export', out.trimEnd(), '--to', 'markdown', '--out', root]
    const refused = await reinschrift(...args)
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.error).toContain(file)
    expect(await readFile(file, 'utf8')).toBe('by hand')
    const forced = await reinschrift(...args, '--force')
    expect(forced).toMatchObject({ code: 1, out: `${file}\n` })
    expect(forced.error).toMatch(/^Ohne Bild hat der Alternativtext keinen Platz: .*\n$/)
    expect(await readFile(file, 'utf8')).toContain('LinkedIn')
  }, 30_000)

  it('says what is wrong and what to do, in the language that is asked for', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'x'))
    const args = ['export', join(folder, 'x'), '--to', 'html', '--out', folder]
    const german = await reinschrift(...args)
    expect(german).toMatchObject({ code: 2, out: '' })
    expect(german.error).toMatch(/^Die .* „x“ ist nicht da\.\nPrüfen, .*\.\n$/)
    const english = await reinschrift(...args, '--lang', 'en')
    expect(english.error).toMatch(/^The episode “x” is not there\.\n/)
    for (const create of [[], ['--create']]) {
      const foreign = await reinschrift('import', SAMPLE, '--library', folder, ...create)
      expect(foreign).toMatchObject({ code: 2, out: '' })
      expect(foreign.error).toContain('ist keine Bibliothek')
    }
  }, 30_000)

  it.each([
    [['löschen'], 'Den Befehl löschen gibt es nicht.'],
    [['export', 'x', '--to', 'pdf', '--out', 'y'], 'Dieser Wert passt nicht zu --to <FORMAT>.'],
    [['export', 'x', '--to', 'html'], 'Es fehlt die Option --out <DIR>.'],
    [['import', '--library', 'x'], 'Es fehlt das Argument FILE.'],
    [['import', 'x', '--library'], 'Der Option --library <DIR> fehlt ihr Wert.'],
    [['import', 'x', '--library', 'y', '--fast'], 'Die Option --fast gibt es nicht.'],
    [['import', 'x'], 'Es fehlt die Option --library <DIR>.'],
    [['import', 'x', '--library', 'y', '--jobs', '0'], 'Dieser Wert passt nicht zu --jobs <N>.'],
    [['import', '-', 'x', '--library', 'y'], 'Die Standardeingabe (-) steht für sich allein.'],
    [
      ['import', '-', '--library', 'y'],
      'Von der Standardeingabe muss --from sagen, was sie bringt.',
    ],
    [
      ['export', '-', '--to', 'html', '--out', 'y'],
      'Was die Standardeingabe bringt, geht auf die Standardausgabe.',
    ],
    [
      ['export', 'x', '--to', 'html', '--out', '-', '--json'],
      'Bericht und Seite können nicht beide auf die Standardausgabe.',
    ],
    [
      ['check', 'x', '--from', 'html'],
      'Die Option --from gilt hier nur für die Standardeingabe (-).',
    ],
    [['check', 'x', '--to', 'hugo,pdf'], 'Dieser Wert passt nicht zu --to <FORMAT>.'],
  ])('does not understand %j', async (args, words) => {
    expect(await reinschrift(...args)).toEqual({
      code: 2,
      out: '',
      error: `${words}\nHilfe: reinschrift --help\n`,
    })
  })

  it('shows its help and its version', async () => {
    expect(await reinschrift('--version')).toEqual({
      code: 0,
      out: `${manifest.version}\n`,
      error: '',
    })
    const help = await reinschrift('--help')
    expect(help).toMatchObject({ code: 0, error: '' })
    for (const words of ['Aufruf:', 'Befehle:', 'export EPISODE', 'import FILE', 'check EPISODE']) {
      expect(help.out).toContain(words)
    }
    const english = await reinschrift('export', '--help', '--lang=en')
    expect(english.out).toMatch(/^Usage: reinschrift export EPISODE/)
    expect(english.out).toMatch(/^Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /m)
    const nothing = await reinschrift()
    expect(nothing).toMatchObject({ code: 2, out: '' })
    expect(nothing.error).toContain('Befehle:')
  })
})

it.each([
  [['--lang', 'de'], {}, 'de'],
  [['export', '--lang=de'], { LANG: 'en_US.UTF-8' }, 'de'],
  [['--lang', 'fr'], { LANG: 'de_DE' }, 'en'],
  [['--lang'], { LANG: 'de_DE' }, 'de'],
  [[], { LC_ALL: 'de_AT.UTF-8', LANG: 'en_US' }, 'de'],
  [[], { LC_ALL: '', LC_MESSAGES: 'de', LANG: 'en_US' }, 'de'],
  [[], { LANG: 'C.UTF-8' }, 'en'],
  [[], {}, 'en'],
])('speaks to %j on %j in %s', (args, env, language) => {
  expect(cliLanguage(args, env)).toBe(language)
})
