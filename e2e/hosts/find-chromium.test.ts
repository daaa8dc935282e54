import { expect, test } from 'vitest'
import { findChromium, installedChromium, installedPlaces } from './find-chromium.ts'
import { hostName, launchOptions } from './launch-options.ts'

const everywhere = () => true
const nowhere = () => false

test('CHROMIUM_PATH wins, and must exist', () => {
  const env = { CHROMIUM_PATH: '/mine' }
  expect(findChromium(env, everywhere)).toMatchObject({ executable: '/mine', headed: true })
  expect(() => findChromium(env, nowhere)).toThrow('CHROMIUM_PATH=/mine')
})

test('an installed browser is taken in order', () => {
  const [first, second] = installedPlaces(process.platform, process.env)
  expect(installedChromium({}, everywhere)?.executable).toBe(first)
  expect(installedChromium({}, (path) => path === second)?.executable).toBe(second)
  expect(installedChromium({}, nowhere)).toBeUndefined()
})

test('every system has places to look at', () => {
  expect(installedPlaces('darwin', {})[0]).toContain('/Applications/')
  expect(installedPlaces('win32', { ProgramFiles: 'C:\\P' })[0]).toBe(
    'C:\\P\\Chromium\\Application\\chrome.exe',
  )
  expect(installedPlaces('linux', {})).toContain('/usr/bin/chromium')
})

test('the host is asked for, or follows from what is there', () => {
  expect(hostName({ E2E_HOST: 'electron' }, () => undefined)).toBe('electron')
  expect(hostName({ E2E_HOST: 'chromium' }, () => '/electron')).toBe('chromium')
  expect(hostName({}, () => '/electron')).toBe('electron')
  expect(hostName({}, () => undefined)).toBe('chromium')
  expect(() => hostName({ E2E_HOST: 'firefox' })).toThrow('E2E_HOST=firefox')
})

test('real Electron is launched without a path, so that Playwright holds it back until it is attached', () => {
  const env = { ONLY_HERE: '1', HOME: undefined }
  const options = launchOptions('electron', {
    appPath: '/app',
    temporary: '/tmp',
    args: ['-x'],
    env,
  })
  expect(options).toMatchObject({ args: ['/app', '-x'], cwd: '/app' })
  expect(options.executablePath).toBeUndefined()
  expect(options.env.ONLY_HERE).toBe('1')
  expect('HOME' in options.env).toBe(false)
})
