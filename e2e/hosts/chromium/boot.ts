/**
 * The Chromium host's process: what Electron's browser process is to the real one.
 * Started by the file `electron` beside this one, which Playwright's _electron.launch takes for Electron.
 */
import { readFileSync, statSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { BrowserGone } from './cdp.ts'
import { host } from './host.ts'

const given = process.argv.slice(2)
const playwrightArguments = ['--no-sandbox', '--inspect=0', '--remote-debugging-port=0']
const underPlaywright = given.includes('--remote-debugging-port=0')
const args = given.filter((argument) => !playwrightArguments.includes(argument))
const entry = resolve(args.find((argument) => !argument.startsWith('-')) ?? '.')
pretendElectron()

// After pretendElectron: app reads process.argv when it is made.
const { app } = await import('./app.ts')
const { BrowserWindow } = await import('./browser-window.ts')
const { startBrowser } = await import('./browser-process.ts')
const { sealSchemes } = await import('./protocol.ts')
const { startSchemeServer } = await import('./scheme-server.ts')
const { shareShortcuts } = await import('./trial-shortcuts.ts')
const { watchTargets } = await import('./watch-targets.ts')
const { offerPage } = await import('./page-session.ts')

process.on('uncaughtException', (error) => report('uncaught exception', error))
process.on('unhandledRejection', (error) => report('unhandled rejection', error))

// As Electron, a polite signal quits the app. The second one ends it; in any case the browser ends with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    process.once(signal, () => process.exit(1))
    app.quit()
  })
}

/** Playwright's driver calls this once it is connected to both ends. */
const attached = Promise.withResolvers<void>()
Object.assign(globalThis, { __playwright_run: () => attached.resolve() })
if (!underPlaywright) attached.resolve()

const isFolder = statSync(entry).isDirectory()
const main = isFolder ? app._load(entry) : entry
if (!isFolder) app._load(dirname(entry))

// As in Electron, 'ready' waits for the entry module, so a top-level await of app.whenReady() never ends.
const [{ cdp, url }] = await Promise.all([
  startSchemeServer().then((port) =>
    startBrowser(host.settings, port, app.getLocale(), browserEnded),
  ),
  import(pathToFileURL(main).href),
])
host.connect(cdp)
if (host.isTrial) {
  // Closing the last window quits, on every system.
  app.on('window-all-closed', () => app.quit())
  app.on('web-contents-created', (_event, contents) => contents.on('dom-ready', shareShortcuts))
}
if (host.settings.headed) offerPage(await pageOpenedByBrowser())
await watchTargets(cdp)
// The line that Playwright's Electron driver waits for; printed last, so that nothing races.
process.stderr.write(`DevTools listening on ${url}\n`)
await attached.promise
sealSchemes()
app._start()

function pretendElectron(): void {
  const packageFile = createRequire(import.meta.url).resolve('electron/package.json')
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  const versions = { ...process.versions, electron: version, chrome: '0.0.0.0' }
  Object.defineProperty(process, 'versions', { value: Object.freeze(versions) })
  const resourcesPath =
    process.env.CHROMIUM_HOST_PACKAGED ?? join(dirname(packageFile), 'dist', 'resources')
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath })
  process.argv = [process.execPath, ...args]

  const standIn = new URL('./electron.ts', import.meta.url).href
  registerHooks({
    resolve(specifier, context, next) {
      if (!/^electron(\/(main|common))?$/.test(specifier)) return next(specifier, context)
      return { url: standIn, format: 'module-typescript', shortCircuit: true }
    },
  })
}

function browserEnded(lastWords: string): void {
  if (!host.isTrial) {
    process.stderr.write(`[chromium-host] ${lastWords}\n`)
    process.exit(70)
  }
  for (const window of BrowserWindow.getAllWindows()) window._closedOutside()
  app.quit()
}

/** A test must fail loudly, where Electron only warns or asks; a trial that has started goes on. */
function report(what: string, error: unknown): void {
  if (error instanceof BrowserGone) return
  const text = String((error as Error)?.stack ?? error)
  process.stderr.write(`[chromium-host] ${what} in the main process: ${text}\n`)
  if (!host.isTrial || !app.isReady()) process.exit(70)
}

/** It may come a little later than the connection; without it, the first window gets tabs and an address bar. */
async function pageOpenedByBrowser(): Promise<string | undefined> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const { targetInfos } = await host.browser.send('Target.getTargets')
    const page = targetInfos.find((target) => target.type === 'page')
    if (page) return page.targetId
    await wait(100)
  }
  return undefined
}
