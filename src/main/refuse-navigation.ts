import { app, shell } from 'electron'
import { externalAddress } from './external-address.ts'

/** Refuses navigation, new windows and embedded contents in every window there will ever be. */
export function refuseNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      const address = externalAddress(url)
      if (address !== null) void shell.openExternal(address)
      return { action: 'deny' }
    })
  })
}
