import { join } from 'node:path'
import { hostVariables } from './chromium/host-settings.ts'
import { electronBinary } from './electron-binary.ts'
import { findChromium, repositoryRoot } from './find-chromium.ts'
import type { Browser } from './npm-chromium.ts'

export type HostName = 'electron' | 'chromium'

/**
 * The host that the suite runs on: the one that E2E_HOST names, else Electron where its binary is installed,
 * else Chromium.
 *
 * @throws Error for any other name
 */
export function hostName(
  env: NodeJS.ProcessEnv = process.env,
  findElectron: () => string | undefined = electronBinary,
): HostName {
  const asked = env.E2E_HOST
  if (asked === 'electron' || asked === 'chromium') return asked
  if (asked) throw new Error(`E2E_HOST=${asked}: electron or chromium`)
  return findElectron() ? 'electron' : 'chromium'
}

export interface Launch {
  /** The app's folder, with its package.json. */
  appPath: string
  /** A folder for temporary files, which may be removed after the app has ended. */
  temporary: string
  /** Arguments for the app. */
  args?: string[]
  /** Beside this process's own environment; undefined removes a variable. */
  env?: NodeJS.ProcessEnv
}

export interface LaunchOptions {
  executablePath?: string
  args: string[]
  cwd: string
  env: Record<string, string>
  timeout: number
}

/** Options for Playwright's _electron.launch: the driver is the same for both hosts. */
export function launchOptions(host: HostName, launch: Launch): LaunchOptions {
  const { appPath, temporary } = launch
  const args = [appPath, ...(launch.args ?? [])]
  const env = { ...process.env, ...launch.env }
  const common = { args, cwd: appPath, timeout: 30_000 }
  // No executablePath for the real one: only then does Playwright hold 'ready' back until it is attached.
  if (host === 'electron') return { ...common, env: defined(env) }
  return {
    ...common,
    executablePath: chromiumHostExecutable,
    env: defined({ ...env, ...chromiumHostEnv(findChromium(), temporary) }),
  }
}

/** What the Chromium host is started with in Electron's place. */
export const chromiumHostExecutable = join(
  import.meta.dirname,
  'chromium',
  process.platform === 'win32' ? 'electron.cmd' : 'electron',
)

/** The environment that tells the Chromium host its browser. */
export function chromiumHostEnv(browser: Browser, temporary: string): Record<string, string> {
  return {
    CHROMIUM_HOST_NODE: process.execPath,
    // The host is some seventy TypeScript files, which Node would compile anew for each start.
    NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules', '.cache', 'chromium-host'),
    [hostVariables.browser]: browser.executable,
    [hostVariables.browserEnv]: JSON.stringify(browser.env),
    [hostVariables.profileParent]: temporary,
  }
}

function defined(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined
  })
  return Object.fromEntries(entries)
}
