import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { NotImplemented } from './not-implemented.ts'

export type PathName = Parameters<Electron.App['getPath']>[0]

/** app.getPath and app.setPath, with Electron's defaults for Linux. */
export class AppPaths {
  readonly #set = new Map<string, string>()
  readonly #argv: readonly string[]
  readonly #env: NodeJS.ProcessEnv

  /** @param argv `--user-data-dir=DIR` moves userData, as the switch does in Electron */
  constructor(argv: readonly string[], env: NodeJS.ProcessEnv) {
    this.#argv = argv
    this.#env = env
  }

  /** @throws NotImplemented for names that the stand-in does not know */
  get(name: PathName, appName: string): string {
    const set = this.#set.get(name)
    if (set !== undefined) return set
    const home = this.#env.HOME ?? homedir()
    const config = this.#env.XDG_CONFIG_HOME ?? join(home, '.config')
    switch (name) {
      case 'home':
        return home
      case 'appData':
        return config
      case 'userData':
        return this.#userDataSwitch() ?? join(config, appName)
      case 'sessionData':
        return this.get('userData', appName)
      case 'logs':
        return join(this.get('userData', appName), 'logs')
      case 'temp':
        return tmpdir()
      case 'exe':
        return process.execPath
      case 'documents':
      case 'downloads':
      case 'desktop':
      case 'music':
      case 'pictures':
      case 'videos':
        return join(home, name.charAt(0).toUpperCase() + name.slice(1))
      default:
        throw new NotImplemented(`app.getPath('${name}')`)
    }
  }

  set(name: string, path: string): void {
    this.#set.set(name, path)
  }

  #userDataSwitch(): string | undefined {
    const prefix = '--user-data-dir='
    const given = this.#argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length)
    return given ? resolve(given) : undefined
  }
}
