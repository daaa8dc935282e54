import { join } from 'node:path'
import { app } from 'electron'
import electronLog from 'electron-log/node'

/** The app's log: a file in Electron's logs folder, and the terminal when started from one. */
export const log = electronLog.create({ logId: 'main' })
log.transports.file.resolvePathFn = () => join(app.getPath('logs'), 'main.log')
