import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { endApp } from '../../e2e/hosts/drive/app-end.ts'
import { makeAppFolders } from '../../e2e/hosts/drive/app-folders.ts'
import { AppLauncher, readyWindow } from '../../e2e/hosts/drive/app-launcher.ts'
import { FailureWatch } from '../../e2e/hosts/drive/failure-watch.ts'
import { repositoryRoot } from '../../e2e/hosts/find-chromium.ts'
import { hostName, launchOptions } from '../../e2e/hosts/launch-options.ts'
import { installProbe, LONGEST_MS } from './page-probe.ts'

/** What is measured: the app or a peer, running in its own browser on the same host. */
export interface Subject {
  name: string
  app: ElectronApplication
  window: Page
  /** CSS selector of what the person scrolls. */
  scroller: string
  /** CSS selector of the element that is edited. */
  editable: string
  /** CSS selector of what a person clicks to open the document. */
  opener: string
  isPeer: boolean
  /** Absolute path of Electron's userData. */
  userData: string
  /** Ends it. @throws Error with what the page or the main process complained about */
  close(): Promise<void>
}

export interface SubjectStart extends Pick<Subject, 'name' | 'scroller' | 'editable' | 'opener'> {
  /** The folder with its package.json. */
  appPath: string
  isPeer: boolean
  args?: string[]
  /** Written as its config.json before it starts. */
  settings?: Record<string, unknown>
}

const LANGUAGE = 'en-US'
const peersShell = join(repositoryRoot, 'bench', 'peers', 'shell')
const running = new Set<ElectronApplication>()

/** Starts the app or a peer as the end-to-end suite does, with folders of its own below `dir`. */
export async function startSubject(dir: string, start: SubjectStart): Promise<Subject> {
  const { appPath, settings = {}, args = [], ...about } = start
  const temporary = await mkdtemp(join(dir, 'run-'))
  const folders = await makeAppFolders(temporary, settings, LANGUAGE)
  const host = hostName()
  const failures = new FailureWatch(null)
  const options = launchOptions(host, {
    ...{ appPath, temporary, env: folders.env },
    args: [`--user-data-dir=${folders.userData}`, `--lang=${LANGUAGE}`, ...args],
  })
  const app = await new AppLauncher(host, options, failures).launch()
  running.add(app)
  const window = await readyWindow(app)
  window.setDefaultTimeout(LONGEST_MS)
  await installProbe(window)
  return {
    ...about,
    ...{ app, window, userData: folders.userData },
    async close() {
      running.delete(app)
      await endApp(app)
      failures.throwIfAny()
    },
  }
}

/** Ends what a bench that failed has left running. */
export async function endSubjects(): Promise<void> {
  for (const app of running) await endApp(app)
  running.clear()
}

export type PeerName = 'contenteditable' | 'ProseMirror' | 'CodeMirror'

const EDITABLE: Record<PeerName, string> = {
  contenteditable: '.text',
  ProseMirror: '.ProseMirror',
  CodeMirror: '.cm-content',
}

/** @param documentPath folder that writePeerDocument filled */
export function startPeer(dir: string, name: PeerName, documentPath: string): Promise<Subject> {
  return startSubject(dir, {
    name,
    appPath: peersShell,
    args: [`--page=${name.toLowerCase()}.html`, `--document=${documentPath}`],
    scroller: name === 'CodeMirror' ? '.cm-scroller' : 'main',
    editable: EDITABLE[name],
    opener: '#open',
    isPeer: true,
  })
}

/** Starts a window with one editable line in it, on the same host. */
export function startEmptyPage(dir: string): Promise<Subject> {
  return startSubject(dir, {
    ...{ name: 'empty page', appPath: peersShell, args: ['--page=empty.html'], isPeer: true },
    ...{ scroller: 'body', editable: 'main', opener: 'p' },
  })
}

/**
 * Starts the app on the first of some libraries; it remembers the others as recent ones.
 *
 * @param folder of the episode that `opener` opens
 * @param last folder of the episode that it opens by itself, as the one that was open last
 */
export function startApp(
  dir: string,
  { libraries, folder, last }: { libraries: string[]; folder: string; last?: string },
): Promise<Subject> {
  const [library = ''] = libraries
  return startSubject(dir, {
    name: 'Reinschrift',
    appPath: repositoryRoot,
    settings: {
      ...{ language: 'en', theme: 'light', recentLibraries: libraries },
      ...(last && { lastEpisodes: { [library]: last } }),
    },
    scroller: 'main[data-region="page"]',
    editable: '.ProseMirror',
    opener: `[data-folder="${folder}"]`,
    isPeer: false,
  })
}
