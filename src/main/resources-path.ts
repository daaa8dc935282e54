import { join } from 'node:path'
import { app } from 'electron'

/** Absolute path of what is shipped beside the app: dictionaries, locales, the sample show. */
export const resourcesPath = (): string =>
  join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources')
