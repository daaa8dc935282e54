import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addPicture } from './add-picture.ts'
import { cameraPicture, pngPicture } from './testing/pictures.ts'
import { problemOf } from './testing/problem-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { snapshot } from './testing/temporary-library.ts'

const gif = Buffer.from('GIF89a\x05\0\x07\0\0\0\0;', 'latin1')

it('copies a picture byte for byte under a safe name, and measures it', async () => {
  const episode = await temporaryFolder()
  const path = join(await temporaryFolder(), 'Sam auf der Bu\u0308hne.PNG')
  await writeFile(path, pngPicture(12, 34))
  expect(await addPicture(episode, path)).toEqual({
    src: 'images/sam-auf-der-buehne.png',
    width: 12,
    height: 34,
  })
  expect(await readFile(join(episode, 'images', 'sam-auf-der-buehne.png'))).toEqual(
    pngPicture(12, 34),
  )
})

/** A box of ISO 14496-12, with any size that it says it has. */
const box = (type: string, content: Buffer, size = 8 + content.length): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(size)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

it.each([
  [
    'CVE-2025-71319',
    'avif',
    [box('ftyp', Buffer.from('avif\0\0\0\0avifmif1')), box('meta', Buffer.alloc(60), 0)],
  ],
  [
    'CVE-2025-71329',
    'jxl',
    [
      box('JXL ', Buffer.from([13, 10, 135, 10])),
      box('ftyp', Buffer.from('jxl \0\0\0\0jxl ')),
      box('jxlp', Buffer.alloc(20), 0),
    ],
  ],
  ['CVE-2025-71330', 'icns', [box('icns', Buffer.alloc(0), 100), box('ICON', Buffer.alloc(84), 0)]],
])('%s (image-size): a picture whose %s parts have no size is none', async (_cve, name, parts) => {
  const bytes = Buffer.concat(parts)
  const added = addPicture(await temporaryFolder(), { name: `a.${name}`, bytes })
  expect(await problemOf(added)).toBe('picture-invalid')
})

it.each([
  '../../a',
  '..\\..\\a',
  'C:\\a',
  '/etc/a',
  'nul',
  'a\0b',
  '.htaccess',
  '<img src=x>',
  '$(a)',
  'a:b',
])('a picture named %j goes into the images under a safe name', async (name) => {
  const episode = await temporaryFolder()
  const { src } = await addPicture(episode, { name: `${name}.gif`, bytes: gif })
  expect(src).toMatch(/^images\/[a-z0-9-]+\.gif$/)
  expect(await readdir(episode)).toEqual(['images'])
  expect(await readdir(join(episode, 'images'))).toEqual([src.slice('images/'.length)])
})

it('tells the kind by the content, not by the name', async () => {
  const episode = await temporaryFolder()
  const { src } = await addPicture(episode, { name: 'sam.jpg', bytes: gif })
  expect(src).toBe('images/sam.gif')
})

it('measures a picture that lies on its side as it is shown', async () => {
  const episode = await temporaryFolder()
  const bytes = (orientation: number) => cameraPicture('jpeg', 300, 200, { orientation })
  const upright = await addPicture(episode, { name: 'a.jpg', bytes: await bytes(1) })
  const lying = await addPicture(episode, { name: 'b.jpg', bytes: await bytes(6) })
  expect(upright).toMatchObject({ width: 300, height: 200 })
  expect(lying).toMatchObject({ width: 200, height: 300 })
})

it('uses the same file for the same content, and another for another', async () => {
  const episode = await temporaryFolder()
  const sources = []
  for (const [name, grey] of [
    ['a.png', 1],
    ['b.png', 1],
    ['A.png', 2],
    ['../a.png', 3],
  ] as const) {
    sources.push((await addPicture(episode, { name, bytes: pngPicture(2, 2, grey) })).src)
  }
  expect(sources).toEqual(['images/a.png', 'images/a.png', 'images/a-2.png', 'images/a-3.png'])
})

