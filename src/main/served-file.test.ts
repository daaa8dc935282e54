import { existsSync, statSync } from 'node:fs'
import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { picturePath } from '../library/episode-path.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { APP_HOST, APP_SCHEME } from './app-url.ts'
import { type ServedFolders, servedFile } from './served-file.ts'

const isWindows = process.platform === 'win32'

/** Files whose names Windows reads as something else; elsewhere they can exist, and are not served. */
const oddNames = [
  ...['nul', 'NUL.jpg', 'con.jpg', 'Aux.tar.gz', 'prn.txt', 'com1.jpg', 'COM¹.jpg', 'lpt9.js'],
  ...['conin$', 'CONOUT$.jpg', 'nul .jpg', 'sam.jpg.', 'sam.jpg ', 'sam.jpg. .', 'sam.jpg:stream'],
  ...['sam.jpg::$DATA', 'C:sam.jpg', 'a\\sam.jpg', '..\\sam.jpg', 'a\nb.jpg', 'a\u0001.jpg'],
]

/** Two folders that are served, full of traps, and what lies beside them. */
async function makeFolders(): Promise<{ root: string; folders: ServedFolders }> {
  const root = await realpath(await temporaryFolder())
  const [renderer, library] = [join(root, 'renderer'), join(root, 'library')]
  const images = join(library, '025', 'images')
  const files = [
    ...['secret.txt', 'secret.jpg', 'images/secret.jpg', 'renderer/index.html'],
    ...['renderer/assets/a.js', 'library/025/episode.json', 'library/025/images/sam.jpg'],
    ...['library/025/images/säm #1.jpg', 'library/025/images/100%.jpg', 'library/show.json'],
    ...['library/025/images/..a..b.jpg', 'library/025/images/dir.jpg/sam.jpg'],
    ...['library/.trash/images/sam.jpg', 'library/026/secret.jpg'],
    ...(isWindows ? [] : oddNames.flatMap((name) => [`renderer/${name}`, `${images}/${name}`])),
  ]
  for (const file of files) {
    const path = file.startsWith(root) ? file : join(root, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, 'x')
  }
  // Without a right of its own Windows makes no other links.
  const link = (target: string, path: string) => symlink(target, path, 'junction')
  await link(root, join(renderer, 'linked'))
  await link(join(renderer, 'assets'), join(renderer, 'inside'))
  await link(root, join(library, 'linked'))
  await link(join(library, '025'), join(library, '025-linked'))
  await link(root, join(images, 'linked'))
  await link(join(library, '026'), join(library, '026', 'images'))
  if (!isWindows) {
    await symlink(join(root, 'secret.txt'), join(renderer, 'link.js'))
    await symlink(join(root, 'secret.jpg'), join(images, 'link.jpg'))
    await symlink('sam.jpg', join(images, 'same.jpg'))
    await symlink('/dev/zero', join(images, 'device.jpg'))
  }
  const pictureFile = (folder: string, name: string) => picturePath(library, folder, name)
  return { root, folders: { rendererFolder: renderer, pictureFile } }
}

const ups = [
  ...['..', '%2e%2e', '%2E%2E', '.%2e', '%2e.', '%252e%252e', '..%00', '..;', '...', '....'],
  ...[
    '%c0%ae%c0%ae',
    '%e0%80%ae%e0%80%ae',
    '%u002e%u002e',
    '..%20',
    '%20..',
    '. .',
    '\uff0e\uff0e',
  ],
]
const separators = [
  ...['/', '%2f', '%2F', '\\', '%5c', '%5C', '%252f', '%255c', '//', '/./', '%c0%af', '\u2215'],
]
const traversals = ups.flatMap((up) =>
  separators.flatMap((separator) => [
    `/${up}${separator}secret.txt`,
    `/assets/${up}${separator}${up}${separator}secret.txt`,
    `/library/${up}${separator}images/secret.jpg`,
    `/library/025/images/${up}${separator}episode.json`,
    `/library/025/images/${[up, up, up, 'secret.jpg'].join(separator)}`,
  ]),
)

const drives = [
  ...['C:', 'c%3a', 'C:%5cWindows%5cwin.ini', 'C%3A/Windows/win.ini', '/C:/Windows', 'file:%2f%2f'],
  ...['//server/share/a.jpg', '%5c%5cserver%5cshare%5ca.jpg', '\\\\server\\share', '%2f%2fserver'],
  ...['\\\\?\\C:\\Windows\\win.ini', '%5c%5c%3f%5cC:%5cWindows', '//?/C:/Windows/win.ini'],
  ...[
    '\\\\.\\pipe\\a',
    '%5c%5c.%5cPhysicalDrive0',
    '//./C:',
    '\\??\\C:',
    '%5c%5c%3f%5cUNC%5cs%5cs',
  ],
  ...['%5c%5c%3f%5cGLOBALROOT%5cDevice', '/etc/passwd', '%2fetc%2fpasswd', '//etc/passwd', '~/a'],
  ...['/proc/self/environ', '%2fproc%2fself%2fenviron', '/dev/zero', '$HOME', '%25HOME%25', '@'],
]
const endings = [
  '%00',
  '%00.jpg',
  '.',
  '...',
  '%20',
  '%20.',
  ':a',
  '::$DATA',
  '%3a%3a$DATA',
  '/',
  '/.',
  '~',
  '%ff',
]
const named = [
  ...drives.flatMap((name) => [`/${name}`, `/assets/${name}`, `/library/${name}/images/sam.jpg`]),
  ...drives.map((name) => `/library/025/images/${name}`),
  ...oddNames
    .map(encodeURIComponent)
    .flatMap((name) => [
      `/${name}`,
      `/assets/${name}`,
      `/library/025/images/${name}`,
      `/library/${name}/images/sam.jpg`,
    ]),
  ...endings.flatMap((end) => [
    `/index.html${end === '/.' || end === '/' ? '/a' : end}`,
    `/assets/a.js${end}`,
    `/library/025/images/sam.jpg${end}`,
    `/library/025${end === '/' || end === '/.' ? '/a' : end}/images/sam.jpg`,
  ]),
]

