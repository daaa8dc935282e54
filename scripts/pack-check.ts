/**
 * Packs the app without Electron's binary (a dummy distribution stands in for it), checks what the package
 * holds and which fuses are set, and starts the packed app on the Chromium host.
 */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { _electron, expect } from '@playwright/test'
import { answerOpenDialog } from '../e2e/hosts/drive/answer-dialogs.ts'
import { endApp } from '../e2e/hosts/drive/app-end.ts'
import { makeAppFolders } from '../e2e/hosts/drive/app-folders.ts'
import { readyWindow } from '../e2e/hosts/drive/app-launcher.ts'
import { electronPackage } from '../e2e/hosts/electron-binary.ts'
import { repositoryRoot } from '../e2e/hosts/find-chromium.ts'
import { launchOptions } from '../e2e/hosts/launch-options.ts'
import { createLibrary } from '../e2e/journey/create-library.ts'
import { FUSES } from './set-fuses.ts'

const wanted = [
  'package.json',
  'out/main/index.js',
  'out/main/worker.js',
  'out/main/source-parser.js',
  'out/main/search-thread.js',
  'out/main/cli.js',
  'out/main/cli-worker.js',
  'out/main/chunks/hunspell.wasm',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'node_modules/sharp/package.json',
]
/** sharp and what it needs; its libraries are for this machine's system. */
const allowed =
  /^(package\.json|out(\/.*)?|node_modules(\/(sharp|@img|detect-libc|semver)(\/.*)?)?)$/
const wantedResources = [
  'locales',
  'sample-show',
  'dictionaries/de/de.dic',
  'dictionaries/de/LICENSE',
  'dictionaries/en/en.dic',
  'dictionaries/en/LICENSE',
]
const fuseNames = Object.keys(FuseV1Options).filter((name) => !/^\d+$/.test(name))
/** In the order in which they stand in a binary. */
const wantedFuses = fuseNames.map((_name, index) => Reflect.get(FUSES, index) as boolean)

/** Precedes the fuses in a real binary; a version and a count follow. */
const fuseMarker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** @returns a folder that electron-builder takes for a distribution of Electron for Linux */
function makeDummyElectron(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(electronPackage(), 'package.json'), 'utf8'))
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true })
  const count = String.fromCharCode(wantedFuses.length)
  const fuses = `${fuseMarker}\u0001${count}${wantedFuses.map((on) => (on ? '0' : '1')).join('')}`
  const files = {
    electron: `#!/bin/sh\nexit 1\n${fuses}`,
    version,
    ...{ LICENSE: '', 'LICENSES.chromium.html': '', 'chrome-sandbox': '', 'locales/en-US.pak': '' },
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  chmodSync(join(folder, 'electron'), 0o755)
  return folder
}

function pack(electronDist: string, output: string): string {
  const shell = process.platform === 'win32'
  const bin = join(repositoryRoot, 'node_modules', '.bin', 'electron-builder')
  const options = [`-c.electronDist=${electronDist}`, `-c.directories.output=${output}`]
  const config = ['--config', 'build/electron-builder.yml']
  const args = ['--dir', '--linux', '--publish', 'never', ...config, ...options]
  const { status, stdout, stderr } = spawnSync(shell ? `${bin}.cmd` : bin, args, {
    ...{ cwd: repositoryRoot, encoding: 'utf8', shell },
  })
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}${stderr}`)
  return join(output, 'linux-unpacked')
}

function checkContents(archive: string, resources: string): void {
  const files = listPackage(archive, { isPack: false }).map((file) => {
    return file.replaceAll('\\', '/').slice(1)
  })
  const missing = wanted.filter((file) => !files.includes(file))
  const lacking = wantedResources.filter((name) => !existsSync(join(resources, 'resources', name)))
  const surplus = files.filter((file) => !allowed.test(file) || file.endsWith('.map'))
  const problems = [
    ...missing.map((file) => `missing from the archive: ${file}`),
    ...lacking.map((name) => `missing from the resources: ${name}`),
    ...surplus.map((file) => `does not belong in the archive: ${file}`),
  ]
  if (problems.length > 0) throw new Error(problems.join('\n'))
  console.log(`the archive holds ${files.length} entries, and nothing that does not belong there`)
}

/** Reads the fuses back out of the packed binary. That each was the other way round shows that they were set. */
async function checkFuses(binary: string): Promise<void> {
  const wire = await getCurrentFuseWire(binary)
  const wrong = fuseNames.filter((_name, index) => {
    const state = Reflect.get(wire, index)
    return state !== (wantedFuses[index] ? FuseState.ENABLE : FuseState.DISABLE)
  })
  if (wrong.length > 0) throw new Error(`the fuses are not as they should be: ${wrong.join(', ')}`)
  console.log(`all ${fuseNames.length} fuses are set`)
}

async function checkStart(archive: string, resources: string, folder: string): Promise<void> {
  const appPath = join(folder, 'app')
  extractAll(archive, appPath)
  const { userData, home, env } = await makeAppFolders(folder, {}, 'en-US')
  const options = launchOptions('chromium', {
    ...{ appPath, temporary: folder, args: [`--user-data-dir=${userData}`] },
    env: { ...env, CHROMIUM_HOST_PACKAGED: resources },
  })
  const app = await _electron.launch(options)
  try {
    const window = await readyWindow(app)
    console.log(`the packed app shows its window: ${await window.title()}`)
    await createLibrary(window, home)
    console.log('its worker makes a library')
    await window.getByRole('button', { name: 'New episode' }).first().click()
    const picture = join(repositoryRoot, 'scripts/sample-show/conversation-to-page.jpg')
    await answerOpenDialog(app, picture)
    await window.getByRole('button', { name: 'Add picture' }).first().click()
    await expect(window.locator('img').first()).toHaveJSProperty('naturalWidth', 1600)
    console.log('its worker reads a picture')
  } finally {
    await endApp(app)
  }
}

const temporary = mkdtempSync(join(tmpdir(), 'pack-check-'))
try {
  const electronDist = makeDummyElectron(join(temporary, 'electron'))
  const unpacked = pack(electronDist, join(temporary, 'dist'))
  const resources = join(unpacked, 'resources')
  const archive = join(resources, 'app.asar')
  checkContents(archive, resources)
  await checkFuses(join(unpacked, 'reinschrift'))
  await checkStart(archive, resources, temporary)
} catch (error) {
  console.error(`pack check: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
}
