import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, npmChromium } from './npm-chromium.ts'

export const repositoryRoot = join(import.meta.dirname, '..', '..')

/** Where Chromium and Chrome are installed, best first. */
export function installedPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome']
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    const products = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
    ]
    return roots.flatMap((root) => (root ? products.map((name) => `${root}\\${name}`) : []))
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return names.map((name) => `/usr/bin/${name}`)
}

/**
 * The Chromium at CHROMIUM_PATH, else an installed Chromium or Chrome; they can show windows.
 *
 * @throws Error where CHROMIUM_PATH names nothing
 */
export function installedChromium(
  env: NodeJS.ProcessEnv = process.env,
  exists: (path: string) => boolean = existsSync,
): Browser | undefined {
  const asked = env.CHROMIUM_PATH
  if (asked && !exists(asked)) throw new Error(`CHROMIUM_PATH=${asked}: there is no such file`)
  const executable = asked || installedPlaces(process.platform, env).find(exists)
  return executable ? { executable, env: {}, headed: true } : undefined
}

/**
 * The Chromium for the Chromium host: an installed one, else the one out of npm, for which E2E_CHROMIUM=npm asks.
 *
 * @throws Error where none can be had
 */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  exists: (path: string) => boolean = existsSync,
): Browser {
  const installed = env.E2E_CHROMIUM === 'npm' ? undefined : installedChromium(env, exists)
  if (installed) return installed
  if (process.platform === 'linux' && process.arch === 'x64') return npmChromium(repositoryRoot)
  throw new Error('The Chromium host needs Chrome or Chromium: install it, or set CHROMIUM_PATH.')
}