const others = [
  ...[
    '/',
    '//',
    '/assets',
    '/assets/',
    '/library',
    '/library/',
    '/library/025',
    '/library/025/images/',
  ],
  ...['/library/025/images/dir.jpg', '/library/025/images/dir.jpg/sam.jpg', '/library/show.json'],
  ...['/library/025/episode.json', '/library/025/sources/sam.jpg', '/library//images/sam.jpg'],
  ...['/library/.trash/images/sam.jpg', '/library/025/images/none.jpg', '/library/images/sam.jpg'],
  ...['/linked/secret.txt', '/linked/renderer/index.html', '/inside/a.js', '/link.js'],
  ...['/library/linked/images/secret.jpg', '/library/025-linked/images/sam.jpg'],
  ...[
    '/library/026/images/secret.jpg',
    '/library/025/images/link.jpg',
    '/library/025/images/same.jpg',
  ],
  ...['/library/025/images/device.jpg', '/library/025/images/linked/secret.jpg', '/%', '/%e0%a4%a'],
  ...[
    '/LIBRARY/025/images/sam.jpg',
    '/Library/025/Images/sam.jpg',
    '/library/025/%69mages%2fsam.jpg',
  ],
  ...[
    `/${'a'.repeat(256)}`,
    `/${'a'.repeat(100_000)}`,
    `/library/025/images/${'ä'.repeat(255)}.jpg`,
  ],
  ...[
    `/${'a/'.repeat(5000)}a.js`,
    `/${'%61'.repeat(5000)}`,
    `/library/${'../'.repeat(500)}etc/passwd`,
  ],
]

const nasty = [...new Set([...traversals, ...named, ...others])]

/** What the scheme's handler is given for an address. */
const pathOf = (path: string): string => new URL(`${APP_SCHEME}://${APP_HOST}${path}`).pathname

test(`none of ${nasty.length} paths leads to a file`, async () => {
  expect(nasty.length).toBeGreaterThan(1000)
  const { folders } = await makeFolders()
  const served: string[] = []
  for (const path of nasty) if (await servedFile(pathOf(path), folders)) served.push(path)
  expect(served).toEqual([])
})

test.each([
  ['CVE-2023-2110 (Obsidian)', '/%2fetc%2fpasswd'],
  ['CVE-2023-2110 (Obsidian)', '/C:/Windows/win.ini'],
  ['CVE-2023-2316 (Typora)', '/app//etc/passwd'],
  ['CVE-2023-2316 (Typora)', '/library//etc/images/passwd'],
])('%s: %s is no way to a local file', async (_cve, path) => {
  const { folders } = await makeFolders()
  expect(await servedFile(pathOf(path), folders)).toBeNull()
})

test('a handler that trusted them would have served some hundred', async () => {
  const { root } = await makeFolders()
  const found = nasty.filter((path) => {
    try {
      const [, first = ''] = pathOf(path).split('/')
      const base = first === 'library' ? root : join(root, 'renderer')
      const file = normalize(join(base, decodeURIComponent(pathOf(path)).replaceAll('\\', '/')))
      return existsSync(file) && statSync(file).isFile()
    } catch {
      return false
    }
  })
  expect(found.length).toBeGreaterThan(100)
})

test.each([
  ['/index.html', 'renderer/index.html'],
  ['/assets/a.js', 'renderer/assets/a.js'],
  ['/assets/../index.html', 'renderer/index.html'],
  ['/library/025/images/sam.jpg', 'library/025/images/sam.jpg'],
  ['/library/025/images/s%C3%A4m%20%231.jpg', 'library/025/images/säm #1.jpg'],
  ['/library/025/images/100%25.jpg', 'library/025/images/100%.jpg'],
  ['/library/025/images/..a..b.jpg', 'library/025/images/..a..b.jpg'],
])('%s is served', async (path, file) => {
  const { root, folders } = await makeFolders()
  expect(await servedFile(pathOf(path), folders)).toBe(join(root, file))
})

test('a library that is reached by a link is served', async () => {
  const { root } = await makeFolders()
  const linked = join(root, 'elsewhere')
  await symlink(join(root, 'library'), linked, 'junction')
  expect(await picturePath(linked, '025', 'sam.jpg')).toBe(join(root, 'library/025/images/sam.jpg'))
})
