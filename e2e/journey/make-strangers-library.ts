/** A library that somebody sent who means no good: every name and every text in it tries to run a script. */
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serializeEpisode } from '../../src/episode/file/serialize-episode.ts'
import { createPage, createPicture } from '../../src/episode/page.ts'
import { schema } from '../../src/episode/schema/schema.ts'

const at = '2026-11-25T12:00:00.000Z'
const about = { id: '2f1c9c1e-7d0b-4c56-9b61-0f2a55c1d5aa', createdAt: at, modifiedAt: at }

/** Sets globalThis.canary wherever it is taken for more than words. */
export const HOSTILE_WORDS = `Böse"'><img src=x onerror="canary=1"><script>canary=2</script><iframe srcdoc="<script>parent.canary=3</script>"></iframe><svg onload=canary=4></svg><a href="javascript:canary=5">a</a><form name="querySelector"><input name="body"></form>{{constructor}}$t(untitled)\u0024{canary=6}`

const link = (href: string) =>
  schema.text('Link ', [schema.mark('link', { href, title: HOSTILE_WORDS })])
const words = [schema.text(HOSTILE_WORDS)]

const page = createPage({
  title: HOSTILE_WORDS,
  facts: {
    number: 13,
    series: HOSTILE_WORDS,
    slug: HOSTILE_WORDS,
    tags: [HOSTILE_WORDS],
    guests: [HOSTILE_WORDS],
    language: `de"onload="canary=7`,
    audioUrl: 'javascript:canary=8',
  },
  cover: createPicture(
    'cover',
    { src: 'https://evil.example/a.png', credit: creditOf(HOSTILE_WORDS) },
    HOSTILE_WORDS,
    words,
  ),
  lead: schema.node('lead', null, words).content,
  player: HOSTILE_WORDS,
  body: [
    schema.node(
      'paragraph',
      { id: HOSTILE_WORDS, speaker: HOSTILE_WORDS, lang: HOSTILE_WORDS },
      words,
    ),
    schema.node(
      'paragraph',
      { id: 'l' },
      [
        'javascript:canary=9',
        'java\nscript:canary=10',
        'data:text/html,<script>opener.canary=11</script>',
        '<script>canary=12</script>',
        'file:///etc/passwd',
      ].map(link),
    ),
    ...[
      '../../secret.png',
      'images/evil.svg',
      'linked/secret.png',
      'javascript:canary=13',
      HOSTILE_WORDS,
    ].map((src, index) =>
      createPicture(
        'figure',
        { id: `f${index}`, src, credit: creditOf('javascript:canary=14') },
        HOSTILE_WORDS,
        words,
      ),
    ),
  ],
})

function creditOf(text: string): Record<string, string> {
  const names = ['creator', 'source', 'sourceUrl', 'license', 'licenseUrl', 'note']
  return Object.fromEntries(names.map((name) => [name, text]))
}

/** What stands where it does not belong, by the names that lead there; the episode is then not opened. */
const DAMAGES: Record<string, [path: string, json: string]> = {
  'liste-statt-titel': ['"title": ', '["a"]'],
  'zahl-statt-text': ['"player": ', '42'],
  'objekt-statt-zahl': ['"number": ', '{"__proto__": {"canary": 15}}'],
  tief: ['"player": ', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
}

/**
 * @param path absolute path of a folder that does not exist yet; files beside it are called secret.png
 */
export async function makeStrangersLibrary(path: string): Promise<void> {
  const write = async (name: string, text: string) => {
    await mkdir(join(path, name, '..'), { recursive: true })
    await writeFile(join(path, name), text)
  }
  const show = {
    format: 'reinschrift-show',
    version: 1,
    name: HOSTILE_WORDS,
    languages: [HOSTILE_WORDS, 'de'],
  }
  await write('show.json', JSON.stringify(show).replace('{', '{"__proto__":{"canary":16},'))
  const episode = serializeEpisode({ ...about, page, unknownFields: {} })
  // Windows has no such names.
  const tag = process.platform === 'win32' ? '%TEMP%' : '<img src=x onerror=canary=17>'
  const folder = `böse ${tag} $(canary=18) '--`
  await write(`${folder}/episode.json`, episode.replace('{', '{"__proto__":{"canary":19},'))
  await write(
    `${folder}/images/evil.svg`,
    '<svg xmlns="http://www.w3.org/2000/svg" onload="top.canary=20"><script>top.canary=21</script></svg>',
  )
  await write(`${folder}/exports.json`, '{"files":{"__proto__":{"canary":22},"/etc/passwd":["a"]}}')
  await write(
    `${folder}/sources/a.txt.receipt.json`,
    '{"__proto__":{"canary":23},"items":[{"rule":["<script>"]}]}',
  )
  await symlink(join(path, '..'), join(path, folder, 'linked'), 'junction')
  for (const [name, [before, json]] of Object.entries(DAMAGES)) {
    const at = episode.indexOf(before) + before.length
    const end = episode.indexOf(',\n', at)
    await write(`${name}/episode.json`, `${episode.slice(0, at)}${json}${episode.slice(end)}`)
  }
}

export const DAMAGED_FOLDERS: readonly string[] = Object.keys(DAMAGES)
