import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where one test's app keeps its things; nothing of the person's own is read or written. */
export interface AppFolders {
  home: string
  userData: string
  /** What the app's environment must say so that it lives in `home`. */
  env: NodeJS.ProcessEnv
}

const userFolders = ['Desktop', 'Documents', 'Downloads', 'Music', 'Pictures', 'Videos']

/**
 * Makes a home below `folder`, with the usual folders in it.
 *
 * @param settings written as the app's config.json, unless it is empty
 * @param language what the system speaks, like `de`
 */
export async function makeAppFolders(
  folder: string,
  settings: Record<string, unknown>,
  language: string,
): Promise<AppFolders> {
  const home = join(folder, 'home')
  const userData = join(folder, 'user-data')
  const config = join(home, '.config')
  for (const name of [...userFolders, '.config']) await mkdir(join(home, name), { recursive: true })
  await mkdir(userData, { recursive: true })
  // Without this file, Electron on Linux may take the home itself for the documents' folder.
  const lines = userFolders.map((name) => `XDG_${name.toUpperCase()}_DIR="$HOME/${name}"\n`)
  await writeFile(join(config, 'user-dirs.dirs'), lines.join(''))
  if (Object.keys(settings).length > 0) {
    await writeFile(join(userData, 'config.json'), JSON.stringify(settings))
  }
  return { home, userData, env: homeVariables(home, language) }
}

function homeVariables(home: string, language: string): NodeJS.ProcessEnv {
  const locale = `${language.replace('-', '_')}.UTF-8`
  return {
    ...{ HOME: home, USERPROFILE: home, CFFIXED_USER_HOME: home },
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_STATE_HOME: join(home, '.local', 'state'),
    ...{ LANGUAGE: language, LANG: locale, LC_ALL: undefined, LC_MESSAGES: undefined },
  }
}
