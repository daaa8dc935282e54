import { app, type Session, shell } from 'electron'
import { externalAddress } from './external-address.ts'

/** What a page of ours may do without asking: copy to the clipboard. Everything else is refused. */
const GRANTED = new Set<string>(['clipboard-sanitized-write'])

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

/** Refuses every permission but those in GRANTED. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(GRANTED.has(permission))
  })
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission))
}
