import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../src/library/testing/temporary-folder.ts'
import setFuses, { type PackedApp, packedBinary } from './set-fuses.ts'

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

async function packedApp(electronPlatformName: string): Promise<PackedApp> {
  const packager = { appInfo: { productFilename: 'Reinschrift' }, executableName: 'reinschrift' }
  return { appOutDir: await temporaryFolder(), electronPlatformName, packager }
}

/** Puts a binary with these fuses where the fuses of an app are. @returns its path */
async function writeBinary(app: PackedApp, fuses: string): Promise<string> {
  const framework = 'Contents/Frameworks/Electron Framework.framework/Electron Framework'
  const isMac = app.electronPlatformName === 'darwin'
  const path = isMac ? join(packedBinary(app), framework) : packedBinary(app)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `before${SENTINEL}\u0001${String.fromCharCode(fuses.length)}${fuses}after`)
  return path
}

test.each(['linux', 'win32', 'darwin'])('every fuse is set, on %s', async (platform) => {
  const app = await packedApp(platform)
  const path = await writeBinary(app, '101100110')
  await setFuses(app)
  expect(await readFile(path, 'latin1')).toBe(`before${SENTINEL}\u0001\u0009010011001after`)
})

test.each([
  ['more fuses than we know', '1111111111', /strictlyRequireAllFuses/],
  ['fewer', '11111111', /not long enough/],
])('a binary with %s is not packed', async (_name, fuses, message) => {
  const app = await packedApp('linux')
  const path = await writeBinary(app, fuses)
  await expect(setFuses(app)).rejects.toThrow(message)
  expect(await readFile(path, 'latin1')).toContain(`${fuses}after`)
})

test('nor is one without any', async () => {
  const app = await packedApp('linux')
  await writeFile(packedBinary(app), 'no fuses')
  await expect(setFuses(app)).rejects.toThrow(/sentinel/)
})
