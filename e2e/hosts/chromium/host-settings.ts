/** Directs the host from outside, for Electron itself has no such settings; see chromiumHostEnv. */
export interface HostSettings {
  /** The browser's executable. */
  browser: string
  /** What the browser needs in its environment, beside this process's own. */
  browserEnv: Record<string, string>
  /** Where the browser's profile is made; it may outlive a killed host. */
  profileParent: string
  /** `test`: Playwright attaches, dialogs must be answered by the test. `trial`: a person sits before it. */
  mode: 'test' | 'trial'
  /** Whether the browser shows windows. Trials do, unless they are tested themselves. */
  headed: boolean
  /** The folder of a packaged app's resources, so that app.isPackaged is true. */
  packagedResources: string | undefined
}

/** The names by which settings travel to the host's process. */
export const hostVariables = {
  browser: 'CHROMIUM_HOST_BROWSER',
  browserEnv: 'CHROMIUM_HOST_BROWSER_ENV',
  profileParent: 'CHROMIUM_HOST_TMP',
  mode: 'CHROMIUM_HOST_MODE',
  headless: 'CHROMIUM_HOST_HEADLESS',
  packagedResources: 'CHROMIUM_HOST_PACKAGED',
} as const

/** @throws Error when the environment names no browser */
export function readHostSettings(env: NodeJS.ProcessEnv, temporary: string): HostSettings {
  const browser = env[hostVariables.browser]
  if (!browser) throw new Error(`${hostVariables.browser} names no browser`)
  const mode = env[hostVariables.mode] === 'trial' ? 'trial' : 'test'
  return {
    browser,
    browserEnv: JSON.parse(env[hostVariables.browserEnv] ?? '{}'),
    profileParent: env[hostVariables.profileParent] ?? temporary,
    mode,
    headed: mode === 'trial' && !env[hostVariables.headless],
    packagedResources: env[hostVariables.packagedResources],
  }
}
