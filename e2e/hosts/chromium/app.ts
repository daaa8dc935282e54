import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppLifecycle } from './app-lifecycle.ts'
import { AppPaths, type PathName } from './app-paths.ts'
import { stopBrowser } from './browser-process.ts'
import { host } from './host.ts'
import { preferredLanguages } from './locale.ts'
import { loudObject } from './loud-object.ts'
import { PreventableEvent } from './preventable-event.ts'
import { SingleInstanceLock } from './single-instance-lock.ts'

interface PackageJson {
  name?: string
  productName?: string
  version?: string
  main?: string
}

/** Electron's `app`. */
export class App extends AppLifecycle {
  readonly dock = undefined
  readonly commandLine = loudObject('app.commandLine', {
    hasSwitch: (name: string) => this.#switch(name) !== undefined,
    getSwitchValue: (name: string) => this.#switch(name) ?? '',
  })
  readonly #paths = new AppPaths(process.argv, process.env)
  #lock: SingleInstanceLock | undefined
  #appPath = process.cwd()
  #package: PackageJson = {}
  #name = 'Electron'

  /**
   * Not Electron's: reads the app's package.json, as Electron does before it runs its entry.
   *
   * @returns the entry's path
   */
  _load(appPath: string): string {
    this.#appPath = appPath
    this.#package = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
    this.#name = this.#package.productName ?? this.#package.name ?? 'Electron'
    return join(appPath, this.#package.main ?? 'index.js')
  }

  get isPackaged(): boolean {
    return process.env.CHROMIUM_HOST_PACKAGED !== undefined
  }
  get name(): string {
    return this.#name
  }
  set name(name: string) {
    this.#name = name
  }
  getName(): string {
    return this.#name
  }
  setName(name: string): void {
    this.#name = name
  }
  getVersion(): string {
    return this.#package.version ?? process.versions.electron ?? ''
  }
  getAppPath(): string {
    return this.#appPath
  }
  getLocale(): string {
    return preferredLanguages(process.argv, process.env)[0] ?? 'en-US'
  }
  getSystemLocale(): string {
    return this.getLocale()
  }
  getPreferredSystemLanguages(): string[] {
    return preferredLanguages(process.argv, process.env)
  }
  getPath(name: PathName): string {
    return this.#paths.get(name, this.#name)
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(additionalData: Record<string | number, unknown> = {}): boolean {
    this.#lock ??= new SingleInstanceLock(this.getPath('userData'))
    const message = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    return this.#lock.request(message, ({ argv, workingDirectory, additionalData: data }) => {
      this.emit('second-instance', new PreventableEvent(), argv, workingDirectory, data)
    })
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock?.isHeld ?? false
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release()
  }

  /** Every window is sandboxed already. */
  enableSandbox(): void {
    if (this.isReady())
      throw new Error('app.enableSandbox() can only be called before app is ready')
  }
  // Without an effect in Electron on Linux, too, or none that a test could see:
  setAppUserModelId(_id: string): void {}
  addRecentDocument(_path: string): void {}
  clearRecentDocuments(): void {}
  setAboutPanelOptions(_options: Electron.AboutPanelOptionsOptions): void {}
  showAboutPanel(): void {}
  focus(): void {}
  hide(): void {}
  show(): void {}

  #switch(name: string): string | undefined {
    const given = process.argv.find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
    return given?.slice(`--${name}=`.length)
  }
}

/** A window that is closed in the browser cannot hold back the quitting until all is saved; this does. */
const lastWritesInTrial = 1000

export const app = new App(async (code) => {
  if (host.isTrial) await wait(lastWritesInTrial)
  await stopBrowser()
  process.exit(code)
})
app.on('quit', () => app.releaseSingleInstanceLock())

type Checked =
  | ('isPackaged' | 'name' | 'getName' | 'setName' | 'getVersion' | 'getAppPath' | 'getLocale')
  | ('getSystemLocale' | 'getPreferredSystemLanguages' | 'getPath' | 'setPath' | 'enableSandbox')
  | ('requestSingleInstanceLock' | 'hasSingleInstanceLock' | 'releaseSingleInstanceLock')
  | ('setAppUserModelId' | 'addRecentDocument' | 'clearRecentDocuments' | 'setAboutPanelOptions')
  | ('showAboutPanel' | 'focus' | 'hide' | 'show')
app satisfies Pick<Electron.App, Checked>
