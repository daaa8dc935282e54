import type { Browser } from '../e2e/hosts/npm-chromium.ts'

/** How the app is shown. */
export type StartPlan = 'electron' | 'trial' | 'demo'

export interface Surroundings {
  hasElectron: boolean
  hasDisplay: boolean
  /** A browser that can show a window. */
  browser: Browser | undefined
}

/** The real app where it can be shown, else a trial in the person's browser, else a demonstration without a window. */
export function startPlan({ hasElectron, hasDisplay, browser }: Surroundings): StartPlan {
  if (!hasDisplay) return 'demo'
  if (hasElectron) return 'electron'
  return browser ? 'trial' : 'demo'
}

/** Linux needs a display server; macOS and Windows always have one. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
