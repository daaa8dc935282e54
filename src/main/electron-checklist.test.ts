/**
 * Electron's security checklist, by its numbers (electronjs.org/docs/latest/tutorial/security). What a test
 * in Chromium shows better is only named here; docs/security.md has the whole table, which is checked below.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import type { Session } from 'electron'
import { expect, test } from 'vitest'
import { FUSES } from '../../scripts/set-fuses.ts'
import { APP_SCHEME, APP_URL } from './app-url.ts'
import { contentSecurityPolicy, FILE_POLICY } from './content-security-policy.ts'
import { refusePermissions } from './refuse-permissions.ts'
import { webPreferences } from './web-preferences.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (...names: string[]): string => readFileSync(join(root, ...names), 'utf8')

/** What the app is made of, by its path. */
const sources = new Map(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|(^|[\\/])testing[\\/]/.test(file))
    .map((file) => [file.replaceAll('\\', '/'), read('src', file)]),
)

/** The files in which something is said, without their comments. */
function filesWith(pattern: RegExp): string[] {
  const withoutComments = (text: string) =>
    text.replace(/\/\*.*?\*\//gs, '').replace(/(^|\s)\/\/.*/g, '')
  return [...sources]
    .filter(([, text]) => pattern.test(withoutComments(text)))
    .map(([file]) => file)
}

const preferences = webPreferences()

test('all web preferences come from one frozen factory', () => {
  expect(Object.isFrozen(preferences)).toBe(true)
  expect(filesWith(/new BrowserWindow\(/)).toEqual(['main/window.ts'])
  expect(filesWith(/webPreferences\b/)).toEqual(['main/web-preferences.ts', 'main/window.ts'])
  expect(filesWith(/WebContentsView|BrowserView|BaseWindow/)).toEqual([])
})

test('1. only secure content is loaded: the app has its own, and asks nobody else', () => {
  expect(filesWith(/loadURL|loadFile/)).toEqual(['main/window.ts'])
  expect(sources.get('main/window.ts')).toMatch(/loadURL\(APP_URL\)/)
  // Names of XML, which nobody asks for.
  const names = [
    'library/pictures/mark-jpeg.ts',
    'library/pictures/xmp-packet.ts',
    'episode/formats/docx/namespaces.ts',
  ]
  expect(filesWith(/http:\/\/(?!www\.w3\.org)/)).toEqual(names)
  expect(filesWith(/\bfetch\(/)).toEqual(['main/app-scheme.ts'])
})

test('2. no page has Node, nor has a worker or a frame in it', () => {
  const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = preferences
  expect([nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames]).toEqual([
    ...[false, false, false],
  ])
})

test('3. contexts are isolated', () => {
  expect(preferences.contextIsolation).toBe(true)
})

test('4. processes are sandboxed', () => {
  expect(preferences.sandbox).toBe(true)
  expect(filesWith(/no-sandbox|ELECTRON_DISABLE_SANDBOX|commandLine/)).toEqual([])
})

test('5. every permission is refused, asked for or checked (CVE-2023-27035, CVE-2023-33244: Obsidian)', () => {
  const types = read('node_modules', 'electron', 'electron.d.ts')
  const [line = ''] = /setPermissionRequestHandler\(handler: .*/.exec(types) ?? []
  const permissions = [...line.matchAll(/'([\w-]+)'/g)].map(([, name]) => name as 'media')
  expect(permissions.length).toBeGreaterThan(30)
  const answers: boolean[] = []
  refusePermissions({
    setPermissionRequestHandler(handler) {
      for (const permission of permissions) {
        handler?.({} as never, permission, (granted) => answers.push(granted), {} as never)
      }
    },
    setPermissionCheckHandler(handler) {
      for (const permission of permissions) {
        answers.push(handler?.(null, permission, APP_URL, {} as never) ?? true)
      }
    },
  } satisfies Parameters<typeof refusePermissions>[0] as Session)
  expect(answers).toEqual(permissions.flatMap(() => [false, false]))
  expect(filesWith(/fromPartition|session\.fromPath/)).toEqual([])
})

test('6. web security is on', () => {
  expect(preferences.webSecurity).toBe(true)
})

test('7. the policy begins with nothing, and takes nothing unsafe, from no other origin', () => {
  for (const policy of [contentSecurityPolicy('n0'), FILE_POLICY]) {
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|filesystem:/)
  }
  expect(contentSecurityPolicy('n0')).toMatch(
    /script-src 'self';.*require-trusted-types-for 'script'/,
  )
})

test('8. insecure content does not run', () => {
  expect(preferences.allowRunningInsecureContent).toBe(false)
})

test('9. experimental features are off', () => {
  expect(preferences.experimentalFeatures).toBe(false)
})

test('10. no feature of Blink is enabled', () => {
  expect(preferences).not.toHaveProperty('enableBlinkFeatures')
  expect(filesWith(/enableBlinkFeatures|enable-blink-features/)).toEqual([])
})

test('11. there is no webview that could have allowpopups', () => {
  expect(preferences.webviewTag).toBe(false)
  expect(filesWith(/<webview|allowpopups/i)).toEqual([])
})

test.each(['will-attach-webview', 'will-navigate', 'setWindowOpenHandler', 'openExternal'])(
  '12.-15. %s is dealt with in one place, for all web contents',
  (name) => {
    expect(filesWith(new RegExp(name))).toEqual(['main/refuse-navigation.ts'])
    expect(sources.get('main/refuse-navigation.ts')).toMatch(/app\.on\('web-contents-created'/)
  },
)

test('16. Electron is a certain version, and the one that is installed', () => {
  const { devDependencies } = JSON.parse(read('package.json'))
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  const { version } = JSON.parse(read('node_modules', 'electron', 'package.json'))
  expect(version).toBe(devDependencies.electron)
})

test('17. messages are received in one place, which looks at their sender first', () => {
  expect(filesWith(/\bipcMain\b/)).toEqual(['main/handle.ts'])
  const { length } = sources.get('main/handle.ts')?.match(/ipcMain\.(handle|on)\(/g) ?? []
  const looks = sources.get('main/handle.ts')?.match(/checkSender\(event\.senderFrame\)|\.parse\(/g)
  expect([length, looks?.join(' ')]).toEqual([
    2,
    'checkSender(event.senderFrame) .parse( checkSender(event.senderFrame) .parse(',
  ])
  expect(filesWith(/contents\.ipc\b|\.on\('ipc-message/)).toEqual([])
})

test('18. pages come by a scheme of their own, and file: has no privileges', () => {
  expect(APP_URL).toMatch(new RegExp(`^${APP_SCHEME}://`))
  expect(FUSES[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(false)
  expect(sources.get('main/app-scheme.ts')).not.toMatch(/bypassCSP|allowServiceWorkers|corsEnabled/)
})

test('19. every fuse is set: none that runs other code', () => {
  expect(read('build', 'electron-builder.yml')).toMatch(/^afterPack: \.\/scripts\/set-fuses\.ts$/m)
  expect(FUSES.strictlyRequireAllFuses).toBe(true)
  expect(FUSES[FuseV1Options.RunAsNode]).toBe(false)
  expect(FUSES[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(false)
  expect(FUSES[FuseV1Options.EnableNodeCliInspectArguments]).toBe(false)
  expect(FUSES[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true)
  expect(FUSES[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(true)
})

test('20. the preload exposes the contract, and hands Electron to nobody', () => {
  expect(filesWith(/exposeInMainWorld/)).toEqual(['preload/index.ts'])
  expect(filesWith(/\bipcRenderer\b/)).toEqual(['preload/index.ts'])
  const preload = sources.get('preload/index.ts') ?? ''
  expect(preload.match(/ipcRenderer\.(invoke|send)\(known\(/g)).toHaveLength(2)
  expect(preload).toMatch(/forward = \(_event: IpcRendererEvent, \.\.\.args/)
})

test('docs/security.md has each number once, with tests that exist', () => {
  const rows = [...read('docs', 'security.md').matchAll(/^\| (\d+) \|.*\|$/gm)]
  expect(rows.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 20 }, (_, at) => at + 1),
  )
  for (const [row] of rows) {
    const files = [...row.matchAll(/`((?:src|e2e|scripts)\/[\w./-]+)`/g)].map(
      ([, file]) => file ?? '',
    )
    expect(files, row).not.toEqual([])
    for (const file of files) expect(() => read(file), row).not.toThrow()
  }
})

test('docs/security.md names published reports that stand in the tests beside them', () => {
  const rows = read('docs', 'security.md').match(/^\|.*(CVE|GHSA)-.*\|$/gm) ?? []
  expect(rows.length).toBeGreaterThan(8)
  for (const row of rows) {
    const files = [...row.matchAll(/`((?:src|e2e)\/[\w./-]+)`/g)].map(([, file]) => file ?? '')
    const texts = files.map((file) => read(file)).join('')
    const table = read('src', 'episode', 'formats', 'testing', 'xss-vectors.ts')
    const told = files.includes('src/episode/formats/xss.test.ts') ? texts + table : texts
    for (const [report] of row.matchAll(/(CVE|GHSA)-[\w-]+/g)) expect(told, row).toContain(report)
  }
})
