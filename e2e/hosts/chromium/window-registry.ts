import type { BrowserWindow } from './browser-window.ts'
import type { WebContents } from './web-contents.ts'

/** What the app's lifecycle needs of a window. */
export interface ClosableWindow {
  close(): void
  destroy(): void
}

/**
 * All windows and pages that live, so that modules find them without importing each other.
 * `closable` is kept apart for the app's lifecycle.
 */
export const registry = {
  closable: new Set<ClosableWindow>(),
  windows: new Map<number, BrowserWindow>(),
  contents: new Map<number, WebContents>(),
  focused: null as BrowserWindow | null,
}

/** The page that a person or test would mean: the focused window's, else the oldest. */
export function currentContents(): WebContents | undefined {
  return registry.focused?.webContents ?? [...registry.contents.values()][0]
}