it('gives pictures of one name that come at once a file each', async () => {
  const episode = await temporaryFolder()
  const added = await Promise.all(
    Array.from({ length: 10 }, (_, grey) =>
      addPicture(episode, { name: 'a.png', bytes: pngPicture(2, 2, grey) }),
    ),
  )
  for (const [grey, { src }] of added.entries()) {
    expect(await readFile(join(episode, src))).toEqual(pngPicture(2, 2, grey))
  }
  expect(await readdir(join(episode, 'images'))).toHaveLength(10)
})

it.each([
  ['text', Buffer.from('kein Bild')],
  ['nothing', Buffer.alloc(0)],
  ['a cut-off PNG', pngPicture(2, 2).subarray(0, 12)],
  ['an SVG, which can carry scripts', Buffer.from('<svg width="1" height="1"></svg>')],
  ['a BMP', Buffer.from(`BM${'\0'.repeat(16)}\x01\0\0\0\x01\0\0\0`, 'latin1')],
  ['a PNG of no width', pngPicture(0, 2)],
])('refuses %s, and changes nothing', async (_kind, bytes) => {
  const episode = await temporaryFolder()
  expect(await problemOf(addPicture(episode, { name: 'a.png', bytes }))).toBe('picture-invalid')
  expect(await snapshot(episode)).toEqual({})
})

it('refuses a picture that is too large without reading it', async () => {
  const episode = await temporaryFolder()
  const path = join(await temporaryFolder(), 'a.png')
  await writeFile(path, '')
  await truncate(path, 3 * 1024 ** 3)
  expect(await problemOf(addPicture(episode, path))).toBe('picture-too-large')
  expect(await problemOf(addPicture(episode, join(path, 'x')))).toBe('file-missing')
  expect(await snapshot(episode)).toEqual({})
})

it('writes through no link, and leaves nothing behind when it cannot write', async () => {
  const episode = await temporaryFolder()
  const outside = await temporaryFolder()
  await symlink(outside, join(episode, 'images'))
  const picture = { name: 'a.png', bytes: pngPicture(2, 2) }
  expect(await problemOf(addPicture(episode, picture))).toBe('no-permission')
  expect(await snapshot(outside)).toEqual({})
  const blocked = join(await temporaryFolder(), 'episode')
  await mkdir(blocked)
  await writeFile(join(blocked, 'images'), 'a file')
  expect(await problemOf(addPicture(blocked, picture))).toBe('no-permission')
  expect(await snapshot(blocked)).toEqual({ images: 'a file' })
})

it('a picture that is cut off, or is a text by another name, is none', async () => {
  const episode = await temporaryFolder()
  const whole = await cameraPicture('jpeg', 300, 200)
  const add = (name: string, bytes: Uint8Array) => problemOf(addPicture(episode, { name, bytes }))
  expect(await add('a.jpg', whole.subarray(0, whole.length / 2))).toBe('picture-damaged')
  expect(await add('b.png', (await cameraPicture('png', 300, 200)).subarray(0, 900))).toBe(
    'picture-damaged',
  )
  expect(await add('c.jpg', Buffer.from('Nur Text.'))).toBe('picture-invalid')
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  expect(await add('d.svg', Buffer.from(svg))).toBe('picture-invalid')
  expect(await readdir(episode)).toEqual([])
})

it('a picture of 200 megapixels, and a bomb, are refused by their heads', async () => {
  const episode = await temporaryFolder()
  const huge = pngPicture(1, 1)
  huge.writeUInt32BE(20_000, 16)
  huge.writeUInt32BE(10_000, 20)
  const added = addPicture(episode, { name: 'a.png', bytes: huge })
  await expect(added).rejects.toMatchObject({
    code: 'picture-too-many-pixels',
    values: { name: 'a.png', megapixels: 200, limit: 120 },
  })
})
